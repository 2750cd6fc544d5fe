package org.chancery.base.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import org.chancery.base.Refusal;

/** Short messages that come up at the edge of the page and go by themselves; to be called with a current UI. */
public final class Toasts {

    /** How long a deed can be undone. */
    public static final Duration UNDO = Duration.ofSeconds(10);

    private static final Duration BRIEFLY = Duration.ofSeconds(4);

    private Toasts() {}

    /** Says what was done; {@code message} is already in the reader's language. */
    public static void info(String message) {
        open(new Span(message), BRIEFLY);
    }

    /** Says why something was not done, in the reader's language. */
    public static void refusal(Refusal refusal) {
        var toast = open(new Span(Refusals.text(refusal)), UNDO);
        toast.addThemeVariants(NotificationVariant.LUMO_ERROR);
        toast.setAssertive(true);
    }

    /**
     * Says what was done and offers to undo it for ten seconds, with the mouse or with Alt+Z.
     *
     * @param undo runs at most once; what it refuses is shown
     */
    public static void undoable(String message, Runnable undo) {
        var ui = UI.getCurrent();
        var button = new Button(ui.getTranslation("base.undo"), AppIcon.UNDO.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setDisableOnClick(true);
        button.setTooltipText(ui.getTranslation("base.undo.shortcut"));
        button.getElement().setAttribute("aria-keyshortcuts", "Alt+Z");
        var toast = open(new Div(new Span(message), button), UNDO);
        button.addClickListener(click -> {
            toast.close();
            new Refusals().attempt(undo);
        });
        button.addClickShortcut(Key.KEY_Z, KeyModifier.ALT);
    }

    /**
     * Asks something that can wait, until it is answered or taken back: with the mouse, or with Alt+X and Alt+N, so that
     * the cursor stays where it is. Whichever answer is given, the question goes away first.
     *
     * @param yes what the answer that does something is called, in the reader's language
     * @return takes the question back
     */
    public static Registration question(String message, String yes, Runnable onYes, String no, Runnable onNo) {
        var doIt = answer(yes, Key.KEY_X, "Alt+X");
        doIt.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var leaveIt = answer(no, Key.KEY_N, "Alt+N");
        leaveIt.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var answers = new Div(doIt, leaveIt);
        answers.addClassName("toast-answers");
        var toast = open(new Div(new Span(message), answers), Duration.ZERO);
        doIt.addClickListener(click -> {
            toast.close();
            onYes.run();
        });
        leaveIt.addClickListener(click -> {
            toast.close();
            onNo.run();
        });
        return toast::close;
    }

    private static Button answer(String words, Key key, String keys) {
        var button = new Button(words);
        button.setDisableOnClick(true);
        button.setTooltipText(keys);
        button.getElement().setAttribute("aria-keyshortcuts", keys);
        button.addClickShortcut(key, KeyModifier.ALT);
        return button;
    }

    private static Notification open(com.vaadin.flow.component.Component content, Duration duration) {
        content.addClassName("toast");
        var toast = new Notification(content);
        toast.setPosition(Notification.Position.BOTTOM_CENTER);
        toast.setDuration((int) duration.toMillis());
        toast.open();
        return toast;
    }
}
