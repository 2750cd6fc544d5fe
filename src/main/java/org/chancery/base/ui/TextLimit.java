package org.chancery.base.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;

/** What is too long for its input stays in it whole, with a sentence below: for inputs of which no service hears at once. */
public final class TextLimit {

    private TextLimit() {}

    /**
     * Whether a text fits; says so at its input when it does not.
     *
     * @param max characters, without blanks around them
     */
    public static <I extends HasValue<?, String> & HasValidation> boolean check(I input, int max) {
        int length = input.getValue().strip().length();
        boolean fits = length <= max;
        input.setInvalid(!fits);
        if (!fits) {
            input.setErrorMessage(UI.getCurrent().getTranslation("base.refusal.tooLong", max, length));
        }
        return fits;
    }
}
