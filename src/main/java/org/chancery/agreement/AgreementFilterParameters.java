package org.chancery.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chancery.base.Marking;
import org.chancery.base.Parameters;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.base.Refusal;
import org.chancery.directory.Country;
import org.chancery.directory.SubjectId;
import org.chancery.meeting.DossierId;
import org.chancery.meeting.MeetingId;

/**
 * Writes an {@link AgreementFilter} as the parameters of an address and reads it back; the register and its CSV use the
 * same.
 *
 * <p>{@code from} and {@code until} are ISO 8601 dates of any precision; {@code status} and {@code marking} constants in
 * lower case with hyphens; {@code country} is ISO 3166-1 alpha-2; {@code post}, {@code subject}, {@code meeting} and
 * {@code dossier} are ids; {@code archived} is {@code true}; {@code q} is text.
 */
public final class AgreementFilterParameters {

    /** All parameters, in the order in which they are written. */
    public static final List<String> NAMES = List.of(
            "from", "until", "post", "status", "marking", "country", "subject", "meeting", "dossier", "archived", "q");

    private AgreementFilterParameters() {}

    /** Reads what makes sense and leaves out what does not. */
    public static AgreementFilter read(Map<String, List<String>> parameters) {
        return read(new Parameters(parameters));
    }

    /**
     * Reads strictly, for whoever must not be given more than was asked for.
     *
     * @throws Refusal of the first parameter that makes no sense
     */
    public static AgreementFilter parse(Map<String, List<String>> parameters) {
        var reader = new Parameters(parameters);
        var filter = read(reader);
        reader.refuseIgnored();
        return filter;
    }

    /** Writes what is asked for, without what is not. */
    public static Map<String, List<String>> format(AgreementFilter filter) {
        return new Parameters.Writer()
                .one("from", filter.from(), LocalDate::toString)
                .one("until", filter.until(), LocalDate::toString)
                .all("post", filter.posts(), post -> post.value().toString())
                .all("status", filter.statuses(), Parameters::hyphenated)
                .all("marking", filter.markings(), Parameters::hyphenated)
                .all("country", filter.countries(), country -> country)
                .one("subject", filter.subject(), subject -> subject.value().toString())
                .one("meeting", filter.meeting(), meeting -> meeting.value().toString())
                .one("dossier", filter.dossier(), dossier -> dossier.value().toString())
                .flag("archived", filter.archived())
                .text("q", filter.text())
                .written();
    }

    private static AgreementFilter read(Parameters reader) {
        return new AgreementFilter(
                reader.one("from", text -> PartialDate.parse(text).date()),
                reader.one("until", text -> PartialDate.parse(text).lastDay()),
                reader.all("post", Parameters.id(PostId::new)),
                reader.all("status", Parameters.constant(AgreementStatus.class)),
                reader.all("marking", Parameters.constant(Marking.class)),
                reader.all("country", text -> Country.code(text, "country")),
                reader.one("subject", Parameters.id(SubjectId::new)),
                reader.one("meeting", Parameters.id(MeetingId::new)),
                reader.one("dossier", Parameters.id(DossierId::new)),
                reader.flag("archived"),
                reader.text("q"));
    }
}
