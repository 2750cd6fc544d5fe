package org.chancery.base.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.chancery.base.Parameters;

/** Where words to look for are typed; what is too long to be looked for stays as it is, with a sentence below it. */
public class SearchField extends TextField {

    public SearchField() {
        setPrefixComponent(AppIcon.SEARCH.create());
        setClearButtonVisible(true);
        setManualValidation(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        addClassName("toolbar-search");
        addValueChangeListener(change -> setInvalid(false));
    }

    /** Whether what is typed can be looked for; says so when it cannot. */
    public boolean check() {
        int length = getValue().strip().length();
        boolean fits = length <= Parameters.MAX_TEXT;
        setInvalid(!fits);
        if (!fits) {
            setErrorMessage(getTranslation("base.refusal.tooLong", Parameters.MAX_TEXT, length));
        }
        return fits;
    }
}
