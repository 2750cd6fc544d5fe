package org.chancery.approval;

import java.util.Optional;
import org.chancery.base.NotFound;
import org.chancery.base.PostId;
import org.chancery.meeting.EntryAccess;
import org.chancery.meeting.EntryId;
import org.chancery.meeting.MeetingService;
import org.chancery.security.AuditLog;
import org.chancery.security.CurrentUser;
import org.chancery.security.ForReaders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows an approved record as it was sealed, and whether it still is as it was. */
@Service
@ForReaders
@Transactional(readOnly = true)
public class RecordService {

    private final SealedRecordRepository records;
    private final MeetingService meetings;
    private final EntryAccess entries;
    private final CurrentUser currentUser;
    private final AuditLog audit;

    RecordService(
            SealedRecordRepository records,
            MeetingService meetings,
            EntryAccess entries,
            CurrentUser currentUser,
            AuditLog audit) {
        this.records = records;
        this.meetings = meetings;
        this.entries = entries;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** The sealed record of an entry; empty when the entry is not approved, or not there for the caller. */
    public Optional<RecordDetails> find(EntryId entry) {
        var actor = currentUser.require();
        return records.details(
                entry.value(), actor.posts().stream().map(PostId::value).toList(), actor.clearance());
    }

    /**
     * The sealed record of an entry to be taken away as a file, which the audit log keeps.
     *
     * @throws NotFound when the entry is not approved, or not there for the caller
     */
    @Transactional
    public RecordDetails download(EntryId entry) {
        var sealed = find(entry).orElseThrow(NotFound::new);
        audit.record("approval.downloaded", entries.read(entry).post(), entry.value(), sealed.registerNumber());
        return sealed;
    }

    /**
     * Computes the hash of the sealed content again and compares the minutes with it.
     *
     * @throws NotFound when the entry is not approved, or not there for the caller
     */
    public Integrity verify(EntryId entry) {
        var minutes = CanonicalJson.write(EntryContent.minutes(meetings.entry(entry)));
        var sealed = records.findByEntryId(entry.value()).orElseThrow(NotFound::new);
        if (!sealed.isIntact()) {
            return Integrity.SEAL_BROKEN;
        }
        // Canonical: equal minutes are equal text, and no other member of the content can hold them.
        return sealed.content().contains("\"minutes\":" + minutes + ",\"parts\":")
                ? Integrity.INTACT
                : Integrity.MINUTES_DIFFER;
    }
}
