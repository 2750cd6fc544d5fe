package org.chancery.meeting;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chancery.base.Marking;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EntryRepository extends Repository<Entry, UUID> {

    /** What somebody may see of an entry: officers what was not discarded, readers approved records. */
    String VISIBLE = " e.postId in :#{#v.posts} and e.marking <= :#{#v.clearance}"
            + " and (e.state = org.chancery.meeting.EntryState.APPROVED"
            + " or (:#{#v.drafts} = true and e.latest = true)) ";

    Entry save(Entry entry);

    void flush();

    /** Takes the row until the end of the transaction, so that whoever writes or decides does it alone. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Entry e where e.id = :id")
    Optional<Entry> lock(UUID id);

    @Query("select e from Entry e where e.id = :id and" + VISIBLE)
    Optional<Entry> findVisible(UUID id, Visibility v);

    @Query("select e from Entry e where e.meetingId = :meetingId and e.postId in :posts and e.marking <= :clearance "
            + "and ((:drafts = true and e.latest = true) or (:drafts = false and e.inForce = true))")
    Optional<Entry> findCurrent(UUID meetingId, Set<UUID> posts, Marking clearance, boolean drafts);

    default Optional<Entry> findCurrent(MeetingId meeting, Visibility v) {
        return findCurrent(meeting.value(), v.posts(), v.clearance(), v.drafts());
    }

    @Query("select e from Entry e where e.meetingId = :meetingId and" + VISIBLE + "order by e.number")
    List<Entry> findAllVisible(UUID meetingId, Visibility v);

    @Query("select e.id from Entry e where e.meetingId = :meetingId and e.latest = true")
    Optional<UUID> findLatestId(UUID meetingId);

    @Query("select e.id from Entry e where e.meetingId = :meetingId and e.inForce = true and e.id <> :except")
    Optional<UUID> findOtherInForceId(UUID meetingId, UUID except);

    @Query("select e.id from Entry e where e.meetingId = :meetingId and e.number = ("
            + "select max(o.number) from Entry o where o.meetingId = :meetingId and o.number < :number "
            + "and o.state = org.chancery.meeting.EntryState.APPROVED)")
    Optional<UUID> findApprovedBefore(UUID meetingId, int number);

    @Query("select max(e.number) from Entry e where e.meetingId = :meetingId")
    int findHighestNumber(UUID meetingId);
}
