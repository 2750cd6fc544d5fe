package org.chancery.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chancery.base.Parameters;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.base.Refusal;
import org.chancery.directory.Country;
import org.chancery.directory.InstitutionId;
import org.chancery.directory.PersonId;
import org.chancery.meeting.MeetingId;
import org.chancery.meeting.Side;

/**
 * Writes a {@link FollowUpFilter} as the parameters of an address and reads it back; the list and its CSV use the same.
 *
 * <p>{@code due-from} and {@code due-until} are ISO 8601 dates of any precision; {@code side} and {@code state} constants
 * in lower case; {@code overdue} is {@code true}; {@code owner-name} is text; {@code owner}, {@code person} and {@code institution} of the other side,
 * {@code post} and {@code meeting} are ids; {@code country} is ISO 3166-1 alpha-2; {@code q} is text.
 */
public final class FollowUpFilterParameters {

    /** All parameters, in the order in which they are written. */
    public static final List<String> NAMES = List.of(
            "side",
            "state",
            "overdue",
            "due-from",
            "due-until",
            "owner",
            "owner-name",
            "post",
            "country",
            "person",
            "institution",
            "meeting",
            "q");

    private FollowUpFilterParameters() {}

    /** Reads what makes sense and leaves out what does not. */
    public static FollowUpFilter read(Map<String, List<String>> parameters) {
        return read(new Parameters(parameters));
    }

    /**
     * Reads strictly, for whoever must not be given more than was asked for.
     *
     * @throws Refusal of the first parameter that makes no sense
     */
    public static FollowUpFilter parse(Map<String, List<String>> parameters) {
        var reader = new Parameters(parameters);
        var filter = read(reader);
        reader.refuseIgnored();
        return filter;
    }

    /** Writes what is asked for, without what is not. */
    public static Map<String, List<String>> format(FollowUpFilter filter) {
        return new Parameters.Writer()
                .one("side", filter.side(), Parameters::hyphenated)
                .all("state", filter.states(), Parameters::hyphenated)
                .flag("overdue", filter.overdue())
                .one("due-from", filter.dueFrom(), LocalDate::toString)
                .one("due-until", filter.dueUntil(), LocalDate::toString)
                .one("owner", filter.owner(), owner -> owner.value().toString())
                .text("owner-name", filter.ownerName())
                .all("post", filter.posts(), post -> post.value().toString())
                .all("country", filter.countries(), country -> country)
                .one("person", filter.counterpart(), person -> person.value().toString())
                .one(
                        "institution",
                        filter.institution(),
                        institution -> institution.value().toString())
                .one("meeting", filter.meeting(), meeting -> meeting.value().toString())
                .text("q", filter.text())
                .written();
    }

    private static FollowUpFilter read(Parameters reader) {
        return new FollowUpFilter(
                reader.one("side", Parameters.constant(Side.class)),
                reader.all("state", Parameters.constant(FollowUpState.class)),
                reader.one("due-from", text -> PartialDate.parse(text).date()),
                reader.one("due-until", text -> PartialDate.parse(text).lastDay()),
                reader.flag("overdue"),
                reader.one("owner", Parameters.id(PersonId::new)),
                reader.text("owner-name"),
                reader.all("post", Parameters.id(PostId::new)),
                reader.all("country", text -> Country.code(text, "country")),
                reader.one("person", Parameters.id(PersonId::new)),
                reader.one("institution", Parameters.id(InstitutionId::new)),
                reader.one("meeting", Parameters.id(MeetingId::new)),
                reader.text("q"));
    }
}
