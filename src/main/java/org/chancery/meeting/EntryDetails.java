package org.chancery.meeting;

import java.time.Instant;
import java.util.List;
import org.chancery.base.PostId;
import org.chancery.security.UserId;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of a meeting at one stage, whole.
 *
 * @param number 1 for the original, from 2 on for corrigenda
 * @param revision grows with every change to the content; a decision names the one that was read
 * @param latest whether no later entry of the meeting exists
 * @param attendances by side, each in order of precedence or as ordered by hand
 * @param mayWrite whether the person who asked may change the minutes now
 * @param mayDecide whether they may approve or return it now: a supervisor who wrote no part of it
 */
public record EntryDetails(
        MeetingId meeting,
        EntryId id,
        int number,
        PostId post,
        EntryState state,
        long revision,
        boolean latest,
        MeetingHeader header,
        List<AttendanceDetails> attendances,
        List<TopicDetails> topics,
        @Nullable UserId submittedBy,
        @Nullable Instant submittedAt,
        @Nullable UserId decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String registerNumber,
        boolean mayWrite,
        boolean mayRecall,
        boolean mayDecide) {}
