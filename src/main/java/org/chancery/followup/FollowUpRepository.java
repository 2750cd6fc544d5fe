package org.chancery.followup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FollowUpRepository extends Repository<FollowUp, UUID> {

    FollowUp save(FollowUp followUp);

    Optional<FollowUp> findById(UUID id);

    List<FollowUp> findByTopicIdAndRemovedFalseOrderBySortPositionAscIdAsc(UUID topic);

    /** In the order of the minutes. */
    @Query("""
            select f from FollowUp f join Topic t on t.id = f.topicId
            where f.entryId = :entry and f.removed = false and t.removed = false
            order by t.sortPosition, f.sortPosition, f.id""")
    List<FollowUp> ofEntry(UUID entry);

    long countByTopicIdAndRemovedFalse(UUID topic);

    @Query("select coalesce(max(f.sortPosition), 0) from FollowUp f where f.topicId = :topic")
    int lastPosition(UUID topic);

    /** The entry by which an officer sees a commitment, where one words it still. */
    @Query("""
            select e.id from FollowUp f join Entry e on e.id = f.entryId join Topic t on t.id = f.topicId
            where f.commitmentId = :commitment and e.latest = true and f.removed = false and t.removed = false""")
    Optional<UUID> latestEntry(UUID commitment);
}
