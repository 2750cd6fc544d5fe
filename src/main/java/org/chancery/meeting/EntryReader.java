package org.chancery.meeting;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chancery.security.Actor;
import org.chancery.security.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the minutes whole, in a fixed number of statements. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EntryReader {

    private final AttendanceRepository attendances;
    private final TopicRepository topics;
    private final StatementRepository statements;
    private final DecisionRepository decisions;
    private final DossierSight dossiers;

    EntryReader(
            AttendanceRepository attendances,
            TopicRepository topics,
            StatementRepository statements,
            DecisionRepository decisions,
            DossierSight dossiers) {
        this.attendances = attendances;
        this.topics = topics;
        this.statements = statements;
        this.decisions = decisions;
        this.dossiers = dossiers;
    }

    EntryDetails read(Entry entry, Actor actor) {
        boolean waiting = entry.state() == EntryState.SUBMITTED;
        return new EntryDetails(
                entry.meetingId(),
                entry.entryId(),
                entry.number(),
                entry.post(),
                entry.state(),
                entry.revision(),
                entry.isLatest(),
                header(entry, actor),
                attendances(entry),
                topics(entry),
                entry.submittedBy(),
                entry.submittedAt(),
                entry.decidedBy(),
                entry.decidedAt(),
                entry.registerNumber(),
                actor.has(Role.OFFICER) && entry.state().isOpen() && entry.isLatest(),
                waiting && actor.id().equals(entry.submittedBy()),
                waiting && actor.has(Role.SUPERVISOR) && !entry.isWrittenBy(actor.id()));
    }

    private MeetingHeader header(Entry entry, Actor actor) {
        return entry.dossier()
                        .filter(dossier -> !dossiers.exists(dossier, actor))
                        .isPresent()
                ? entry.header().withoutDossier()
                : entry.header();
    }

    private List<AttendanceDetails> attendances(Entry entry) {
        return attendances.findByEntryIdAndRemovedFalse(entry.id()).stream()
                .sorted(Comparator.comparing(Attendance::side).thenComparing(Attendance.ORDER))
                .map(Attendance::details)
                .toList();
    }

    private List<TopicDetails> topics(Entry entry) {
        var said = statements.findByEntryIdAndRemovedFalseOrderBySortPositionAscIdAsc(entry.id()).stream()
                .map(Statement::details)
                .collect(groupingBy(StatementDetails::topic));
        var decided = decisions.findByEntryIdAndRemovedFalseOrderBySortPositionAscIdAsc(entry.id()).stream()
                .map(Decision::details)
                .collect(groupingBy(DecisionDetails::topic));
        List<TopicDetails> result = new ArrayList<>();
        for (var topic : topics.findByEntryIdAndRemovedFalseOrderBySortPositionAscIdAsc(entry.id())) {
            result.add(topic.details(
                    result.size() + 1,
                    said.getOrDefault(topic.topicId(), List.of()),
                    decided.getOrDefault(topic.topicId(), List.of())));
        }
        return List.copyOf(result);
    }
}
