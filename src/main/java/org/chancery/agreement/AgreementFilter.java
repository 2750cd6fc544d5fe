package org.chancery.agreement;

import java.time.LocalDate;
import java.util.Set;
import org.chancery.base.Marking;
import org.chancery.base.PostId;
import org.chancery.directory.SubjectId;
import org.chancery.meeting.DossierId;
import org.chancery.meeting.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * Which agreements are asked for; an empty set, {@code null} and an empty text ask for all.
 *
 * @param from first day of the period in which they were signed, inclusive
 * @param until last day of that period, inclusive
 * @param countries ISO 3166-1 alpha-2, of the parties
 * @param archived those taken out of the register instead of those in it
 * @param text looked for in title, fields, place and notes, whatever the case and the accents
 */
public record AgreementFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Set<PostId> posts,
        Set<AgreementStatus> statuses,
        Set<Marking> markings,
        Set<String> countries,
        @Nullable SubjectId subject,
        @Nullable MeetingId meeting,
        @Nullable DossierId dossier,
        boolean archived,
        String text) {

    private static final AgreementFilter ALL =
            new AgreementFilter(null, null, Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, false, "");

    /** Asks for every agreement of the register. */
    public static AgreementFilter all() {
        return ALL;
    }

    /** The agreements that came from one dossier. */
    public static AgreementFilter of(DossierId dossier) {
        return new AgreementFilter(null, null, Set.of(), Set.of(), Set.of(), Set.of(), null, null, dossier, false, "");
    }

    /** The agreements that were signed at one meeting. */
    public static AgreementFilter of(MeetingId meeting) {
        return new AgreementFilter(null, null, Set.of(), Set.of(), Set.of(), Set.of(), null, meeting, null, false, "");
    }
}
