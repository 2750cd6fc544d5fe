package org.chancery.followup.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.base.PartialDate;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.Excerpt;
import org.chancery.base.ui.Formats;
import org.chancery.base.ui.PartialDateField;
import org.chancery.base.ui.Refusals;
import org.chancery.base.ui.Toasts;
import org.chancery.followup.FollowUpDetails;
import org.chancery.followup.FollowUpId;
import org.chancery.followup.FollowUpState;
import org.chancery.followup.Owner;
import org.chancery.meeting.Change;
import org.chancery.meeting.Edit;
import org.chancery.meeting.Side;
import org.chancery.meeting.ui.Autosaved;
import org.chancery.meeting.ui.AutosavedInput;
import org.chancery.meeting.ui.TopicRows;
import org.jspecify.annotations.Nullable;

/** A follow-up that is written in place; every field stores itself. */
final class FollowUpEditor extends Div implements TopicFollowUpsPanel.Row {

    private final PanelContext panel;
    private final Runnable changed;
    private final FollowUpId id;
    private final Div ring = new Div();
    private final Div menu = new Div();
    private final Autosaved<String> text;
    private final Autosaved<Side> side;
    private final Autosaved<Owner> owner;
    private final Autosaved<Optional<PartialDate>> due;
    private @Nullable FollowUpDetails shown;

    FollowUpEditor(PanelContext panel, FollowUpDetails followUp, Runnable changed) {
        this.panel = panel;
        this.changed = changed;
        this.id = followUp.id();
        var writing = panel.services().writing();
        var sides = sides();
        text = autosaved(textInput(), followUp.text(), change -> writing.changeText(id, change));
        side = autosaved(
                AutosavedInput.of(getTranslation("followup.field.side"), sides, this::words),
                followUp.side(),
                change -> writing.changeSide(id, change));
        var box = panel.ownerBox(sides::getValue);
        owner = autosaved(ownerInput(box), followUp.owner(), change -> writing.changeOwner(id, change));
        box.afterTyping(owner::save);
        due = autosaved(dueInput(), Optional.ofNullable(followUp.due()), change -> writing.changeDue(id, change));
        addClassNames("follow-up", "follow-up-editor");
        TopicRows.lead(this, id.value());
        ring.addClassName("follow-up-state");
        menu.addClassName("follow-up-actions");
        var facts = new Div(side, owner, due);
        facts.addClassName("follow-up-facts");
        var body = new Div(text, facts);
        body.addClassName("follow-up-body");
        add(ring, body, menu);
        show(followUp);
    }

    @Override
    public void show(FollowUpDetails followUp) {
        text.show(followUp.text());
        side.show(followUp.side());
        owner.show(followUp.owner());
        due.show(Optional.ofNullable(followUp.due()));
        setClassName("closed", followUp.state() != FollowUpState.OPEN);
        setClassName("is-overdue", followUp.overdue());
        if (!looksTheSame(shown, followUp)) {
            showState(followUp);
        }
        shown = followUp;
    }

    private void showState(FollowUpDetails followUp) {
        var control = new StateControl(panel.services().tracking(), followUp, this::stateChanged);
        ring.removeAll();
        menu.removeAll();
        ring.add(control.ring());
        menu.add(control.menu(), removeButton(followUp));
    }

    /** The buttons are made anew, and whoever pressed one goes on from there. */
    private void stateChanged() {
        changed.run();
        ring.getChildren().findFirst().ifPresent(button -> ((Focusable<?>) button).focus());
    }

    /** Buttons stay as they are while somebody types beside them, so that nobody loses their place. */
    private static boolean looksTheSame(@Nullable FollowUpDetails before, FollowUpDetails now) {
        return before != null
                && before.state() == now.state()
                && before.note().equals(now.note())
                && Excerpt.of(before.text()).equals(Excerpt.of(now.text()));
    }

    private Button removeButton(FollowUpDetails followUp) {
        var remove = new Button(AppIcon.TRASH.create(), click -> remove());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.addClassName("quiet-action");
        remove.setAriaLabel(getTranslation("followup.action.remove", Excerpt.of(followUp.text())));
        return remove;
    }

    private void remove() {
        var writing = panel.services().writing();
        if (new Refusals().attempt(() -> writing.remove(id))) {
            Toasts.undoable(getTranslation("followup.removed"), () -> {
                writing.restore(id);
                changed.run();
            });
        }
        changed.run();
    }

    private <T> Autosaved<T> autosaved(AutosavedInput<T> input, T stored, Function<Change<T>, Edit<T>> store) {
        return new Autosaved<>(panel.context().progress(), Optional::empty, input, stored, store);
    }

    private AutosavedInput<String> textInput() {
        var area = new TextArea();
        area.addClassName("plain-field");
        area.setMinRows(1);
        area.setWidthFull();
        area.getElement().setAttribute("dir", "auto");
        return AutosavedInput.of(getTranslation("followup.field.text"), area);
    }

    private Select<Side> sides() {
        var select = new Select<Side>();
        select.setItems(Side.OURS, Side.THEIRS);
        select.setItemLabelGenerator(this::words);
        select.setAriaLabel(getTranslation("followup.field.side"));
        select.addClassNames("plain-field", "follow-up-side");
        return select;
    }

    private String words(Side value) {
        return getTranslation("followup.side." + value);
    }

    private AutosavedInput<Owner> ownerInput(OwnerBox box) {
        box.addClassNames("plain-field", "follow-up-owner");
        box.setManualValidation(true);
        return new AutosavedInput<>(
                getTranslation("followup.field.owner"), box, box, box, box::owner, box::show, Owner::name);
    }

    private AutosavedInput<Optional<PartialDate>> dueInput() {
        var field = new PartialDateField("");
        field.addClassNames("plain-field", "follow-up-due");
        field.getElement()
                .setProperty("accessibleName", getTranslation("followup.field.due"))
                .setProperty("placeholder", getTranslation("followup.placeholder.due"));
        return new AutosavedInput<>(
                getTranslation("followup.field.due"),
                field,
                field,
                field,
                () -> Optional.ofNullable(field.getValue()),
                value -> field.setValue(value.orElse(null)),
                value -> value.map(Formats.of(panel.zone())::date).orElse("—"));
    }
}
