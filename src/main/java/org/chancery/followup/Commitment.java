package org.chancery.followup;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.chancery.base.BaseEntity;
import org.chancery.base.PostId;
import org.chancery.base.Refusal;
import org.chancery.meeting.MeetingId;
import org.chancery.security.UserId;
import org.jspecify.annotations.Nullable;

/** What became of something undertaken; it outlives the approval of the minutes and is shared by all of their entries. */
@Entity
@Table(name = "commitment")
class Commitment extends BaseEntity {

    private UUID meetingId;
    private UUID postId;

    @Enumerated(EnumType.STRING)
    private FollowUpState state = FollowUpState.OPEN;

    private @Nullable Instant stateChangedAt;
    private @Nullable UUID stateChangedBy;
    private String note = "";

    @SuppressWarnings("NullAway.Init")
    protected Commitment() {}

    Commitment(MeetingId meeting, PostId post) {
        this.meetingId = meeting.value();
        this.postId = post.value();
    }

    /** @throws Refusal when it is not open */
    void markDone(UserId by, Instant at, String note) {
        close(FollowUpState.DONE, by, at, note);
    }

    /** @throws Refusal when it is not open */
    void drop(UserId by, Instant at, String note) {
        close(FollowUpState.DROPPED, by, at, note);
    }

    /** @throws Refusal when it is open */
    void reopen(UserId by, Instant at, String note) {
        if (state == FollowUpState.OPEN) {
            throw new Refusal("followup.refusal.open");
        }
        become(FollowUpState.OPEN, by, at, note);
    }

    private void close(FollowUpState closed, UserId by, Instant at, String note) {
        switch (state) {
            case OPEN -> become(closed, by, at, note);
            case DONE -> throw new Refusal("followup.refusal.done");
            case DROPPED -> throw new Refusal("followup.refusal.dropped");
        }
    }

    private void become(FollowUpState next, UserId by, Instant at, String note) {
        this.state = next;
        this.stateChangedBy = by.value();
        this.stateChangedAt = at;
        this.note = note;
    }

    FollowUpState state() {
        return state;
    }

    @Nullable
    Instant stateChangedAt() {
        return stateChangedAt;
    }

    String note() {
        return note;
    }

    PostId post() {
        return new PostId(postId);
    }
}
