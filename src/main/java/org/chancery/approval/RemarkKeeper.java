package org.chancery.approval;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.chancery.base.NotFound;
import org.chancery.base.Refusal;
import org.chancery.base.Texts;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryId;
import org.chancery.security.CurrentUser;
import org.springframework.stereotype.Component;

/** Checks what is remarked on an entry and stores it under the round that the entry is in. */
@Component
class RemarkKeeper {

    private final RemarkRepository remarks;
    private final ReturnSnapshotRepository snapshots;
    private final CurrentUser currentUser;
    private final Clock clock;

    RemarkKeeper(RemarkRepository remarks, ReturnSnapshotRepository snapshots, CurrentUser currentUser, Clock clock) {
        this.remarks = remarks;
        this.snapshots = snapshots;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** 1 until the entry is returned for the first time, then 2, and so on. */
    int round(EntryId entry) {
        return snapshots.countByEntryId(entry.value()) + 1;
    }

    /** How many remarks there are on the present round. */
    long count(EntryId entry) {
        return remarks.countByEntryIdAndRoundNumber(entry.value(), round(entry));
    }

    void write(EntryDetails entry, RemarkForm form) {
        var topic = form.topic();
        if (topic != null
                && entry.topics().stream().noneMatch(known -> known.id().equals(topic))) {
            throw new NotFound();
        }
        String text =
                Texts.block(form.text(), ApprovalService.MAX_REMARK, "remark").strip();
        if (text.isEmpty()) {
            throw Refusal.of("remark", "base.refusal.required");
        }
        if (count(entry.id()) >= ApprovalService.MAX_REMARKS) {
            throw Refusal.of("remark", "approval.refusal.tooManyRemarks", ApprovalService.MAX_REMARKS);
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        remarks.save(new Remark(
                entry.id(), round(entry.id()), topic, currentUser.require().id(), at, text));
    }
}
