package org.chancery.approval.ui;

import com.vaadin.flow.component.html.Span;

/** A text that somebody wrote, in the direction of its own script, standing where the page's direction puts it. */
class AnyScript extends Span {

    AnyScript(String text) {
        super(text);
        getElement().setAttribute("dir", "auto");
    }
}
