package org.chancery.meeting;

import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.i18n.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a file says about an entry itself.
 *
 * @param post code of the post
 * @param dossier title, where it exists for the reader
 */
record EntryRow(
        UUID id,
        UUID meetingId,
        String post,
        int number,
        EntryState state,
        @Nullable String registerNumber,
        String subject,
        MeetingKind kind,
        PartialDate heldOn,
        @Nullable PartialDate heldUntil,
        @Nullable LocalTime startTime,
        @Nullable LocalTime endTime,
        Instant startsAt,
        String place,
        Marking marking,
        Language language,
        String summary,
        @Nullable String dossier,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt) {}
