package org.chancery.followup.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.Excerpt;
import org.chancery.base.ui.Refusals;
import org.chancery.base.ui.Toasts;
import org.chancery.followup.FollowUpDetails;
import org.chancery.followup.FollowUpState;
import org.chancery.followup.FollowUpTracking;

/** Says in place what became of a follow-up: one press for done, a menu for the rest; everything can be undone. */
class StateControl {

    private final FollowUpTracking tracking;
    private final FollowUpDetails followUp;
    private final Runnable changed;

    /** @param changed shows the follow-up anew */
    StateControl(FollowUpTracking tracking, FollowUpDetails followUp, Runnable changed) {
        this.tracking = tracking;
        this.followUp = followUp;
        this.changed = changed;
    }

    /** The ring before the text: empty while it is open, ticked when it is done. */
    Button ring() {
        boolean open = followUp.state() == FollowUpState.OPEN;
        var icon = switch (followUp.state()) {
            case OPEN -> new Div();
            case DONE -> AppIcon.CHECK.create();
            case DROPPED -> AppIcon.MINUS.create();
        };
        var label = text(open ? "followup.action.done" : "followup.action.reopen");
        var ring = new Button(icon, click -> {
            if (open) {
                close(FollowUpState.DONE, "");
            } else {
                reopen();
            }
        });
        ring.addClassNames("follow-up-ring", "ring-" + followUp.state().name().toLowerCase(Locale.ROOT));
        ring.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        ring.setAriaLabel(label + ": " + Excerpt.of(followUp.text()));
        ring.setTooltipText(label);
        return ring;
    }

    /** The other things that can become of it. */
    Button menu() {
        var more = new Button(AppIcon.MORE.create());
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        more.addClassNames("quiet-action", "follow-up-menu");
        more.setAriaLabel(text("followup.action.more", Excerpt.of(followUp.text())));
        more.getElement().setAttribute("aria-haspopup", "menu");
        var menu = new ContextMenu(more);
        menu.setOpenOnClick(true);
        fill(menu);
        return more;
    }

    private void fill(ContextMenu menu) {
        if (followUp.state() != FollowUpState.OPEN) {
            menu.addItem(text("followup.action.reopen"), click -> reopen());
            return;
        }
        menu.addItem(text("followup.action.done"), click -> close(FollowUpState.DONE, ""));
        menu.addItem(text("followup.action.doneWithNote"), click -> ask("followup.action.done", FollowUpState.DONE));
        menu.addItem(text("followup.action.drop"), click -> close(FollowUpState.DROPPED, ""));
        menu.addItem(text("followup.action.dropWithNote"), click -> ask("followup.action.drop", FollowUpState.DROPPED));
    }

    private void ask(String action, FollowUpState state) {
        new NoteDialog(text(action), note -> {
                    apply(state, note);
                    offerUndo(state);
                })
                .open();
    }

    private void close(FollowUpState state, String note) {
        if (new Refusals().attempt(() -> apply(state, note))) {
            offerUndo(state);
        } else {
            changed.run();
        }
    }

    private void offerUndo(FollowUpState state) {
        changed.run();
        var key = state == FollowUpState.DONE ? "followup.done" : "followup.dropped";
        Toasts.undoable(text(key, Excerpt.of(followUp.text())), () -> {
            tracking.reopen(followUp.commitment(), followUp.note());
            changed.run();
        });
    }

    private void reopen() {
        if (new Refusals().attempt(() -> tracking.reopen(followUp.commitment(), ""))) {
            Toasts.undoable(text("followup.reopened", Excerpt.of(followUp.text())), () -> {
                apply(followUp.state(), followUp.note());
                changed.run();
            });
        }
        changed.run();
    }

    private void apply(FollowUpState state, String note) {
        switch (state) {
            case DONE -> tracking.markDone(followUp.commitment(), note);
            case DROPPED -> tracking.drop(followUp.commitment(), note);
            case OPEN -> tracking.reopen(followUp.commitment(), note);
        }
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
