package org.chancery.meeting;

import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.base.DatePrecision;
import org.chancery.base.LikePattern;
import org.chancery.base.PostId;
import org.chancery.security.Actor;
import org.chancery.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Says in JPQL which entries ({@code e}) somebody asks for, among those that exist for them: post, marking and whether
 * they see work in progress are part of the condition, before any filter.
 */
final class EntryCriteria {

    private static final int MAX_WORDS = 8;

    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();

    private EntryCriteria(Actor actor) {
        where.append(actor.has(Role.OFFICER) ? "e.latest = true" : "e.inForce = true");
        and("e.postId in :visiblePosts", "visiblePosts", uuids(actor.posts()));
        and("e.marking <= :clearance", "clearance", actor.clearance());
    }

    static EntryCriteria of(Actor actor, MeetingFilter filter) {
        var criteria = new EntryCriteria(actor);
        criteria.period(filter.from(), filter.until());
        criteria.in("e.postId", "posts", uuids(filter.posts()));
        criteria.in("e.state", "states", filter.states());
        criteria.in("e.kind", "kinds", filter.kinds());
        criteria.in("e.marking", "markings", filter.markings());
        criteria.attendance("a.country in :countries and a.side <> Side.OURS", "countries", filter.countries());
        var institution = filter.institution();
        criteria.attendance(
                "a.institutionId = :institution", "institution", institution == null ? null : institution.value());
        var person = filter.person();
        criteria.attendance("a.personId = :person", "person", person == null ? null : person.value());
        criteria.subject(filter);
        criteria.dossier(filter);
        criteria.text(filter.text());
        return criteria;
    }

    /** Adds a condition with one value. */
    EntryCriteria and(String condition, String name, Object value) {
        where.append(" and (").append(condition).append(')');
        values.put(name, value);
        return this;
    }

    /** Gives a value that a condition names besides its own. */
    EntryCriteria bind(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** The condition, to stand after {@code where}. */
    String where() {
        return where.toString();
    }

    <Q extends Query> Q bind(Q query) {
        values.forEach(query::setParameter);
        return query;
    }

    /** An entry belongs to a period when it may have been held in it: a month counts with any of its days. */
    private void period(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (until != null) {
            and("e.heldOn.date <= :until", "until", until);
        }
        if (from != null) {
            values.put("fromMonth", from.withDayOfMonth(1));
            values.put("fromYear", from.withDayOfYear(1));
            values.put("month", DatePrecision.MONTH);
            values.put("year", DatePrecision.YEAR);
            and(
                    "coalesce(e.heldUntil.date, e.heldOn.date) >= :from"
                            + " or (coalesce(e.heldUntil.precision, e.heldOn.precision) = :month"
                            + " and coalesce(e.heldUntil.date, e.heldOn.date) >= :fromMonth)"
                            + " or (coalesce(e.heldUntil.precision, e.heldOn.precision) = :year"
                            + " and coalesce(e.heldUntil.date, e.heldOn.date) >= :fromYear)",
                    "from",
                    from);
        }
    }

    private void in(String path, String name, Collection<?> wanted) {
        if (!wanted.isEmpty()) {
            and(path + " in :" + name, name, wanted);
        }
    }

    private void attendance(String condition, String name, @Nullable Object value) {
        if (value != null && !(value instanceof Collection<?> wanted && wanted.isEmpty())) {
            and(
                    "exists (select 1 from Attendance a where a.entryId = e.id and a.removed = false and " + condition
                            + ")",
                    name,
                    value);
        }
    }

    private void subject(MeetingFilter filter) {
        if (filter.subject() != null) {
            and(
                    "exists (select 1 from Topic t join t.subjects s where t.entryId = e.id and t.removed = false"
                            + " and t.marking <= :clearance and s = :subject)",
                    "subject",
                    filter.subject().value());
        }
    }

    /** A dossier that does not exist for the reader holds nothing for them. */
    private void dossier(MeetingFilter filter) {
        if (filter.dossier() != null) {
            and(
                    "e.dossierId = :dossier and exists (select 1 from Dossier d where d.id = e.dossierId"
                            + " and d.postId in :visiblePosts and d.marking <= :clearance)",
                    "dossier",
                    filter.dossier().value());
        }
    }

    private void text(String text) {
        List<String> words = text.isBlank()
                ? List.of()
                : Arrays.stream(text.strip().split("\\s+")).limit(MAX_WORDS).toList();
        for (int i = 0; i < words.size(); i++) {
            String word = "word" + i;
            and(
                    like("e.subject", word) + " or " + like("e.place", word) + " or " + like("e.summary", word) + " or "
                            + like("e.registerNumber", word)
                            + " or exists (select 1 from Attendance a where a.entryId = e.id and a.removed = false"
                            + " and (" + like("a.name", word) + " or " + like("a.institution", word) + "))"
                            + " or exists (select 1 from Topic t where t.entryId = e.id and t.removed = false"
                            + " and t.marking <= :clearance"
                            + " and (" + like("t.title", word) + " or " + like("t.narrative", word) + "))",
                    word,
                    LikePattern.containing(words.get(i)));
        }
    }

    private static String like(String path, String parameter) {
        return "lower(" + path + ") like :" + parameter + " escape '!'";
    }

    private static List<UUID> uuids(Collection<PostId> posts) {
        return posts.stream().map(PostId::value).toList();
    }
}
