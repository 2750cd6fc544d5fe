package org.chancery.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.base.ui.MarkingBadge;
import org.chancery.meeting.AttendanceDetails;
import org.chancery.meeting.AttendanceId;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.Participation;
import org.chancery.meeting.Side;
import org.chancery.meeting.StatementDetails;
import org.chancery.meeting.TopicDetails;

/** The minutes as they would be printed, for somebody who reads them in order to decide. */
class MinutesSheet extends Article {

    private final transient Map<AttendanceId, String> speakers;

    /** @param below what stands below each topic */
    MinutesSheet(EntryDetails entry, Function<TopicDetails, Component> below) {
        addClassName("minutes-sheet");
        speakers =
                entry.attendances().stream().collect(Collectors.toMap(AttendanceDetails::id, AttendanceDetails::name));
        if (!entry.header().summary().isBlank()) {
            add(prose(entry.header().summary()));
        }
        var delegations = new Div();
        delegations.addClassName("minutes-delegations");
        Stream.of(Side.values())
                .filter(side -> entry.attendances().stream().anyMatch(a -> a.side() == side))
                .forEach(side -> delegations.add(delegation(side, entry.attendances())));
        add(delegations);
        entry.topics().forEach(topic -> add(topic(topic, below.apply(topic))));
    }

    private Section delegation(Side side, List<AttendanceDetails> attendances) {
        var list = new UnorderedList();
        attendances.stream().filter(a -> a.side() == side).forEach(a -> list.add(attendee(a)));
        return new Section(new H3(getTranslation("meeting.side." + side)), list);
    }

    private ListItem attendee(AttendanceDetails attendee) {
        var name = new Span(attendee.name());
        name.addClassName("review-attendee");
        String function = Stream.of(attendee.title(), attendee.institution())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
        var item = new ListItem(name, new Span(function));
        if (attendee.participation() == Participation.EXCUSED) {
            var excused = new Span(getTranslation("meeting.participation.EXCUSED"));
            excused.addClassName("chip");
            item.add(excused);
        }
        return item;
    }

    private Section topic(TopicDetails topic, Component below) {
        var title = new H3(topic.number() + ". " + topic.title());
        title.getElement().setAttribute("dir", "auto");
        var heading = new Div(title, new MarkingBadge(topic.marking()));
        heading.addClassName("minutes-topic-heading");
        var section = new Section(heading);
        section.addClassName("minutes-topic");
        if (!topic.narrative().isBlank()) {
            section.add(prose(topic.narrative()));
        }
        topic.statements().forEach(statement -> section.add(statement(statement)));
        if (!topic.decisions().isEmpty()) {
            var decisions = new OrderedList();
            topic.decisions().forEach(decision -> decisions.add(new ListItem(decision.text())));
            decisions.getElement().setAttribute("dir", "auto");
            section.add(new H4(getTranslation("approval.review.decisions")), decisions);
        }
        section.add(below);
        return section;
    }

    private Div statement(StatementDetails statement) {
        var who = new Span(speakers.getOrDefault(statement.speaker(), ""));
        who.addClassName("statement-speaker");
        var mode = new Span(getTranslation("meeting.statementmode." + statement.mode()));
        mode.addClassName("muted");
        var text = new Paragraph(statement.text());
        text.getElement().setAttribute("dir", "auto");
        var block = new Div(new Div(who, new Span(" · "), mode), text);
        block.addClassName("minutes-statement");
        return block;
    }

    private static Paragraph prose(String text) {
        var prose = new Paragraph(text);
        prose.addClassName("document");
        prose.getElement().setAttribute("dir", "auto");
        return prose;
    }
}
