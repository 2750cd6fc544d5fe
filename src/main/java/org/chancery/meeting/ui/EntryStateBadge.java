package org.chancery.meeting.ui;

import com.vaadin.flow.component.html.Span;
import org.chancery.meeting.EntryState;

/** Shows where an entry stands, in colour and in words. */
public class EntryStateBadge extends Span {

    public EntryStateBadge(EntryState state) {
        setText(getTranslation("meeting.entrystate." + state));
        setClassName("chip " + tone(state));
    }

    /** The class of the chip's colour. */
    static String tone(EntryState state) {
        return switch (state) {
            case DRAFT -> "";
            case SUBMITTED -> "info";
            case RETURNED -> "warning";
            case APPROVED -> "good";
        };
    }
}
