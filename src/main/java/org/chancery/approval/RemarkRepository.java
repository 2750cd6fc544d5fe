package org.chancery.approval;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RemarkRepository extends Repository<Remark, UUID> {

    Remark save(Remark remark);

    long countByEntryIdAndRoundNumber(UUID entryId, int roundNumber);

    @Query("""
            select new org.chancery.approval.RemarkDetails(r.id, r.roundNumber, r.topicId, u.displayName, r.writtenAt,
                r.text)
            from Remark r join User u on u.id = r.authorId
            where r.entryId = :entry
            order by r.roundNumber desc, r.writtenAt, r.id
            """)
    List<RemarkDetails> of(UUID entry);
}
