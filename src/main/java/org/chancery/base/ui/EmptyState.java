package org.chancery.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where a list has nothing to show: a drawing, a sentence, and what to do next. */
public class EmptyState extends Div {

    /** @param sentence already in the reader's language */
    public EmptyState(AppIcon icon, String sentence, Component... actions) {
        addClassName("empty-state");
        add(icon.create(), new Paragraph(sentence));
        add(actions);
    }
}
