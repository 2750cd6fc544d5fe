package org.chancery.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.chancery.base.BaseEntity;

/** Something said, attributed to whoever said it. */
@Entity
@Table(name = "statement")
class Statement extends BaseEntity {

    private UUID entryId;
    private UUID topicId;
    private UUID attendanceId;

    @Enumerated(EnumType.STRING)
    private StatementMode mode;

    private String text;
    private int sortPosition;
    private boolean removed;

    @SuppressWarnings("NullAway.Init")
    protected Statement() {}

    Statement(EntryId entry, TopicId topic, AttendanceId speaker, StatementMode mode, String text, int sortPosition) {
        this.entryId = entry.value();
        this.topicId = topic.value();
        this.attendanceId = speaker.value();
        this.mode = mode;
        this.text = text;
        this.sortPosition = sortPosition;
    }

    Statement copyTo(EntryId entry, TopicId topic, AttendanceId speaker) {
        return new Statement(entry, topic, speaker, mode, text, sortPosition);
    }

    void changeText(String text) {
        this.text = text;
    }

    void changeMode(StatementMode mode) {
        this.mode = mode;
    }

    void changeSpeaker(AttendanceId speaker) {
        attendanceId = speaker.value();
    }

    void remove() {
        removed = true;
    }

    void restore() {
        removed = false;
    }

    boolean isRemoved() {
        return removed;
    }

    StatementId statementId() {
        return new StatementId(id());
    }

    EntryId entry() {
        return new EntryId(entryId);
    }

    TopicId topic() {
        return new TopicId(topicId);
    }

    AttendanceId speaker() {
        return new AttendanceId(attendanceId);
    }

    StatementMode mode() {
        return mode;
    }

    String text() {
        return text;
    }

    StatementDetails details() {
        return new StatementDetails(statementId(), topic(), speaker(), mode, text);
    }
}
