package org.chancery.meeting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.chancery.base.Marking;
import org.chancery.base.i18n.Language;
import org.chancery.meeting.DossierId;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.MeetingChanged.Part;
import org.chancery.meeting.MeetingKind;
import org.chancery.meeting.MeetingTime;

/** What stands above the minutes: the subject, and quietly below it kind, time, place, marking, language and dossier. */
class HeaderPanel extends Header {

    private final TitleField subjectField;
    private final Autosaved<String> subject;
    private final Autosaved<MeetingKind> kind;
    private final Autosaved<MeetingTime> time;
    private final Autosaved<String> place;
    private final Autosaved<Marking> marking;
    private final Autosaved<Language> language;
    private final Autosaved<Optional<DossierId>> dossier;

    HeaderPanel(PageContext page) {
        addClassName("minutes-header");
        var header = page.details().header();
        var entry = page.entry();
        var writing = page.services().writing();
        subjectField = new TitleField(t("subject.placeholder"));
        subjectField.addClassName("subject-field");
        subject = new Autosaved<>(
                page,
                Part.HEADER,
                AutosavedInput.of(t("subject"), subjectField),
                header.subject(),
                change -> writing.changeSubject(entry, change));
        kind = new Autosaved<>(
                page,
                Part.HEADER,
                Choices.select(t("kind"), List.of(MeetingKind.values()), this::kindName),
                header.kind(),
                change -> writing.changeKind(entry, change));
        time = new Autosaved<>(
                        page,
                        Part.HEADER,
                        AutosavedInput.of(
                                t("when"), new MeetingTimeField(), value -> PrintedTime.of(value, page.formats())),
                        header.time(),
                        change -> writing.changeTime(entry, change))
                .afterSaving(page::refresh);
        var placeField = new TextField();
        placeField.setPlaceholder(t("where.placeholder"));
        placeField.addClassName("plain-field");
        place = new Autosaved<>(
                page,
                Part.HEADER,
                AutosavedInput.of(t("where"), placeField),
                header.place(),
                change -> writing.changePlace(entry, change));
        marking = new Autosaved<>(
                page,
                Part.HEADER,
                Choices.marking(page, t("marking"), value -> getTranslation("base.marking." + value)),
                header.marking(),
                change -> writing.changeMarking(entry, change));
        language = new Autosaved<>(
                page,
                Part.HEADER,
                Choices.language(t("language")),
                header.language(),
                change -> writing.changeLanguage(entry, change));
        dossier = new Autosaved<>(
                page,
                Part.HEADER,
                Choices.dossier(page, t("dossier"), t("dossier.placeholder")),
                Optional.ofNullable(header.dossier()),
                change -> writing.changeDossier(entry, change));
        var properties = new Div(
                new Property(t("when"), time),
                new Property(t("where"), place),
                new Property(t("kind"), kind),
                new Property(t("marking"), marking),
                new Property(t("language"), language),
                new Property(t("dossier"), dossier));
        properties.addClassName("properties");
        var heading = new H1(getTranslation("meeting.entry.heading"));
        heading.addClassName("visually-hidden");
        add(heading, subject, properties);
    }

    void show(EntryDetails details) {
        var header = details.header();
        subject.show(header.subject());
        kind.show(header.kind());
        time.show(header.time());
        place.show(header.place());
        marking.show(header.marking());
        language.show(header.language());
        dossier.show(Optional.ofNullable(header.dossier()));
    }

    void focusSubject() {
        subjectField.focus();
    }

    private String kindName(MeetingKind value) {
        return getTranslation("meeting.meetingkind." + value);
    }

    private String t(String key) {
        return getTranslation("meeting.editor." + key);
    }
}
