package org.chancery.approval;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.chancery.base.BaseEntity;
import org.chancery.meeting.EntryId;
import org.chancery.meeting.TopicId;
import org.chancery.security.UserId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a supervisor says of an entry, or of one topic in it; written once. */
@Entity
@Immutable
@Table(name = "remark")
class Remark extends BaseEntity {

    private UUID entryId;
    private int roundNumber;
    private @Nullable UUID topicId;
    private UUID authorId;
    private Instant writtenAt;
    private String text;

    @SuppressWarnings("NullAway.Init")
    protected Remark() {}

    Remark(EntryId entry, int round, @Nullable TopicId topic, UserId author, Instant at, String text) {
        this.entryId = entry.value();
        this.roundNumber = round;
        this.topicId = topic == null ? null : topic.value();
        this.authorId = author.value();
        this.writtenAt = at;
        this.text = text;
    }
}
