package org.chancery.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.base.Marking;
import org.chancery.base.Parameters;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.base.Refusal;
import org.chancery.directory.Country;
import org.chancery.directory.InstitutionId;
import org.chancery.directory.PersonId;
import org.chancery.directory.SubjectId;

/**
 * Writes a {@link MeetingFilter} as the parameters of an address and reads it back; the list's own address and that of
 * its CSV use the same ones.
 *
 * <p>{@code from} and {@code until} are ISO 8601 dates of any precision; {@code post}, {@code institution}, {@code
 * person}, {@code subject} and {@code dossier} are ids; {@code state}, {@code kind} and {@code marking} are constants in
 * lower case with hyphens; {@code country} is ISO 3166-1 alpha-2; {@code q} is text. Those of which several may be asked
 * for are repeated.
 */
public final class MeetingFilterParameters {

    /** All parameters, in the order in which they are written. */
    public static final List<String> NAMES = List.of(
            "from",
            "until",
            "post",
            "state",
            "kind",
            "marking",
            "country",
            "institution",
            "person",
            "subject",
            "dossier",
            "q");

    private MeetingFilterParameters() {}

    /**
     * What an address asks for.
     *
     * @param ignored the names of parameters of which a value could not be read and was left out
     */
    public record Reading(MeetingFilter filter, Set<String> ignored) {}

    /** Reads the parameters and leaves out what makes no sense; parameters of other names are not looked at. */
    public static Reading read(Map<String, List<String>> parameters) {
        var reader = new Parameters(parameters);
        return new Reading(read(reader), reader.ignored());
    }

    /**
     * Reads the parameters strictly, for whoever must not be given more than was asked for.
     *
     * @throws Refusal of the first parameter that makes no sense
     */
    public static MeetingFilter parse(Map<String, List<String>> parameters) {
        var reader = new Parameters(parameters);
        var filter = read(reader);
        reader.refuseIgnored();
        return filter;
    }

    /** Writes what is asked for, without what is not. */
    public static Map<String, List<String>> format(MeetingFilter filter) {
        return new Parameters.Writer()
                .one("from", filter.from(), LocalDate::toString)
                .one("until", filter.until(), LocalDate::toString)
                .all("post", filter.posts(), post -> post.value().toString())
                .all("state", filter.states(), Parameters::hyphenated)
                .all("kind", filter.kinds(), Parameters::hyphenated)
                .all("marking", filter.markings(), Parameters::hyphenated)
                .all("country", filter.countries(), country -> country)
                .one(
                        "institution",
                        filter.institution(),
                        institution -> institution.value().toString())
                .one("person", filter.person(), person -> person.value().toString())
                .one("subject", filter.subject(), subject -> subject.value().toString())
                .one("dossier", filter.dossier(), dossier -> dossier.value().toString())
                .text("q", filter.text())
                .written();
    }

    private static MeetingFilter read(Parameters reader) {
        var from = reader.one("from", text -> PartialDate.parse(text).date());
        var until = reader.one("until", text -> PartialDate.parse(text).lastDay());
        if (from != null && until != null && until.isBefore(from)) {
            reader.ignore("until");
            until = null;
        }
        return new MeetingFilter(
                from,
                until,
                reader.all("post", Parameters.id(PostId::new)),
                reader.all("state", Parameters.constant(EntryState.class)),
                reader.all("kind", Parameters.constant(MeetingKind.class)),
                reader.all("marking", Parameters.constant(Marking.class)),
                reader.all("country", text -> Country.code(text, "country")),
                reader.one("institution", Parameters.id(InstitutionId::new)),
                reader.one("person", Parameters.id(PersonId::new)),
                reader.one("subject", Parameters.id(SubjectId::new)),
                reader.one("dossier", Parameters.id(DossierId::new)),
                reader.text("q"));
    }
}
