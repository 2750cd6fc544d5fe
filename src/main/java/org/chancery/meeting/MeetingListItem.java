package org.chancery.meeting;

import java.util.List;
import org.chancery.base.Marking;
import org.chancery.base.PostId;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of meetings.
 *
 * @param counterparts names of those on the other side, the first three in order of precedence
 * @param topicCount how many topics the minutes have
 */
public record MeetingListItem(
        MeetingId meeting,
        EntryId entry,
        PostId post,
        String subject,
        MeetingKind kind,
        MeetingTime time,
        String place,
        Marking marking,
        EntryState state,
        @Nullable String registerNumber,
        List<String> counterparts,
        int topicCount) {}
