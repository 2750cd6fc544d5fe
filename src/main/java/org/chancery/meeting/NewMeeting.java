package org.chancery.meeting;

import org.chancery.base.Marking;
import org.chancery.base.PostId;
import org.chancery.base.i18n.Language;
import org.jspecify.annotations.Nullable;

/** With what a meeting is begun; everything can be changed afterwards but the post. */
public record NewMeeting(
        PostId post,
        String subject,
        MeetingKind kind,
        MeetingTime time,
        Marking marking,
        Language language,
        @Nullable DossierId dossier) {}
