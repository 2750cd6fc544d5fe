package org.chancery.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.chancery.base.BaseEntity;
import org.chancery.meeting.EntryId;
import org.chancery.security.UserId;
import org.hibernate.annotations.Immutable;

/** The content of an entry at the moment it was returned; written once. */
@Entity
@Immutable
@Table(name = "return_snapshot")
class ReturnSnapshot extends BaseEntity {

    private UUID entryId;
    private int roundNumber;

    @Column(length = EntryContent.MAX_CONTENT)
    private String content;

    private Instant returnedAt;
    private UUID returnedBy;

    @SuppressWarnings("NullAway.Init")
    protected ReturnSnapshot() {}

    ReturnSnapshot(EntryId entry, int round, String content, UserId by, Instant at) {
        this.entryId = entry.value();
        this.roundNumber = round;
        this.content = content;
        this.returnedBy = by.value();
        this.returnedAt = at;
    }

    Instant returnedAt() {
        return returnedAt;
    }

    String content() {
        return content;
    }
}
