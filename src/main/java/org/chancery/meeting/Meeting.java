package org.chancery.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.chancery.base.BaseEntity;
import org.chancery.base.PostId;
import org.chancery.security.UserId;

/** One encounter. What is known of it stands in its entries; the meeting itself is what they have in common. */
@Entity
@Table(name = "meeting")
class Meeting extends BaseEntity {

    private UUID postId;
    private UUID createdBy;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Meeting() {}

    Meeting(PostId post, UserId by, Instant at) {
        this.postId = post.value();
        this.createdBy = by.value();
        this.createdAt = at;
    }

    MeetingId meetingId() {
        return new MeetingId(id());
    }

    PostId post() {
        return new PostId(postId);
    }
}
