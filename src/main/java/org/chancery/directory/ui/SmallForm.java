package org.chancery.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Arrays;

/** A few fields that are stored together: Enter stores them (with Ctrl where Enter begins a line), Escape gives up. */
class SmallForm extends Div {

    private final Div fields = new Div();

    SmallForm(SerializableRunnable save, SerializableRunnable cancel, Component... inputs) {
        addClassName("directory-form");
        fields.addClassName("form-grid");
        fields.add(inputs);

        var saving = new Button(getTranslation("directory.save"), click -> save.run());
        saving.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var lines = Arrays.stream(inputs).anyMatch(TextArea.class::isInstance);
        var enter =
                lines ? saving.addClickShortcut(Key.ENTER, KeyModifier.CONTROL) : saving.addClickShortcut(Key.ENTER);
        // The field that is being typed in hands over its value only when it loses the focus.
        enter.listenOn(this).resetFocusOnActiveElement();
        var cancelling = new Button(getTranslation("directory.cancel"), click -> cancel.run());
        cancelling.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        cancelling.addClickShortcut(Key.ESCAPE).listenOn(this);

        var actions = new Div(saving, cancelling);
        actions.addClassName("form-actions");
        add(fields, actions);
    }
}
