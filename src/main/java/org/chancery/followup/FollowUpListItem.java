package org.chancery.followup;

import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.meeting.EntryId;
import org.chancery.meeting.EntryState;
import org.chancery.meeting.MeetingId;
import org.jspecify.annotations.Nullable;

/** A follow-up in a list across meetings, with the meeting and the topic it came from. */
public record FollowUpListItem(
        FollowUpDetails details,
        MeetingId meeting,
        EntryId entry,
        PostId post,
        String meetingSubject,
        PartialDate heldOn,
        Marking marking,
        EntryState entryState,
        @Nullable String registerNumber,
        String topicTitle) {}
