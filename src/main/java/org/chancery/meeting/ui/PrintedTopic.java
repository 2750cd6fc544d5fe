package org.chancery.meeting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.chancery.base.ui.MarkingBadge;
import org.chancery.meeting.AttendanceDetails;
import org.chancery.meeting.DecisionDetails;
import org.chancery.meeting.StatementDetails;
import org.chancery.meeting.TopicDetails;
import org.jspecify.annotations.Nullable;

/** A topic as printed in minutes. */
class PrintedTopic extends ListItem {

    private final List<AttendanceDetails> attendees;

    PrintedTopic(PageContext page, TopicDetails topic, @Nullable String narrative, List<AttendanceDetails> attendees) {
        this.attendees = attendees;
        addClassName("topic");
        var number = new Span(getTranslation("meeting.topic.number", topic.number()));
        number.addClassName("topic-number");
        var title = new H2(topic.title());
        title.getElement().setAttribute("dir", "auto");
        var heading = new Div(number, title);
        heading.addClassName("topic-heading");
        var about = new Div(new MarkingBadge(topic.marking()));
        about.addClassName("topic-properties");
        Choices.names(page, topic, getLocale()).forEach(name -> about.add(chip(name)));
        add(heading, about);
        if (!topic.narrative().isBlank()) {
            add(PrintedPage.prose(narrative, topic.narrative()));
        }
        if (!topic.statements().isEmpty()) {
            var statements = new UnorderedList();
            statements.addClassName("statements");
            topic.statements().forEach(statement -> statements.add(line(statement)));
            add(statements);
        }
        if (!topic.decisions().isEmpty()) {
            var decisions = new UnorderedList();
            decisions.addClassName("decisions");
            topic.decisions().forEach(decision -> decisions.add(line(decision)));
            add(decisions);
        }
        page.services().topicPanels().forEach(provider -> add(provider.create(page, topic.id())));
    }

    private ListItem line(StatementDetails statement) {
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
        var item = new ListItem(who, PrintedPage.prose(statement.text()));
        item.addClassNames(
                "statement",
                "mode-" + statement.mode().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return item;
    }

    private ListItem line(DecisionDetails decision) {
        var mark = new Span(getTranslation("meeting.decision.mark"));
        mark.addClassName("decision-mark");
        var item = new ListItem(mark, PrintedPage.prose(decision.text()));
        item.addClassName("decision");
        return item;
    }

    private static Span chip(String text) {
        var chip = new Span(text);
        chip.addClassName("chip");
        return chip;
    }
}
