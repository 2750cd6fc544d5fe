package org.chancery.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.chancery.base.ui.MarkingBadge;
import org.chancery.coediting.TextAnchor;
import org.chancery.coediting.TextPiece;
import org.chancery.meeting.TopicDetails;

/** A topic as printed in minutes: what stands in the narrative where it stands there, and below it the rest. */
class PrintedTopic extends ListItem {

    private final PageContext page;
    private final TopicDetails topic;

    /**
     * @param narrative empty if it was not written with an editor
     * @param level of the heading
     */
    PrintedTopic(PageContext page, TopicDetails topic, List<TextPiece> narrative, int level) {
        this.page = page;
        this.topic = topic;
        addClassName("topic");
        var number = new Span(getTranslation("meeting.topic.number", topic.number()));
        number.addClassName("topic-number");
        var title = Printed.heading(level, topic.title());
        title.getElement().setAttribute("dir", "auto");
        var heading = new Div(number, title);
        heading.addClassName("topic-heading");
        var about = new Div(new MarkingBadge(topic.marking()));
        about.addClassName("topic-properties");
        Choices.names(page, topic, getLocale()).forEach(name -> about.add(chip(name)));
        add(heading, about);
        if (!narrative.isEmpty()) {
            addNarrative(narrative);
        } else if (!topic.narrative().isBlank()) {
            add(Prose.plain(topic.narrative()));
        }
        var attendees = page.details().attendances();
        addRest(
                "statements",
                topic.statements(),
                statement -> statement.id().value(),
                statement -> new PrintedRow(statement, attendees));
        addRest("decisions", topic.decisions(), decision -> decision.id().value(), PrintedRow::new);
        page.services().topicPanels().forEach(provider -> add(provider.create(page, topic.id())));
    }

    /** Whatever a text may name, each row under this topic is printed once: here or below. */
    private void addNarrative(List<TextPiece> narrative) {
        var kinds = page.rows(topic.id());
        var printed = new HashSet<String>();
        for (TextPiece piece : narrative) {
            switch (piece) {
                case TextPiece.Written(String html) -> add(Prose.rich(html));
                case TextAnchor(String kind, String row) ->
                    kinds.stream()
                            .filter(rows -> rows.kind().id().equals(kind) && !printed.contains(row))
                            .flatMap(rows -> rows.printed(row).stream())
                            .forEach(component -> {
                                add(component);
                                printed.add(row);
                            });
            }
        }
        page.printInText(topic.id(), printed);
    }

    private <T> void addRest(String className, List<T> rows, Function<T, UUID> id, Function<T, Component> print) {
        var inText = page.printedInText(topic.id());
        var list = new UnorderedList();
        list.addClassName(className);
        rows.stream()
                .filter(row -> !inText.contains(id.apply(row).toString()))
                .forEach(row -> list.add(new ListItem(print.apply(row))));
        if (list.getComponentCount() > 0) {
            add(list);
        }
    }

    private static Span chip(String text) {
        var chip = new Span(text);
        chip.addClassName("chip");
        return chip;
    }
}
