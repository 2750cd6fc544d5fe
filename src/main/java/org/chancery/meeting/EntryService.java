package org.chancery.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.chancery.base.NotFound;
import org.chancery.base.Refusal;
import org.chancery.security.AuditLog;
import org.chancery.security.CurrentUser;
import org.chancery.security.ForOfficers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an officer does with an entry as a whole: submit, recall, correct, discard. */
@Service
@ForOfficers
@Transactional
public class EntryService {

    private static final MeetingChanged.Part STATE = MeetingChanged.Part.STATE;

    private final EntryDesk desk;
    private final EntryTexts texts;
    private final EntryRepository entries;
    private final EntryCopier copier;
    private final EntryReader reader;
    private final List<SubmissionRule> rules;
    private final AttendanceRepository attendances;
    private final TopicRepository topics;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EntryService(
            EntryDesk desk,
            EntryTexts texts,
            EntryRepository entries,
            EntryCopier copier,
            EntryReader reader,
            List<SubmissionRule> rules,
            AttendanceRepository attendances,
            TopicRepository topics,
            CurrentUser currentUser,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.desk = desk;
        this.texts = texts;
        this.entries = entries;
        this.copier = copier;
        this.reader = reader;
        this.rules = List.copyOf(rules);
        this.attendances = attendances;
        this.topics = topics;
        this.currentUser = currentUser;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Hands an entry to the supervisors; from then on nobody writes in it.
     *
     * @throws Refusal of {@code subject}, {@code attendances} or {@code topics} when there is none, of a topic without a
     *     title, of a text that is too long, and as each {@link SubmissionRule} has it
     */
    public void submit(EntryId id) {
        texts.settle(id);
        var entry = desk.open(id.value());
        texts.seal(entry);
        requireComplete(entry);
        var actor = currentUser.require();
        entry.submit(actor.id(), now());
        var submitted = reader.read(entry, actor);
        rules.forEach(rule -> rule.require(submitted));
        audit.record("entry.submitted", entry.post(), entry.id(), "revision " + entry.revision());
        events.publishEvent(new MeetingSubmitted(entry.meetingId(), entry.entryId(), entry.post(), actor.id()));
        desk.announce(entry, actor, STATE);
    }

    /**
     * Takes an entry back to draft.
     *
     * @throws Refusal when it is not, or no longer, waiting for a decision, or somebody else submitted it
     */
    public void recall(EntryId id) {
        var entry = desk.lock(id.value());
        var actor = currentUser.require();
        entry.recall(actor.id());
        audit.record("entry.recalled", entry.post(), entry.id(), "");
        events.publishEvent(new MeetingRecalled(entry.meetingId(), entry.entryId(), entry.post(), actor.id()));
        desk.announce(entry, actor, STATE);
    }

    /**
     * Begins a corrigendum: a draft with the content of the record, which stays readable.
     *
     * @throws Refusal when the meeting has no approved record, or a corrigendum is being written already
     */
    public EntryId correct(MeetingId meeting) {
        var record = desk.lock(entries.findLatestId(meeting.value()).orElseThrow(NotFound::new));
        var actor = currentUser.require();
        int number = entries.findHighestNumber(meeting.value()) + 1;
        var correction = record.correct(number, actor.id(), now());
        // There is never more than one latest entry, nor between two statements.
        entries.flush();
        entries.save(correction);
        copier.copy(record.entryId(), correction.entryId(), actor.id());
        audit.record("entry.begun", record.post(), correction.id(), "corrigendum " + number);
        desk.announce(correction, actor, STATE);
        return correction.entryId();
    }

    /**
     * Takes a draft out of sight; {@link #undiscard} brings it back. A record that it was to correct is untouched.
     *
     * @throws Refusal when it is no draft; what was returned stays with the remarks of whoever returned it
     */
    public void discard(EntryId id) {
        var entry = desk.open(id.value());
        entry.discard();
        entries.flush();
        entries.findApprovedBefore(entry.meetingId().value(), entry.number())
                .flatMap(entries::lock)
                .ifPresent(Entry::becomeLatest);
        audit.record("entry.discarded", entry.post(), entry.id(), "");
        desk.announce(entry, currentUser.require(), STATE);
    }

    /**
     * Brings a discarded draft back.
     *
     * @throws Refusal when it is not discarded, or another draft of the meeting was begun meanwhile
     */
    public void undiscard(EntryId id) {
        var entry = entries.lock(id.value()).orElseThrow(NotFound::new);
        var actor = currentUser.require();
        actor.requireSight(entry.post(), entry.marking());
        entry.requireDiscarded();
        entries.findLatestId(entry.meetingId().value()).flatMap(entries::lock).ifPresent(latest -> {
            if (latest.number() > entry.number() || latest.state() != EntryState.APPROVED) {
                throw new Refusal("meeting.refusal.notCorrectable");
            }
            latest.yieldLatest();
            entries.flush();
        });
        entry.restore();
        audit.record("entry.restored", entry.post(), entry.id(), "");
        desk.announce(entry, actor, STATE);
    }

    private void requireComplete(Entry entry) {
        if (entry.subject().isEmpty()) {
            throw Refusal.of("subject", "meeting.refusal.noSubject");
        }
        if (attendances.countByEntryIdAndRemovedFalse(entry.id()) == 0) {
            throw Refusal.of("attendances", "meeting.refusal.noAttendance");
        }
        var written = topics.findByEntryIdAndRemovedFalseOrderBySortPositionAscIdAsc(entry.id());
        if (written.isEmpty()) {
            throw Refusal.of("topics", "meeting.refusal.noTopic");
        }
        for (int i = 0; i < written.size(); i++) {
            if (written.get(i).title().isEmpty()) {
                throw Refusal.of("topics", "meeting.refusal.topicWithoutTitle", i + 1);
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
