package org.chancery.followup;

import java.time.Instant;
import org.chancery.base.PartialDate;
import org.chancery.meeting.Side;
import org.chancery.meeting.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up as it stands in one entry, and what became of it.
 *
 * @param note on what became of it, empty where there is none
 * @param stateChangedAt when it was last closed or reopened
 * @param overdue whether it is open and its due date has passed at the post
 */
public record FollowUpDetails(
        FollowUpId id,
        CommitmentId commitment,
        TopicId topic,
        Side side,
        Owner owner,
        String text,
        @Nullable PartialDate due,
        FollowUpState state,
        @Nullable Instant stateChangedAt,
        String note,
        boolean overdue) {}
