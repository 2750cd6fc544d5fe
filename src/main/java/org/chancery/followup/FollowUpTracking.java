package org.chancery.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.chancery.base.NotFound;
import org.chancery.base.Refusal;
import org.chancery.base.Texts;
import org.chancery.meeting.EntryAccess;
import org.chancery.meeting.EntryId;
import org.chancery.meeting.MeetingChanged.Part;
import org.chancery.security.AuditLog;
import org.chancery.security.CurrentUser;
import org.chancery.security.ForOfficers;
import org.chancery.security.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what became of what was undertaken, before approval and after it, without touching the minutes. */
@Service
@ForOfficers
@Transactional
public class FollowUpTracking {

    public static final int MAX_NOTE = 1000;

    private final CommitmentRepository commitments;
    private final FollowUpRepository followUps;
    private final EntryAccess entries;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    FollowUpTracking(
            CommitmentRepository commitments,
            FollowUpRepository followUps,
            EntryAccess entries,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.commitments = commitments;
        this.followUps = followUps;
        this.entries = entries;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal when it is done or dropped already, or of {@code note} when that is longer than 1000 characters */
    public void markDone(CommitmentId id, String note) {
        track(id, note, "followUp.done", Commitment::markDone);
    }

    /** @throws Refusal when it is done or dropped already, or of {@code note} when that is longer than 1000 characters */
    public void drop(CommitmentId id, String note) {
        track(id, note, "followUp.dropped", Commitment::drop);
    }

    /** @throws Refusal when it is open, or of {@code note} when that is longer than 1000 characters */
    public void reopen(CommitmentId id, String note) {
        track(id, note, "followUp.reopened", Commitment::reopen);
    }

    private void track(CommitmentId id, String note, String action, Transition transition) {
        String tidyNote = Texts.block(note, MAX_NOTE, "note").strip();
        var entry = followUps.latestEntry(id.value()).map(EntryId::new).orElseThrow(NotFound::new);
        entries.read(entry);
        var commitment = commitments.lock(id.value()).orElseThrow(NotFound::new);
        var by = currentUser.require().id();
        transition.apply(commitment, by, clock.instant().truncatedTo(ChronoUnit.MICROS), tidyNote);
        audit.record(action, commitment.post(), commitment.id(), "");
        entries.announce(entry, Part.FOLLOW_UPS);
    }

    private interface Transition {
        void apply(Commitment commitment, UserId by, Instant at, String note);
    }
}
