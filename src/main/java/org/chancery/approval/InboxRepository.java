package org.chancery.approval;

import java.util.Collection;
import java.util.UUID;
import org.chancery.base.Marking;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads the entries that wait for a decision. */
interface InboxRepository extends Repository<ReturnSnapshot, UUID> {

    @Query("""
            select new org.chancery.approval.InboxItem(e.id, e.meetingId, e.postId, e.number, e.subject, e.kind,
                e.marking, e.submittedAt, u.displayName,
                (select count(s) from ReturnSnapshot s where s.entryId = e.id),
                (case when :me member of e.authors then true else false end))
            from Entry e join User u on u.id = e.submittedBy
            where e.state = org.chancery.meeting.EntryState.SUBMITTED
                and e.postId in :posts and e.marking <= :clearance
            order by e.submittedAt, e.id
            """)
    Page<InboxItem> submitted(UUID me, Collection<UUID> posts, Marking clearance, Pageable pageable);

    @Query("""
            select count(e) from Entry e
            where e.state = org.chancery.meeting.EntryState.SUBMITTED
                and e.postId in :posts and e.marking <= :clearance and :me not member of e.authors
            """)
    long decidable(UUID me, Collection<UUID> posts, Marking clearance);
}
