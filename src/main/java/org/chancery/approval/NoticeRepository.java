package org.chancery.approval;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.base.Marking;
import org.chancery.security.Role;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NoticeRepository extends Repository<Notice, UUID> {

    Notice save(Notice notice);

    Optional<Notice> findByIdAndUserId(UUID id, UUID userId);

    /** The notices whose entry exists for the reader now, latest first. */
    @Query("""
            select new org.chancery.approval.NoticeDetails(n.id, n.kind, n.createdAt, n.readAt, n.meetingId, n.entryId,
                e.postId, e.subject, e.marking, e.registerNumber, u.displayName)
            from Notice n join Entry e on e.id = n.entryId join User u on u.id = n.causedBy
            where n.userId = :me and (:unreadOnly = false or n.readAt is null)
                and e.postId in :posts and e.marking <= :clearance
                and (e.state = org.chancery.meeting.EntryState.APPROVED or :officer = true and e.latest = true)
            order by n.createdAt desc, n.id desc
            """)
    Page<NoticeDetails> visible(
            UUID me, Collection<UUID> posts, Marking clearance, boolean officer, boolean unreadOnly, Pageable pageable);

    @Query("""
            select count(n) from Notice n join Entry e on e.id = n.entryId
            where n.userId = :me and n.readAt is null
                and e.postId in :posts and e.marking <= :clearance
                and (e.state = org.chancery.meeting.EntryState.APPROVED or :officer = true and e.latest = true)
            """)
    long countUnread(UUID me, Collection<UUID> posts, Marking clearance, boolean officer);

    @Modifying
    @Query("""
            update Notice n set n.readAt = :at where n.userId = :me and n.readAt is null
                and n.entryId in (select e.id from Entry e where e.postId in :posts and e.marking <= :clearance)
            """)
    int readAll(UUID me, Collection<UUID> posts, Marking clearance, Instant at);

    @Modifying
    @Query("update Notice n set n.readAt = :at where n.userId = :me and n.entryId = :entry and n.readAt is null")
    int readAbout(UUID me, UUID entry, Instant at);

    @Query("select n.userId from Notice n where n.entryId = :entry and n.kind = :kind and n.readAt is null")
    List<UUID> unreadBy(UUID entry, NoticeKind kind);

    @Modifying
    @Query("update Notice n set n.readAt = :at where n.entryId = :entry and n.kind = :kind and n.readAt is null")
    int close(UUID entry, NoticeKind kind, Instant at);

    /** Who could decide on the entry now: the supervisors of its post with the clearance who wrote no part of it. */
    @Query("""
            select u.id from User u, Entry e
            where e.id = :entry and u.enabled = true and :role member of u.roles and e.postId member of u.posts
                and u.clearance >= e.marking and u.id not member of e.authors
            """)
    List<UUID> deciders(UUID entry, Role role);

    /** Who wrote the entry or submitted it. */
    @Query("""
            select u.id from User u, Entry e
            where e.id = :entry and u.enabled = true and (u.id member of e.authors or u.id = e.submittedBy)
            """)
    List<UUID> writers(UUID entry);
}
