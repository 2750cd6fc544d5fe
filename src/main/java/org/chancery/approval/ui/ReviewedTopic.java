package org.chancery.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.base.ui.Formats;
import org.chancery.base.ui.MarkingBadge;
import org.chancery.coediting.TextAnchor;
import org.chancery.coediting.TextPiece;
import org.chancery.followup.FollowUpDetails;
import org.chancery.meeting.AttendanceId;
import org.chancery.meeting.StatementDetails;
import org.chancery.meeting.TopicDetails;

/** A topic as a supervisor reads it: what stands in the narrative where it stands there, and below it the rest. */
class ReviewedTopic extends Section {

    private final transient Map<AttendanceId, String> speakers;

    /**
     * @param narrative empty if it was not written with an editor
     * @param followUps of this topic
     * @param below what stands below it
     */
    ReviewedTopic(
            TopicDetails topic,
            List<TextPiece> narrative,
            List<FollowUpDetails> followUps,
            Map<AttendanceId, String> speakers,
            Formats formats,
            Component below) {
        this.speakers = speakers;
        addClassName("minutes-topic");
        var title = new H3(topic.number() + ". " + topic.title());
        title.getElement().setAttribute("dir", "auto");
        var heading = new Div(title, new MarkingBadge(topic.marking()));
        heading.addClassName("minutes-topic-heading");
        add(heading);
        if (narrative.isEmpty() && !topic.narrative().isBlank()) {
            add(MinutesSheet.prose(topic.narrative()));
        }
        // Taken out as they are printed, so that whatever a text may name, each row is read once.
        var rows = rows(topic, followUps, formats);
        narrative.forEach(piece -> {
            switch (piece) {
                case TextPiece.Written(String html) -> add(MinutesSheet.rich(html));
                case TextAnchor(String kind, String row) ->
                    Optional.ofNullable(rows.remove(row)).ifPresent(this::add);
            }
        });
        topic.statements().stream()
                .flatMap(statement ->
                        Stream.ofNullable(rows.get(key(statement.id().value()))))
                .forEach(this::add);
        var decisions = new OrderedList();
        decisions.getElement().setAttribute("dir", "auto");
        topic.decisions().stream()
                .filter(decision -> rows.containsKey(key(decision.id().value())))
                .forEach(decision -> decisions.add(new ListItem(decision.text())));
        if (decisions.getComponentCount() > 0) {
            add(new H4(getTranslation("approval.review.decisions")), decisions);
        }
        var rest = followUps.stream()
                .filter(followUp -> rows.containsKey(key(followUp.id().value())))
                .toList();
        add(new FollowUpLines(rest, formats), below);
    }

    /** What may stand in the narrative, by id. */
    private Map<String, Component> rows(TopicDetails topic, List<FollowUpDetails> followUps, Formats formats) {
        Map<String, Component> rows = new HashMap<>();
        topic.statements().forEach(statement -> rows.put(key(statement.id().value()), said(statement)));
        topic.decisions()
                .forEach(decision -> rows.put(
                        key(decision.id().value()),
                        marked("meeting.decision.mark", new Div(new AnyScript(decision.text())))));
        followUps.forEach(followUp -> rows.put(
                key(followUp.id().value()), marked("followup.row.mark", FollowUpLines.line(followUp, formats))));
        return rows;
    }

    private static String key(UUID id) {
        return id.toString();
    }

    private Div marked(String mark, Div words) {
        var title = new Span(getTranslation(mark));
        title.addClassName("minutes-row-mark");
        var row = new Div(title, words);
        row.addClassName("minutes-row");
        return row;
    }

    private Div said(StatementDetails statement) {
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
}
