package org.chancery.meeting;

import org.chancery.base.NotFound;
import org.chancery.base.Refusal;
import org.chancery.base.Texts;
import org.chancery.security.ForOfficers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what was said under a topic, and by whom. */
@Service
@ForOfficers
@Transactional
public class StatementService {

    public static final int MAX_TEXT = 4000;

    /** Under one topic. */
    public static final int MAX_STATEMENTS = 200;

    private static final MeetingChanged.Part PART = MeetingChanged.Part.TOPICS;

    private final EntryDesk desk;
    private final StatementRepository statements;
    private final TopicRepository topics;
    private final AttendanceRepository attendances;

    StatementService(
            EntryDesk desk, StatementRepository statements, TopicRepository topics, AttendanceRepository attendances) {
        this.desk = desk;
        this.statements = statements;
        this.topics = topics;
        this.attendances = attendances;
    }

    /**
     * Adds a statement.
     *
     * @return as it is stored, which may be tidier than what was typed
     * @throws Refusal when the text is blank or too long, the topic has as many as it may, or the speaker is not among
     *     the attendees of these minutes
     */
    public StatementDetails add(TopicId topicId, AttendanceId speaker, StatementMode mode, String text) {
        var entry = desk.open(topics.findEntryId(topicId.value()).orElseThrow(NotFound::new));
        topics.require(topicId);
        requireRoom(topicId);
        requireAttending(entry, speaker);
        var statement = statements.save(new Statement(
                entry.entryId(),
                topicId,
                speaker,
                mode,
                Texts.line(text, MAX_TEXT, "statement"),
                statements.findLastPosition(topicId.value()) + 1));
        desk.written(entry, PART);
        return statement.details();
    }

    /** @throws Refusal of {@code statement} when the text is blank or longer than {@value #MAX_TEXT} characters */
    public Edit<String> changeText(StatementId id, Change<String> change) {
        var entry = open(id);
        var statement = find(id);
        String tidy = Texts.line(change.to(), MAX_TEXT, "statement");
        return desk.change(entry, PART, statement.text(), new Change<>(change.from(), tidy), statement::changeText);
    }

    /** Says whether the words are verbatim, a paraphrase or off the record. */
    public Edit<StatementMode> changeMode(StatementId id, Change<StatementMode> change) {
        var entry = open(id);
        var statement = find(id);
        return desk.change(entry, PART, statement.mode(), change, statement::changeMode);
    }

    /** @throws Refusal of {@code speaker} when they are not among the attendees of these minutes */
    public Edit<AttendanceId> changeSpeaker(StatementId id, Change<AttendanceId> change) {
        var entry = open(id);
        var statement = find(id);
        requireAttending(entry, change.to());
        return desk.change(entry, PART, statement.speaker(), change, statement::changeSpeaker);
    }

    /** Takes a statement out; {@link #restore} brings it back. */
    public void remove(StatementId id) {
        var entry = open(id);
        find(id).remove();
        desk.written(entry, PART);
    }

    /**
     * Brings a statement back.
     *
     * @throws Refusal when whoever said it is no longer among the attendees, or the topic has as many as it may by now
     */
    public void restore(StatementId id) {
        var entry = open(id);
        var statement = statements.findById(id.value()).orElseThrow(NotFound::new);
        requireAttending(entry, statement.speaker());
        if (statement.isRemoved()) {
            requireRoom(statement.topic());
        }
        statement.restore();
        desk.written(entry, PART);
    }

    private void requireRoom(TopicId topic) {
        if (statements.countByTopicIdAndRemovedFalse(topic.value()) >= MAX_STATEMENTS) {
            throw new Refusal("meeting.refusal.tooManyStatements", MAX_STATEMENTS);
        }
    }

    private void requireAttending(Entry entry, AttendanceId speaker) {
        boolean attends = attendances.findByEntryIdAndRemovedFalse(entry.id()).stream()
                .anyMatch(attendance -> attendance.attendanceId().equals(speaker));
        if (!attends) {
            throw Refusal.of("speaker", "meeting.refusal.speakerAbsent");
        }
    }

    private Entry open(StatementId id) {
        return desk.open(statements.findEntryId(id.value()).orElseThrow(NotFound::new));
    }

    private Statement find(StatementId id) {
        return statements
                .findById(id.value())
                .filter(statement -> !statement.isRemoved())
                .orElseThrow(NotFound::new);
    }
}
