package org.chancery.approval;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.chancery.base.BaseEntity;
import org.chancery.meeting.EntryId;
import org.chancery.meeting.MeetingId;
import org.chancery.security.UserId;
import org.jspecify.annotations.Nullable;

/** Tells one person that something happened to an entry. */
@Entity
@Table(name = "notice")
class Notice extends BaseEntity {

    private UUID userId;
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    private UUID meetingId;
    private UUID entryId;
    private UUID causedBy;
    private @Nullable Instant readAt;

    @SuppressWarnings("NullAway.Init")
    protected Notice() {}

    Notice(UUID user, NoticeKind kind, MeetingId meeting, EntryId entry, UserId by, Instant at) {
        this.userId = user;
        this.kind = kind;
        this.meetingId = meeting.value();
        this.entryId = entry.value();
        this.causedBy = by.value();
        this.createdAt = at;
    }

    void read(Instant at) {
        if (readAt == null) {
            readAt = at;
        }
    }
}
