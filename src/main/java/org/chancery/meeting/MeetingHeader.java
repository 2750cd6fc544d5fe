package org.chancery.meeting;

import org.chancery.base.Marking;
import org.chancery.base.i18n.Language;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the minutes.
 *
 * @param subject at most 300 characters, empty until somebody writes it
 * @param place at most 200 characters
 * @param marking never below that of the highest topic
 * @param language in which the minutes are written
 * @param summary at most 20,000 characters
 */
public record MeetingHeader(
        String subject,
        MeetingKind kind,
        MeetingTime time,
        String place,
        Marking marking,
        Language language,
        @Nullable DossierId dossier,
        String summary) {

    /** The same, for somebody for whom the dossier does not exist. */
    MeetingHeader withoutDossier() {
        return new MeetingHeader(subject, kind, time, place, marking, language, null, summary);
    }
}
