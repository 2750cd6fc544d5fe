package org.chancery.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.security.UserId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Copies the content of a record into the entry that is to correct it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EntryCopier {

    private final EntryRepository entries;
    private final EntryTexts texts;
    private final AttendanceRepository attendances;
    private final TopicRepository topics;
    private final StatementRepository statements;
    private final DecisionRepository decisions;
    private final List<EntryPart> parts;

    EntryCopier(
            EntryRepository entries,
            EntryTexts texts,
            AttendanceRepository attendances,
            TopicRepository topics,
            StatementRepository statements,
            DecisionRepository decisions,
            List<EntryPart> parts) {
        this.entries = entries;
        this.texts = texts;
        this.attendances = attendances;
        this.topics = topics;
        this.statements = statements;
        this.decisions = decisions;
        this.parts = parts;
    }

    void copy(EntryId from, EntryId to, UserId by) {
        Map<AttendanceId, AttendanceId> attendanceCopies = new HashMap<>();
        attendances
                .findByEntryIdAndRemovedFalse(from.value())
                .forEach(attendance -> attendanceCopies.put(
                        attendance.attendanceId(),
                        attendances.save(attendance.copyTo(to)).attendanceId()));
        Map<TopicId, TopicId> topicCopies = new HashMap<>();
        topics.findByEntryIdAndRemovedFalseOrderBySortPositionAscIdAsc(from.value())
                .forEach(topic -> topicCopies.put(
                        topic.topicId(), topics.save(topic.copyTo(to)).topicId()));
        Map<UUID, UUID> rowCopies = new HashMap<>();
        attendanceCopies.forEach((attendance, copy) -> rowCopies.put(attendance.value(), copy.value()));
        // What stands under a topic that was removed is not part of the record.
        statements
                .findByEntryIdAndRemovedFalseOrderBySortPositionAscIdAsc(from.value())
                .forEach(statement -> {
                    var topic = topicCopies.get(statement.topic());
                    var speaker = attendanceCopies.get(statement.speaker());
                    if (topic != null && speaker != null) {
                        var copy = statements.save(statement.copyTo(to, topic, speaker));
                        rowCopies.put(statement.id(), copy.id());
                    }
                });
        decisions
                .findByEntryIdAndRemovedFalseOrderBySortPositionAscIdAsc(from.value())
                .forEach(decision -> {
                    var topic = topicCopies.get(decision.topic());
                    if (topic != null) {
                        rowCopies.put(
                                decision.id(),
                                decisions.save(decision.copyTo(to, topic)).id());
                    }
                });
        entries.flush();
        parts.forEach(part -> rowCopies.putAll(part.copy(from, to, Map.copyOf(topicCopies))));
        // Last, since the texts name the rows.
        texts.copy(from, to, by, topicCopies, rowCopies);
    }
}
