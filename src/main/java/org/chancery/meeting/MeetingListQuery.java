package org.chancery.meeting;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.security.Actor;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads pages of the list of meetings, with a number of statements that does not depend on the size of the page. */
@Component
@Transactional(readOnly = true)
class MeetingListQuery {

    /** What can be sorted by, and where it is kept. */
    private static final Map<String, String> SORTABLE = Map.of(
            "startsAt", "e.startsAt",
            "subject", "e.subject",
            "kind", "e.kind",
            "marking", "e.marking",
            "state", "e.state",
            "place", "e.place");

    /** {@link Attendance#ORDER} for the database. */
    static final String PROTOCOL_ORDER =
            "a.manualPosition nulls last, a.precedenceRank, a.inOfficeSince.date nulls last,"
                    + " case when a.capacity = org.chancery.meeting.Capacity.HEAD_OF_DELEGATION then 0 else 1 end,"
                    + " a.name, a.id";

    private static final String LINES = "select e.meetingId as meetingId, e.id as id, e.postId as postId,"
            + " e.subject as subject, e.kind as kind, e.heldOn as heldOn, e.heldUntil as heldUntil,"
            + " e.startTime as startTime, e.endTime as endTime, e.place as place, e.marking as marking,"
            + " e.state as state, e.registerNumber as registerNumber from Entry e where ";

    private static final Sort DEFAULT_SORT = Sort.by(Sort.Direction.DESC, "startsAt");
    private static final Pageable WHEN_UNPAGED = PageRequest.of(0, 1000);
    private static final int COUNTERPARTS = 3;

    private final EntityManager entityManager;

    MeetingListQuery(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** One page of what exists for {@code actor}; properties that cannot be sorted by are left out of the sort. */
    Page<MeetingListItem> list(Actor actor, MeetingFilter filter, Pageable asked) {
        if (actor.posts().isEmpty()) {
            return new PageImpl<>(List.of(), asked, 0);
        }
        var pageable = asked.isUnpaged() ? WHEN_UNPAGED : asked;
        var items = items(
                actor,
                EntryCriteria.of(actor, filter),
                orderBy(asked.getSort()),
                Math.toIntExact(pageable.getOffset()),
                pageable.getPageSize());
        return PageableExecutionUtils.getPage(items, pageable, () -> count(actor, filter));
    }

    /** The first lines of other criteria, in another order of entries {@code e}. */
    List<MeetingListItem> first(Actor actor, EntryCriteria criteria, String orderBy, int limit) {
        return actor.posts().isEmpty() ? List.of() : items(actor, criteria, orderBy, 0, limit);
    }

    private List<MeetingListItem> items(Actor actor, EntryCriteria criteria, String orderBy, int offset, int limit) {
        var query = entityManager.createQuery(LINES + criteria.where() + " order by " + orderBy, Tuple.class);
        var rows =
                criteria.bind(query).setFirstResult(offset).setMaxResults(limit).getResultList();
        var ids = rows.stream().map(row -> row.get("id", UUID.class)).toList();
        var counterparts = counterparts(ids);
        var topics = topics(ids, actor.clearance());
        return rows.stream()
                .map(row -> item(
                        row,
                        counterparts.getOrDefault(row.get("id", UUID.class), List.of()),
                        topics.getOrDefault(row.get("id", UUID.class), 0L).intValue()))
                .toList();
    }

    /** How many meetings of the filter exist for {@code actor}. */
    long count(Actor actor, MeetingFilter filter) {
        if (actor.posts().isEmpty()) {
            return 0;
        }
        var criteria = EntryCriteria.of(actor, filter);
        return criteria.bind(
                        entityManager.createQuery("select count(e) from Entry e where " + criteria.where(), Long.class))
                .getSingleResult();
    }

    /** By dossier, how many of its meetings exist for {@code actor}; those without any are missing. */
    Map<UUID, Long> countByDossier(Actor actor, Collection<UUID> dossiers) {
        if (dossiers.isEmpty() || actor.posts().isEmpty()) {
            return Map.of();
        }
        var criteria =
                EntryCriteria.of(actor, MeetingFilter.all()).and("e.dossierId in :dossiers", "dossiers", dossiers);
        return criteria.bind(entityManager.createQuery(
                        "select e.dossierId as dossier, count(e) as meetings from Entry e where " + criteria.where()
                                + " group by e.dossierId",
                        Tuple.class))
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("dossier", UUID.class), row -> row.get("meetings", Long.class)));
    }

    private static String orderBy(Sort sort) {
        var known = sort.stream()
                .filter(order -> SORTABLE.containsKey(order.getProperty()))
                .toList();
        var orders = new ArrayList<>(known.isEmpty() ? DEFAULT_SORT.toList() : known);
        if (orders.stream().noneMatch(order -> order.getProperty().equals("startsAt"))) {
            orders.addAll(DEFAULT_SORT.toList());
        }
        // The id makes the order total, so that no row appears on two pages.
        return orders.stream()
                        .map(order -> SORTABLE.get(order.getProperty()) + " " + order.getDirection())
                        .collect(Collectors.joining(", "))
                + ", e.id " + orders.getLast().getDirection();
    }

    /** By entry, the first names on the other side. */
    private Map<UUID, List<String>> counterparts(List<UUID> entries) {
        var names = new HashMap<UUID, List<String>>();
        if (!entries.isEmpty()) {
            entityManager
                    .createQuery(
                            "select a.entryId as entry, a.name as name from Attendance a where a.entryId in :entries"
                                    + " and a.removed = false and a.side = Side.THEIRS"
                                    + " order by " + PROTOCOL_ORDER,
                            Tuple.class)
                    .setParameter("entries", entries)
                    .getResultStream()
                    .forEach(row -> names.computeIfAbsent(row.get("entry", UUID.class), entry -> new ArrayList<>())
                            .add(row.get("name", String.class)));
        }
        names.replaceAll((entry, all) -> all.stream().limit(COUNTERPARTS).toList());
        return names;
    }

    /** By entry, how many topics the reader may see. */
    Map<UUID, Long> topics(List<UUID> entries, Marking clearance) {
        return entries.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery(
                                "select t.entryId as entry, count(t) as topics from Topic t where t.entryId in :entries"
                                        + " and t.removed = false and t.marking <= :clearance group by t.entryId",
                                Tuple.class)
                        .setParameter("entries", entries)
                        .setParameter("clearance", clearance)
                        .getResultStream()
                        .collect(Collectors.toMap(
                                row -> row.get("entry", UUID.class), row -> row.get("topics", Long.class)));
    }

    private static MeetingListItem item(Tuple row, List<String> counterparts, int topics) {
        return new MeetingListItem(
                new MeetingId(row.get("meetingId", UUID.class)),
                new EntryId(row.get("id", UUID.class)),
                new PostId(row.get("postId", UUID.class)),
                row.get("subject", String.class),
                row.get("kind", MeetingKind.class),
                new MeetingTime(
                        row.get("heldOn", PartialDate.class),
                        row.get("heldUntil", PartialDate.class),
                        row.get("startTime", LocalTime.class),
                        row.get("endTime", LocalTime.class)),
                row.get("place", String.class),
                row.get("marking", Marking.class),
                row.get("state", EntryState.class),
                row.get("registerNumber", String.class),
                counterparts,
                topics);
    }
}
