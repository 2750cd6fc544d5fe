package org.chancery.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.base.ui.Formats;
import org.chancery.coediting.TextPiece;
import org.chancery.followup.FollowUpDetails;
import org.chancery.meeting.AttendanceDetails;
import org.chancery.meeting.AttendanceId;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.Participation;
import org.chancery.meeting.Side;
import org.chancery.meeting.TextNames;
import org.chancery.meeting.TopicDetails;

/** The minutes as they would be printed, for somebody who reads them in order to decide. */
class MinutesSheet extends Article {

    /**
     * @param texts as they are printed, by name
     * @param below what stands below each topic
     */
    MinutesSheet(
            EntryDetails entry,
            Map<String, List<TextPiece>> texts,
            List<FollowUpDetails> followUps,
            Formats formats,
            Function<TopicDetails, Component> below) {
        addClassName("minutes-sheet");
        Map<AttendanceId, String> speakers =
                entry.attendances().stream().collect(Collectors.toMap(AttendanceDetails::id, AttendanceDetails::name));
        if (!entry.header().summary().isBlank()) {
            var summary = texts.getOrDefault(TextNames.SUMMARY, List.of());
            if (summary.isEmpty()) {
                add(prose(entry.header().summary()));
            }
            summary.forEach(piece -> {
                if (piece instanceof TextPiece.Written(String html)) {
                    add(rich(html));
                }
            });
        }
        var delegations = new Div();
        delegations.addClassName("minutes-delegations");
        Stream.of(Side.values())
                .filter(side -> entry.attendances().stream().anyMatch(a -> a.side() == side))
                .forEach(side -> delegations.add(delegation(side, entry.attendances())));
        add(delegations);
        entry.topics()
                .forEach(topic -> add(new ReviewedTopic(
                        topic,
                        texts.getOrDefault(TextNames.narrative(topic.id()), List.of()),
                        followUps.stream()
                                .filter(followUp -> followUp.topic().equals(topic.id()))
                                .toList(),
                        speakers,
                        formats,
                        below.apply(topic))));
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

    static Div rich(String html) {
        var prose = new Div();
        // Made by the server of what it allows, tag by tag.
        prose.getElement().setProperty("innerHTML", html);
        prose.addClassNames("document", "rich");
        return prose;
    }

    static Paragraph prose(String text) {
        var prose = new Paragraph(text);
        prose.addClassName("document");
        prose.getElement().setAttribute("dir", "auto");
        return prose;
    }
}
