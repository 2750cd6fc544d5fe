package org.chancery.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An input as {@link Autosaved} uses it.
 *
 * @param label what it is for, in the reader's language
 * @param words a value as it is shown beside another one
 */
public record AutosavedInput<T>(
        String label,
        Component component,
        HasValue<?, ?> changes,
        HasValidation validation,
        Supplier<T> get,
        Consumer<T> set,
        Function<T, String> words) {

    private static final int PAUSE_MILLIS = 600;

    public static AutosavedInput<String> of(String label, TextField field) {
        lazily(field);
        field.setAriaLabel(label);
        field.setManualValidation(true);
        return new AutosavedInput<>(label, field, field, field, field::getValue, field::setValue, Function.identity());
    }

    public static AutosavedInput<String> of(String label, TextArea field) {
        lazily(field);
        field.setAriaLabel(label);
        field.setManualValidation(true);
        return new AutosavedInput<>(label, field, field, field, field::getValue, field::setValue, Function.identity());
    }

    /** A choice that is never empty, or a set. */
    public static <T, F extends Component & HasValue<?, T> & HasValidationProperties> AutosavedInput<T> of(
            String label, F field, Function<T, String> words) {
        return new AutosavedInput<>(label, field, field, field, field::getValue, field::setValue, words);
    }

    /** A choice that may be empty. */
    public static <T> AutosavedInput<Optional<T>> optional(String label, ComboBox<T> field, Function<T, String> words) {
        field.setManualValidation(true);
        return new AutosavedInput<>(
                label,
                field,
                field,
                field,
                field::getOptionalValue,
                value -> value.ifPresentOrElse(field::setValue, field::clear),
                value -> value.map(words).orElse("—"));
    }

    /** Whether it is text, which comes to the server with a delay. */
    boolean isTyped() {
        return component instanceof HasValueChangeMode;
    }

    private static void lazily(HasValueChangeMode field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
    }
}
