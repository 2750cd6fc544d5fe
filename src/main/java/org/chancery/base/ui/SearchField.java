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
        return TextLimit.check(this, Parameters.MAX_TEXT);
    }
}
