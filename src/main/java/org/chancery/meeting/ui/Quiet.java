package org.chancery.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import org.chancery.base.ui.AppIcon;

/** Makes the buttons that keep in the background of a text until somebody looks for them. */
final class Quiet {

    private Quiet() {}

    /** @param label in the reader's language; a screen reader says it and the mouse shows it */
    static Button icon(AppIcon icon, String label) {
        var button = new Button(icon.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        button.addClassName("quiet-action");
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    static Button remove(String label) {
        var button = icon(AppIcon.CLOSE, label);
        button.addClassName("remove-action");
        return button;
    }

    static Button action(AppIcon icon, String text) {
        var button = new Button(text, icon.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.addClassName("quiet-action");
        return button;
    }
}
