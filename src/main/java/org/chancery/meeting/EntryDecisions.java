package org.chancery.meeting;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.chancery.base.Refusal;
import org.chancery.security.AuditLog;
import org.chancery.security.CurrentUser;
import org.chancery.security.ForSupervisors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides on submitted entries, for the approval feature, which numbers and seals the record in the same transaction.
 *
 * <p>The entry is locked first: of two decisions at once the second finds the entry decided and is refused.
 */
@Service
@ForSupervisors
@Transactional(propagation = Propagation.MANDATORY)
public class EntryDecisions {

    private static final MeetingChanged.Part STATE = MeetingChanged.Part.STATE;

    private final EntryDesk desk;
    private final EntryRepository entries;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EntryDecisions(
            EntryDesk desk,
            EntryRepository entries,
            CurrentUser currentUser,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.desk = desk;
        this.entries = entries;
        this.currentUser = currentUser;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Locks an entry ahead of a decision, so that nothing is numbered for one that is already decided.
     *
     * @throws org.chancery.base.NotFound when it does not exist for whoever asks
     */
    public OpenEntry lock(EntryId id) {
        return desk.lock(id.value()).asOpenEntry();
    }

    /**
     * Makes an entry a record; an earlier record of the meeting stays readable.
     *
     * @param revision the one that was read
     * @throws Refusal when the entry is not submitted, was changed since, or whoever asks wrote any part of it
     */
    public void approve(EntryId id, long revision, String registerNumber) {
        var entry = desk.lock(id.value());
        var actor = currentUser.require();
        entries.findOtherInForceId(entry.meetingId().value(), entry.id())
                .flatMap(entries::lock)
                .ifPresent(Entry::supersede);
        // There is never more than one in force, nor between two statements.
        entries.flush();
        entry.approve(actor.id(), clock.instant().truncatedTo(ChronoUnit.MICROS), revision, registerNumber);
        audit.record("entry.approved", entry.post(), entry.id(), registerNumber);
        events.publishEvent(new RecordApproved(entry.meetingId(), entry.entryId(), entry.post(), actor.id()));
        desk.announce(entry, actor, STATE);
    }

    /**
     * Gives an entry back to be written on.
     *
     * @param revision the one that was read
     * @throws Refusal as {@link #approve}
     */
    public void sendBack(EntryId id, long revision) {
        var entry = desk.lock(id.value());
        var actor = currentUser.require();
        entry.sendBack(actor.id(), clock.instant().truncatedTo(ChronoUnit.MICROS), revision);
        audit.record("entry.returned", entry.post(), entry.id(), "revision " + revision);
        events.publishEvent(new EntryReturned(entry.meetingId(), entry.entryId(), entry.post(), actor.id()));
        desk.announce(entry, actor, STATE);
    }
}
