package org.chancery.approval;

import java.time.Instant;
import java.util.UUID;
import org.chancery.base.Marking;
import org.chancery.base.PostId;
import org.chancery.meeting.EntryId;
import org.chancery.meeting.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * A notice with what it is about, as that stands now.
 *
 * @param by the name of whoever submitted, returned or approved
 * @param registerNumber of an approved entry
 */
public record NoticeDetails(
        NoticeId id,
        NoticeKind kind,
        Instant createdAt,
        boolean unread,
        MeetingId meeting,
        EntryId entry,
        PostId post,
        String subject,
        Marking marking,
        @Nullable String registerNumber,
        String by) {

    NoticeDetails(
            UUID id,
            NoticeKind kind,
            Instant createdAt,
            @Nullable Instant readAt,
            UUID meeting,
            UUID entry,
            UUID post,
            String subject,
            Marking marking,
            @Nullable String registerNumber,
            String by) {
        this(
                new NoticeId(id),
                kind,
                createdAt,
                readAt == null,
                new MeetingId(meeting),
                new EntryId(entry),
                new PostId(post),
                subject,
                marking,
                registerNumber,
                by);
    }
}
