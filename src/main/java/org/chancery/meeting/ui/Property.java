package org.chancery.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A quiet line of the header: what it is, and its value beside it. */
class Property extends Div {

    /** The inputs carry the label themselves, so that it is hidden from screen readers here. */
    Property(String label, Component... value) {
        addClassName("property");
        var name = new Span(label);
        name.addClassName("property-label");
        name.getElement().setAttribute("aria-hidden", "true");
        var values = new Div(value);
        values.addClassName("property-value");
        add(name, values);
    }
}
