package org.chancery.agreement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.chancery.agreement.AgreementDetails;
import org.chancery.base.ui.Formats;
import org.chancery.base.ui.MarkingBadge;
import org.chancery.meeting.ui.MeetingNavigation;

/** An agreement as it is printed, with what is known of it and nothing else. */
class AgreementSheet extends Section {

    private final DescriptionList facts = new DescriptionList();

    AgreementSheet(AgreementServices services, AgreementDetails agreement) {
        addClassNames("sheet", "agreement-sheet");
        var form = agreement.form();
        fact("agreement.field.status", text(getTranslation("agreement.agreementstatus." + form.status())));
        fact("agreement.field.parties", text(AgreementItem.countries(form.parties(), getLocale())));
        var signed = form.signed();
        if (signed != null) {
            fact("agreement.field.signed", text(Formats.of(ZoneOffset.UTC).date(signed)));
        }
        fact("agreement.field.place", text(form.place()));
        fact(
                "agreement.field.subjects",
                text(services.subjects().named(form.subjects(), getLocale()).stream()
                        .map(subject -> subject.name(getLocale()))
                        .collect(Collectors.joining(", "))));
        fact("agreement.field.fields", text(form.fields()));
        fact("agreement.field.marking", new MarkingBadge(form.marking()));
        var meeting = form.meeting();
        if (meeting != null) {
            fact("agreement.field.meeting", new Anchor(MeetingNavigation.href(meeting), agreement.meetingSubject()));
        }
        var dossier = form.dossier();
        if (dossier != null) {
            fact("agreement.field.dossier", new Anchor(MeetingNavigation.href(dossier), agreement.dossierTitle()));
        }
        fact("agreement.field.notes", text(form.notes()));
        add(facts);
    }

    private void fact(String key, Component value) {
        if (!(value instanceof Span span)
                || value instanceof MarkingBadge
                || !span.getText().isEmpty()) {
            value.getElement().setAttribute("dir", "auto");
            facts.add(new Term(getTranslation(key)), new Description(value));
        }
    }

    private static Span text(String words) {
        var text = new Span(words);
        text.addClassName("agreement-text");
        return text;
    }
}
