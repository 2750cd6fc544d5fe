package org.chancery.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DecisionRepository extends Repository<Decision, UUID> {

    Decision save(Decision decision);

    Optional<Decision> findById(UUID id);

    @Query("select x.entryId from Decision x where x.id = :id")
    Optional<UUID> findEntryId(UUID id);

    List<Decision> findByEntryIdAndRemovedFalseOrderBySortPositionAscIdAsc(UUID entryId);

    long countByTopicIdAndRemovedFalse(UUID topicId);

    @Query("select coalesce(max(x.sortPosition), 0) from Decision x where x.topicId = :topicId")
    int findLastPosition(UUID topicId);
}
