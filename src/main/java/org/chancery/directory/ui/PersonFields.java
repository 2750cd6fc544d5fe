package org.chancery.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.chancery.directory.Precedence;
import org.jspecify.annotations.Nullable;

/** The inputs that forms about people have in common. */
final class PersonFields {

    private PersonFields() {}

    static TextField name(String value) {
        var field = line("directory.person.name", value);
        field.setRequiredIndicatorVisible(true);
        field.addClassName("wide");
        return field;
    }

    static TextField honorific(@Nullable String value) {
        var field = line("directory.person.honorific", value);
        field.setHelperText(text("directory.person.honorific.help"));
        return field;
    }

    static TextArea notes(String value) {
        var field = new TextArea(text("directory.person.notes"));
        field.setHelperText(text("directory.person.notes.help"));
        field.setManualValidation(true);
        field.setValue(value);
        field.addClassName("wide");
        return field;
    }

    static TextField title(String value) {
        var field = line("directory.position.title", value);
        field.setRequiredIndicatorVisible(true);
        field.addClassName("wide");
        return field;
    }

    static IntegerField rank(int value) {
        var field = new IntegerField(text("directory.position.rank"));
        field.setMin(Precedence.MIN_RANK);
        field.setMax(Precedence.MAX_RANK);
        field.setStepButtonsVisible(true);
        field.setHelperText(text("directory.position.rank.help"));
        field.setManualValidation(true);
        field.setValue(value);
        return field;
    }

    private static TextField line(String key, @Nullable String value) {
        var field = new TextField(text(key));
        field.setManualValidation(true);
        field.setValue(value == null ? "" : value);
        return field;
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
