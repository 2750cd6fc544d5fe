package org.chancery.meeting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Keeps what somebody had typed but not stored when the minutes were closed under their hands, to be copied from here. */
class UnsavedTexts extends Div {

    UnsavedTexts(List<Typed> inputs) {
        addClassName("unsaved-texts");
        getElement().setAttribute("role", "alert");
        add(new Paragraph(getTranslation("meeting.editor.unsaved")));
        inputs.forEach(input -> {
            var label = new Span(input.label());
            label.addClassName("unsaved-label");
            var text = new Pre(input.text());
            text.getElement()
                    .setAttribute("dir", "auto")
                    .setAttribute("tabindex", "0")
                    .setAttribute("role", "region")
                    .setAttribute("aria-label", input.label());
            add(label, text);
        });
    }
}
