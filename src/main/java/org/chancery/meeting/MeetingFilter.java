package org.chancery.meeting;

import java.time.LocalDate;
import java.util.Set;
import org.chancery.base.Marking;
import org.chancery.base.PostId;
import org.chancery.directory.InstitutionId;
import org.chancery.directory.PersonId;
import org.chancery.directory.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Which meetings are asked for; an empty set, {@code null} and an empty text ask for all.
 *
 * @param from first day of the period, inclusive
 * @param until last day of the period, inclusive
 * @param countries ISO 3166-1 alpha-2, of institutions on any side but ours
 * @param text words, each looked for in subject, place, summary, register number, names and institutions of attendees,
 *     and in titles and narratives of those topics whose marking the reader may see
 */
public record MeetingFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Set<PostId> posts,
        Set<EntryState> states,
        Set<MeetingKind> kinds,
        Set<Marking> markings,
        Set<String> countries,
        @Nullable InstitutionId institution,
        @Nullable PersonId person,
        @Nullable SubjectId subject,
        @Nullable DossierId dossier,
        String text) {

    /** Asks for every meeting. */
    public static MeetingFilter all() {
        return new MeetingFilter(
                null, null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, null, "");
    }
}
