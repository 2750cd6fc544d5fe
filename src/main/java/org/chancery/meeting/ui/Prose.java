package org.chancery.meeting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What somebody has written in sentences, as it is printed. */
final class Prose extends Div {

    private Prose() {
        addClassName("prose");
    }

    /** @param html as the server makes it, of what it allows, tag by tag */
    static Prose rich(String html) {
        var prose = new Prose();
        prose.getElement().setProperty("innerHTML", html);
        prose.addClassName("rich");
        return prose;
    }

    /** Text as it was typed, each paragraph in the direction of its language. */
    static Prose plain(String text) {
        var prose = new Prose();
        prose.add(new Span(text));
        return prose;
    }
}
