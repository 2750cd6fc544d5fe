package org.chancery.meeting.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.chancery.base.ui.MarkingBadge;
import org.chancery.coediting.TextPiece;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.Side;
import org.chancery.meeting.TextNames;

/** The minutes as they are printed: for readers, and for everybody once they may not be written. */
class PrintedPage extends Article implements EntryPage {

    private final PageContext page;

    PrintedPage(PageContext page) {
        this.page = page;
        addClassNames("minutes", "minutes-printed");
        show(page.details());
    }

    @Override
    public final void show(EntryDetails details) {
        removeAll();
        var texts = page.services().texts().printed(details.id());
        var marks = new PrintMarks();
        marks.show(details);
        add(marks, header(details), delegations(details));
        if (!details.header().summary().isBlank()) {
            var summary = new Section(
                    new H2(getTranslation("meeting.editor.summary")),
                    summary(
                            texts.getOrDefault(TextNames.SUMMARY, List.of()),
                            details.header().summary()));
            summary.addClassName("summary");
            add(summary);
        }
        var topics = new OrderedList();
        topics.addClassName("topic-list");
        details.topics()
                .forEach(topic -> topics.add(
                        new PrintedTopic(page, topic, texts.getOrDefault(TextNames.narrative(topic.id()), List.of()))));
        add(topics);
    }

    private Header header(EntryDetails details) {
        var header = details.header();
        var top = new Header();
        top.addClassName("minutes-header");
        if (details.registerNumber() != null) {
            var number = new Paragraph(details.registerNumber());
            number.addClassName("register-number");
            top.add(number);
        }
        var kind = new Span(getTranslation("meeting.meetingkind." + header.kind()));
        kind.addClassName("printed-kind");
        var line = new Div(kind, new MarkingBadge(header.marking()));
        line.addClassName("printed-line");
        if (details.number() > 1) {
            line.add(new Span(getTranslation("meeting.entry.corrigendum", details.number() - 1)));
        }
        var subject = new H1(header.subject().isBlank() ? getTranslation("meeting.editor.untitled") : header.subject());
        subject.getElement().setAttribute("dir", "auto");
        List<String> facts = new ArrayList<>();
        facts.add(Printed.time(header.time(), page.formats()));
        if (!header.place().isBlank()) {
            facts.add(header.place());
        }
        if (header.dossier() != null) {
            Printed.dossier(page, header.dossier()).ifPresent(facts::add);
        }
        var about = new Paragraph(String.join(" · ", facts));
        about.addClassName("printed-facts");
        top.add(line, subject, about);
        return top;
    }

    private Div delegations(EntryDetails details) {
        var delegations = new Div();
        delegations.addClassName("delegations");
        Arrays.stream(Side.values()).forEach(side -> {
            var there = details.attendances().stream()
                    .filter(attendee -> attendee.side() == side)
                    .toList();
            if (!there.isEmpty()) {
                delegations.add(new PrintedDelegation(side, there));
            }
        });
        return delegations;
    }

    /** In which no rows stand, whatever a client may have put there. */
    private static Div summary(List<TextPiece> pieces, String text) {
        return pieces.isEmpty()
                ? prose(text)
                : rich(pieces.stream()
                        .filter(TextPiece.Written.class::isInstance)
                        .map(piece -> ((TextPiece.Written) piece).html())
                        .collect(Collectors.joining()));
    }

    /** Text with formats. */
    static Div rich(String html) {
        var prose = new Div();
        // Made by the server of what it allows, tag by tag.
        prose.getElement().setProperty("innerHTML", html);
        prose.addClassNames("prose", "rich");
        return prose;
    }

    /** Text as it was typed, each paragraph in the direction of its language. */
    static Div prose(String text) {
        var prose = new Div(new Span(text));
        prose.addClassName("prose");
        return prose;
    }
}
