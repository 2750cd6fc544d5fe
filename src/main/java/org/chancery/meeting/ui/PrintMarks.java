package org.chancery.meeting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.chancery.meeting.EntryDetails;

/** What every sheet of paper says above and below: how the minutes are marked, and which ones they are. */
class PrintMarks extends Div {

    private final Div above = mark("print-above");
    private final Div below = mark("print-below");

    PrintMarks() {
        addClassName("print-marks");
        // The page says the same where it is read.
        getElement().setAttribute("aria-hidden", "true");
        add(above, below);
    }

    void show(EntryDetails details) {
        var marking = getTranslation("base.marking." + details.header().marking());
        var number = details.registerNumber() == null
                ? getTranslation("meeting.entrystate." + details.state())
                : details.registerNumber();
        show(above, marking, number);
        show(below, marking, number);
    }

    private static void show(Div mark, String marking, String number) {
        mark.removeAll();
        var strong = new Span(marking);
        strong.addClassName("print-marking");
        mark.add(new Span(), strong, new Span(number));
    }

    private static Div mark(String place) {
        var mark = new Div();
        mark.addClassNames("print-mark", place);
        return mark;
    }
}
