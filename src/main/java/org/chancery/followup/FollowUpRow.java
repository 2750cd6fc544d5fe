package org.chancery.followup;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.meeting.EntryId;
import org.chancery.meeting.EntryState;
import org.chancery.meeting.MeetingId;
import org.jspecify.annotations.Nullable;

/** What the query across meetings selects. */
record FollowUpRow(
        FollowUp followUp,
        Commitment commitment,
        UUID meeting,
        UUID post,
        String subject,
        PartialDate heldOn,
        Marking marking,
        EntryState state,
        @Nullable String registerNumber,
        String topicTitle) {

    FollowUpListItem asListItem(Map<PostId, LocalDate> today) {
        var postId = new PostId(post);
        return new FollowUpListItem(
                followUp.details(commitment, today.getOrDefault(postId, LocalDate.MIN)),
                new MeetingId(meeting),
                new EntryId(followUp.entry().value()),
                postId,
                subject,
                heldOn,
                marking,
                state,
                registerNumber,
                topicTitle);
    }
}
