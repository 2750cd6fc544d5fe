package org.chancery.meeting;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.chancery.security.Actor;
import org.chancery.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads all entries of a filter, newest first, in pages that each begin after the last row of the one before: the
 * thousandth page costs no more than the first, and nothing is kept.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EntryPages {

    private static final String ROWS = "select new org.chancery.meeting.EntryRow(e.id, e.meetingId, p.code, e.number,"
            + " e.state, e.registerNumber, e.subject, e.kind, e.heldOn, e.heldUntil, e.startTime, e.endTime, e.startsAt,"
            + " e.place, e.marking, e.language, e.summary, d.title, e.submittedAt, e.decidedAt)"
            + " from Entry e join Post p on p.id = e.postId left join Dossier d on d.id = e.dossierId"
            + " and d.postId in :visiblePosts and d.marking <= :clearance where ";

    private final EntityManager entityManager;
    private final CurrentUser currentUser;

    EntryPages(EntityManager entityManager, CurrentUser currentUser) {
        this.entityManager = entityManager;
        this.currentUser = currentUser;
    }

    /** Hands over what exists for whoever is signed in. */
    void read(Map<String, List<String>> parameters, int pageSize, Consumer<Page> sink) {
        var filter = MeetingFilterParameters.parse(parameters);
        var actor = currentUser.require();
        if (actor.posts().isEmpty()) {
            return;
        }
        EntryRow last = null;
        List<EntryRow> rows;
        do {
            rows = page(actor, filter, last, pageSize);
            if (!rows.isEmpty()) {
                sink.accept(new Page(actor, rows));
                last = rows.getLast();
            }
        } while (rows.size() == pageSize);
    }

    private List<EntryRow> page(Actor actor, MeetingFilter filter, @Nullable EntryRow after, int size) {
        var criteria = EntryCriteria.of(actor, filter);
        if (after != null) {
            criteria.and(
                            "e.startsAt < :lastStart or (e.startsAt = :lastStart and e.id < :lastId)",
                            "lastStart",
                            after.startsAt())
                    .bind("lastId", after.id());
        }
        var query = entityManager.createQuery(
                ROWS + criteria.where() + " order by e.startsAt desc, e.id desc", EntryRow.class);
        return criteria.bind(query).setMaxResults(size).getResultList();
    }

    /** Some entries, and who reads them. */
    record Page(Actor actor, List<EntryRow> rows) {

        List<UUID> ids() {
            return rows.stream().map(EntryRow::id).toList();
        }
    }
}
