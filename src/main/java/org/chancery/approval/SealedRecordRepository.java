package org.chancery.approval;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.base.Marking;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SealedRecordRepository extends Repository<SealedRecord, UUID> {

    SealedRecord save(SealedRecord sealed);

    Optional<SealedRecord> findByEntryId(UUID entryId);

    @Query("""
            select new org.chancery.approval.RecordDetails(s.entryId, s.registerNumber, s.sealedAt, u.displayName,
                s.sha256, s.content)
            from SealedRecord s join Entry e on e.id = s.entryId join User u on u.id = s.sealedBy
            where s.entryId = :entry and e.postId in :posts and e.marking <= :clearance
            """)
    Optional<RecordDetails> details(UUID entry, Collection<UUID> posts, Marking clearance);

    @Query("""
            select new org.chancery.approval.RegisterLine(s.entryId, e.meetingId, s.registerNumber, s.sequenceNumber,
                e.subject, e.kind, e.startsAt, e.marking, e.number, e.inForce, s.sealedAt, u.displayName)
            from SealedRecord s join Entry e on e.id = s.entryId join User u on u.id = s.sealedBy
            where s.postId = :post and s.registerYear = :year
                and e.postId in :posts and e.marking <= :clearance
            """)
    Page<RegisterLine> register(UUID post, int year, Collection<UUID> posts, Marking clearance, Pageable pageable);

    @Query("""
            select distinct s.registerYear from SealedRecord s join Entry e on e.id = s.entryId
            where s.postId = :post and e.postId in :posts and e.marking <= :clearance
            order by s.registerYear desc
            """)
    List<Integer> years(UUID post, Collection<UUID> posts, Marking clearance);
}
