package org.chancery.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.coediting.TextPiece;
import org.chancery.meeting.Side;
import org.chancery.meeting.TextNames;
import org.chancery.meeting.TopicDetails;

/** Who met, and what was said, as it is printed: the minutes without their head. */
public final class PrintedMinutes extends Div {

    private final transient PageContext page;
    private final int level;

    /**
     * @param level of the headings, 2 or 3
     * @param below what stands below each topic
     */
    PrintedMinutes(PageContext page, int level, Function<TopicDetails, List<? extends Component>> below) {
        this.page = page;
        this.level = level;
        addClassName("printed-minutes");
        var texts = page.services().texts().printed(page.details().id());
        add(delegations());
        if (!page.details().header().summary().isBlank()) {
            add(summary(texts));
        }
        var topics = new OrderedList();
        topics.addClassName("topic-list");
        page.details().topics().forEach(topic -> {
            var narrative = texts.getOrDefault(TextNames.narrative(topic.id()), List.of());
            var printed = new PrintedTopic(page, topic, narrative, level);
            below.apply(topic).forEach(printed::add);
            topics.add(printed);
        });
        add(topics);
    }

    private Div delegations() {
        var delegations = new Div();
        delegations.addClassName("delegations");
        Stream.of(Side.values()).forEach(side -> {
            var there = page.details().attendances().stream()
                    .filter(attendee -> attendee.side() == side)
                    .toList();
            if (!there.isEmpty()) {
                delegations.add(new PrintedDelegation(side, there, level));
            }
        });
        return delegations;
    }

    /** In which no rows stand, whatever a client may have put there. */
    private Section summary(Map<String, List<TextPiece>> texts) {
        var pieces = texts.getOrDefault(TextNames.SUMMARY, List.of());
        var text = pieces.isEmpty()
                ? Prose.plain(page.details().header().summary())
                : Prose.rich(pieces.stream()
                        .filter(TextPiece.Written.class::isInstance)
                        .map(piece -> ((TextPiece.Written) piece).html())
                        .collect(Collectors.joining()));
        var summary = new Section(Printed.heading(level, getTranslation("meeting.editor.summary")), text);
        summary.addClassName("summary");
        return summary;
    }
}
