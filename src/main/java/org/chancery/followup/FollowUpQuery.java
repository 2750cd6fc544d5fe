package org.chancery.followup;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.base.Folding;
import org.chancery.base.LikePattern;
import org.chancery.base.PostId;
import org.chancery.meeting.MeetingId;
import org.chancery.meeting.Side;
import org.chancery.meeting.Visibility;
import org.springframework.data.domain.Sort;

/**
 * Builds the question for the follow-ups of a filter. Post, marking and the entry that the reader sees are part of it
 * from the first line on; only conditions are added.
 */
final class FollowUpQuery {

    private static final String ROW = """
            select new org.chancery.followup.FollowUpRow(
                f, c, e.meetingId, e.postId, e.subject, e.heldOn, e.marking, e.state, e.registerNumber, t.title)""";

    private static final Map<String, String> SORTS = Map.of(
            "due", "f.dueUntil",
            "owner", "f.owner",
            "side", "f.side",
            "state", "c.state",
            "meeting", "e.subject",
            "startsAt", "e.startsAt");

    private final StringBuilder from = new StringBuilder("""
            \nfrom FollowUp f
            join Commitment c on c.id = f.commitmentId
            join Entry e on e.id = f.entryId
            join Topic t on t.id = f.topicId
            where f.removed = false and t.removed = false
            and e.postId in :posts and e.marking <= :clearance""");
    private final Map<String, Object> parameters = new HashMap<>();
    private final Map<PostId, LocalDate> today;

    FollowUpQuery(Visibility visibility, Map<PostId, LocalDate> today, FollowUpFilter filter) {
        this.today = today;
        and(visibility.drafts() ? "e.latest = true" : "e.inForce = true");
        parameters.put("posts", visibility.posts());
        parameters.put("clearance", visibility.clearance());
        narrow(filter);
    }

    /** Asks for one commitment only. */
    FollowUpQuery only(CommitmentId commitment) {
        and("c.id = :commitment", "commitment", commitment.value());
        return this;
    }

    /** Leaves out what comes from this meeting. */
    FollowUpQuery except(MeetingId meeting) {
        and("e.meetingId <> :except", "except", meeting.value());
        return this;
    }

    /** The rows in the given order; unsorted means by due date, those without one last. */
    Query rows(EntityManager entityManager, Sort sort) {
        return query(entityManager, ROW + from + order(sort));
    }

    Query count(EntityManager entityManager) {
        return query(entityManager, "select count(f)" + from);
    }

    /** The names of owners that contain a text, in whatever case, each once and in order. */
    Query owners(EntityManager entityManager, String text) {
        and("f.owner <> ''");
        and(
                "lower(f.owner) like :ownerText escape '!'",
                "ownerText",
                LikePattern.containing(text.toLowerCase(Locale.ROOT)));
        return query(entityManager, "select distinct f.owner" + from + "\norder by f.owner");
    }

    /** One line: open ours, open theirs, overdue, due from today to the given number of days after. */
    Query counts(EntityManager entityManager, int days) {
        return query(
                entityManager,
                """
                select new org.chancery.followup.FollowUpCounts(
                    coalesce(sum(case when f.side = org.chancery.meeting.Side.OURS then 1 else 0 end), 0),
                    coalesce(sum(case when f.side = org.chancery.meeting.Side.THEIRS then 1 else 0 end), 0),
                    coalesce(sum(case when %s then 1 else 0 end), 0),
                    coalesce(sum(case when not %s and %s then 1 else 0 end), 0))""".formatted(dueBefore("over", 0), dueBefore("over", 0), dueBefore("soon", days + 1)) + from);
    }

    private void narrow(FollowUpFilter filter) {
        if (filter.side() != null) {
            and("f.side = :side", "side", filter.side());
        }
        if (filter.overdue()) {
            and("c.state = org.chancery.followup.FollowUpState.OPEN");
            and(dueBefore("overdue", 0));
        }
        if (!filter.states().isEmpty()) {
            and("c.state in :states", "states", filter.states());
        }
        if (filter.dueFrom() != null) {
            and("f.dueUntil >= :dueFrom", "dueFrom", filter.dueFrom());
        }
        if (filter.dueUntil() != null) {
            and("f.dueUntil <= :dueUntil", "dueUntil", filter.dueUntil());
        }
        if (filter.owner() != null) {
            and("f.ownerPersonId = :owner", "owner", filter.owner().value());
        }
        if (!filter.ownerName().isEmpty()) {
            and("f.owner = :ownerName", "ownerName", filter.ownerName());
        }
        if (!filter.posts().isEmpty()) {
            and(
                    "e.postId in :onlyPosts",
                    "onlyPosts",
                    filter.posts().stream().map(PostId::value).toList());
        }
        if (filter.meeting() != null) {
            and("e.meetingId = :meeting", "meeting", filter.meeting().value());
        }
        attended(filter);
        int number = 0;
        for (String word : Folding.words(filter.text())) {
            String name = "word" + number++;
            and("f.searchText like :" + name + " escape '!'", name, LikePattern.containing(word));
        }
    }

    private void attended(FollowUpFilter filter) {
        if (filter.counterpart() != null) {
            and(
                    attendee("a.personId = :counterpart"),
                    "counterpart",
                    filter.counterpart().value());
        }
        if (filter.institution() != null) {
            and(
                    attendee("a.institutionId = :institution"),
                    "institution",
                    filter.institution().value());
        }
        if (!filter.countries().isEmpty()) {
            and(attendee("a.country in :countries"), "countries", filter.countries());
        }
    }

    private String attendee(String condition) {
        parameters.put("ours", Side.OURS);
        return "exists (select 1 from Attendance a where a.entryId = e.id and a.removed = false and a.side <> :ours and "
                + condition + ")";
    }

    /** True of what is due before the given number of days from today, which is not the same day at every post. */
    private String dueBefore(String name, int days) {
        Map<LocalDate, List<PostId>> postsByDay = today.keySet().stream().collect(Collectors.groupingBy(today::get));
        if (postsByDay.isEmpty()) {
            return "(1 = 0)";
        }
        var parts = new StringBuilder();
        int number = 0;
        for (var day : postsByDay.entrySet()) {
            String suffix = name + number++;
            parts.append(parts.isEmpty() ? "(" : " or ")
                    .append("e.postId in :at_%s and f.dueUntil is not null and f.dueUntil < :day_%s"
                            .formatted(suffix, suffix));
            parameters.put(
                    "at_" + suffix, day.getValue().stream().map(PostId::value).toList());
            parameters.put("day_" + suffix, day.getKey().plusDays(days));
        }
        return parts.append(")").toString();
    }

    private static String order(Sort sort) {
        var orders = sort.stream()
                .filter(order -> SORTS.containsKey(order.getProperty()))
                .map(order -> SORTS.get(order.getProperty()) + (order.isAscending() ? " asc" : " desc") + " nulls last")
                .collect(Collectors.toCollection(java.util.ArrayList::new));
        if (orders.isEmpty()) {
            orders.add("f.dueUntil asc nulls last");
        }
        return "\norder by " + String.join(", ", orders) + ", e.startsAt desc, f.id";
    }

    private void and(String condition, String name, Object value) {
        and(condition);
        parameters.put(name, value);
    }

    private void and(String condition) {
        from.append("\nand ").append(condition);
    }

    private Query query(EntityManager entityManager, String jpql) {
        var query = entityManager.createQuery(jpql);
        parameters.forEach((name, value) -> {
            if (jpql.contains(":" + name)) {
                query.setParameter(name, value);
            }
        });
        return query;
    }
}
