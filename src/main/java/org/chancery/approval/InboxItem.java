package org.chancery.approval;

import java.time.Instant;
import java.util.UUID;
import org.chancery.base.Marking;
import org.chancery.base.PostId;
import org.chancery.meeting.EntryId;
import org.chancery.meeting.MeetingId;
import org.chancery.meeting.MeetingKind;

/**
 * A submitted entry in a supervisor's inbox.
 *
 * @param number 1 for an original, from 2 on for a corrigendum
 * @param submittedBy the name of whoever submitted it
 * @param returns how often it was returned before
 * @param written whether the supervisor who looks wrote a part of it: then another one must decide
 */
public record InboxItem(
        EntryId entry,
        MeetingId meeting,
        PostId post,
        int number,
        String subject,
        MeetingKind kind,
        Marking marking,
        Instant submittedAt,
        String submittedBy,
        long returns,
        boolean written) {

    InboxItem(
            UUID entry,
            UUID meeting,
            UUID post,
            int number,
            String subject,
            MeetingKind kind,
            Marking marking,
            Instant submittedAt,
            String submittedBy,
            long returns,
            boolean written) {
        this(
                new EntryId(entry),
                new MeetingId(meeting),
                new PostId(post),
                number,
                subject,
                kind,
                marking,
                submittedAt,
                submittedBy,
                returns,
                written);
    }
}
