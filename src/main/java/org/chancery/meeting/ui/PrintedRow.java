package org.chancery.meeting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.chancery.meeting.AttendanceDetails;
import org.chancery.meeting.DecisionDetails;
import org.chancery.meeting.StatementDetails;

/** A statement or a decision as it is printed, in the narrative or below it. */
class PrintedRow extends Div {

    PrintedRow(StatementDetails statement, List<AttendanceDetails> attendees) {
        var speaker = new Span(attendees.stream()
                .filter(attendee -> attendee.id().equals(statement.speaker()))
                .map(Printed::name)
                .findFirst()
                .orElse(""));
        speaker.addClassName("attendee-name");
        var mode = new Span(getTranslation("meeting.statementmode." + statement.mode()));
        mode.addClassNames("muted", "attendee-about");
        var who = new Div(speaker, mode);
        who.addClassName("statement-who");
        add(who, Prose.plain(statement.text()));
        addClassNames(
                "statement",
                "mode-" + statement.mode().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    PrintedRow(DecisionDetails decision) {
        var mark = new Span(getTranslation("meeting.decision.mark"));
        mark.addClassName("decision-mark");
        add(mark, Prose.plain(decision.text()));
        addClassName("decision");
    }
}
