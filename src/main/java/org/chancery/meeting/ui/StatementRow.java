package org.chancery.meeting.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.chancery.base.Refusal;
import org.chancery.meeting.AttendanceDetails;
import org.chancery.meeting.AttendanceId;
import org.chancery.meeting.Change;
import org.chancery.meeting.Edit;
import org.chancery.meeting.MeetingChanged.Part;
import org.chancery.meeting.StatementDetails;
import org.chancery.meeting.StatementId;
import org.chancery.meeting.StatementMode;
import org.jspecify.annotations.Nullable;

/** Something said: by whom, how faithfully it is given, and the words. A new one is stored with its first words. */
class StatementRow extends ListItem {

    private final PageContext page;
    private final StatementsPanel statements;
    private final TextArea words = new TextArea();
    private final ComboBox<AttendanceId> speakers = new ComboBox<>();
    private final Autosaved<Optional<AttendanceId>> speaker;
    private final Autosaved<StatementMode> mode;
    private final Autosaved<String> text;
    private @Nullable StatementId id;

    /** A row for a statement, or for one that is yet to be made. */
    StatementRow(
            PageContext page,
            StatementsPanel statements,
            @Nullable StatementDetails statement,
            Optional<AttendanceId> said) {
        this.page = page;
        this.statements = statements;
        this.id = statement == null ? null : statement.id();
        addClassName("statement");
        speakers.setItems(attendees().stream().map(AttendanceDetails::id).toList());
        speakers.setItemLabelGenerator(this::name);
        speakers.setPlaceholder(getTranslation("meeting.statement.speaker.placeholder"));
        speakers.setAriaLabel(getTranslation("meeting.statement.speaker"));
        speakers.addClassName("plain-field");
        words.setPlaceholder(getTranslation("meeting.statement.text.placeholder"));
        words.addClassNames("plain-field", "statement-field");
        words.setMinRows(1);
        var services = page.services().statements();
        speaker = new Autosaved<>(
                page,
                Part.TOPICS,
                AutosavedInput.optional(getTranslation("meeting.statement.speaker"), speakers, this::name),
                said,
                this::changeSpeaker);
        mode = new Autosaved<>(
                page,
                Part.TOPICS,
                Choices.select(
                        getTranslation("meeting.statement.mode"),
                        List.of(StatementMode.values()),
                        value -> getTranslation("meeting.statementmode." + value)),
                statement == null ? StatementMode.PARAPHRASE : statement.mode(),
                change -> id == null ? new Edit.Saved<>(change.to()) : services.changeMode(id, change));
        text = new Autosaved<>(
                page,
                Part.TOPICS,
                AutosavedInput.of(getTranslation("meeting.statement.text"), words),
                statement == null ? "" : statement.text(),
                change -> id == null ? make(change.to()) : services.changeText(id, change));
        id().ifPresent(known -> TopicRows.lead(this, known.value()));
        var remove = Quiet.remove(getTranslation("meeting.statement.remove"));
        remove.addClickListener(click -> statements.remove(this));
        var who = new Div(speaker, mode, remove);
        who.addClassName("statement-who");
        add(who, text);
    }

    void show(StatementDetails statement) {
        speakers.getDataProvider().refreshAll();
        speaker.show(Optional.of(statement.speaker()));
        mode.show(statement.mode());
        text.show(statement.text());
    }

    /** Offers those who are at the meeting now. */
    void showAttendees() {
        var chosen = speakers.getOptionalValue();
        var ids = attendees().stream().map(AttendanceDetails::id).toList();
        if (!ids.equals(speakers.getListDataView().getItems().toList())) {
            speakers.setItems(ids);
            chosen.filter(ids::contains).ifPresent(speakers::setValue);
        }
    }

    Optional<StatementId> id() {
        return Optional.ofNullable(id);
    }

    Optional<AttendanceId> speaker() {
        return speakers.getOptionalValue();
    }

    void focus() {
        if (speakers.isEmpty()) {
            speakers.focus();
        } else {
            words.focus();
        }
    }

    private Edit<Optional<AttendanceId>> changeSpeaker(Change<Optional<AttendanceId>> change) {
        var known = id;
        if (known != null) {
            return Edits.required(
                    "speaker", change, chosen -> page.services().statements().changeSpeaker(known, chosen));
        }
        if (!words.getValue().isBlank() && change.to().isPresent()) {
            make(words.getValue());
        }
        return new Edit.Saved<>(change.to());
    }

    private Edit<String> make(String said) {
        var who = speakers.getOptionalValue().orElseThrow(() -> Refusal.of("speaker", "meeting.refusal.noSpeaker"));
        var made = page.services().statements().add(statements.topic(), who, mode.value(), said);
        id = made.id();
        TopicRows.lead(this, made.id().value());
        statements.made(made.id(), this);
        return new Edit.Saved<>(made.text());
    }

    private List<AttendanceDetails> attendees() {
        return page.details().attendances();
    }

    private String name(AttendanceId attendee) {
        return attendees().stream()
                .filter(known -> known.id().equals(attendee))
                .map(Printed::name)
                .findFirst()
                .orElse("");
    }
}
