package org.chancery.meeting.ui;

import com.vaadin.flow.component.textfield.TextArea;

/** A title that is written where it stands: it grows with its text, and Enter leads on to what comes below. */
class TitleField extends TextArea {

    TitleField(String placeholder) {
        setPlaceholder(placeholder);
        addClassNames("plain-field", "title-field");
        setMinRows(1);
    }
}
