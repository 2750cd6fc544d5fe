package org.chancery.base.ui;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneOffset;
import java.util.Optional;
import org.chancery.base.PartialDate;
import org.chancery.base.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One line in which a date is typed with as much of it as is known. What cannot be read stays in the field with a
 * sentence below it, and the value stays what it was.
 */
public class PartialDateField extends AbstractCompositeField<TextField, PartialDateField, @Nullable PartialDate>
        implements HasLabel,
                HasSize,
                HasStyle,
                HasHelper,
                HasValidationProperties,
                HasAriaLabel,
                Focusable<PartialDateField> {

    private boolean unreadable;

    /** @param label already in the reader's language */
    public PartialDateField(String label) {
        super(null);
        var text = getContent();
        text.setLabel(label);
        text.setManualValidation(true);
        text.setClearButtonVisible(true);
        text.setAutoselect(true);
        text.setPlaceholder(getTranslation("base.date.placeholder"));
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                read(change.getValue());
            }
        });
    }

    /** Whether something is typed that is no date; it must not be taken for the value, nor for a date not given. */
    public boolean isUnreadable() {
        return unreadable;
    }

    @Override
    protected void setPresentationValue(@Nullable PartialDate date) {
        unreadable = false;
        setInvalid(false);
        getContent().setValue(date == null ? "" : words(date));
    }

    /** A date as it is shown here. */
    public String words(PartialDate date) {
        return new Formats(getLocale(), ZoneOffset.UTC).date(date);
    }

    @Override
    public void setAriaLabel(@Nullable String label) {
        getContent().setAriaLabel(label);
    }

    @Override
    public Optional<String> getAriaLabel() {
        return getContent().getAriaLabel();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        getContent().setReadOnly(readOnly);
    }

    @Override
    public boolean isReadOnly() {
        return getContent().isReadOnly();
    }

    @Override
    public void setRequiredIndicatorVisible(boolean visible) {
        getContent().setRequiredIndicatorVisible(visible);
    }

    private void read(String typed) {
        try {
            var date = typed.isBlank() ? null : PartialDateReader.read(typed);
            setModelValue(date, true);
            setPresentationValue(date);
        } catch (Refusal refusal) {
            unreadable = true;
            setErrorMessage(getTranslation(refusal.messageKey(), refusal.arguments()));
            setInvalid(true);
        }
    }
}
