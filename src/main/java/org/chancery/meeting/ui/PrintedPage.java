package org.chancery.meeting.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.chancery.base.ui.MarkingBadge;
import org.chancery.meeting.EntryDetails;

/** The minutes as they are printed: for readers, and for everybody once they may not be written. */
class PrintedPage extends Article implements EntryPage {

    /** Of the headings below that of the meeting. */
    private static final int LEVEL = 2;

    private final PageContext page;

    PrintedPage(PageContext page) {
        this.page = page;
        addClassNames("minutes", "minutes-printed");
        show(page.details());
    }

    @Override
    public final void show(EntryDetails details) {
        removeAll();
        var marks = new PrintMarks();
        marks.show(details);
        add(marks, header(details), new PrintedMinutes(page, LEVEL, topic -> List.of()));
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
        facts.add(PrintedTime.of(header.time(), page.formats()));
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
}
