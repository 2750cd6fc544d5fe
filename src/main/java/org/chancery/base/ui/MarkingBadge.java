package org.chancery.base.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.chancery.base.Marking;

/** Shows how confidential something is, in colour and in words. */
public class MarkingBadge extends Span {

    public MarkingBadge(Marking marking) {
        setMarking(marking);
    }

    /** Shows another marking. */
    public final void setMarking(Marking marking) {
        setText(getTranslation("base.marking." + marking));
        setClassName("marking-badge marking-" + marking.name().toLowerCase(Locale.ROOT));
    }
}
