package org.chancery.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.base.Marking;
import org.chancery.base.NotFound;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TopicRepository extends Repository<Topic, UUID> {

    Topic save(Topic topic);

    Optional<Topic> findById(UUID id);

    @Query("select t.entryId from Topic t where t.id = :id")
    Optional<UUID> findEntryId(UUID id);

    List<Topic> findByEntryIdAndRemovedFalseOrderBySortPositionAscIdAsc(UUID entryId);

    List<Topic> findByEntryIdAndRemovedTrue(UUID entryId);

    boolean existsByIdAndRemovedFalse(UUID id);

    /**
     * Passes a topic that is part of its minutes.
     *
     * @throws NotFound when it was removed
     */
    default void require(TopicId id) {
        if (!existsByIdAndRemovedFalse(id.value())) {
            throw new NotFound();
        }
    }

    long countByEntryIdAndRemovedFalse(UUID entryId);

    @Query("select max(t.marking) from Topic t where t.entryId = :entryId and t.removed = false")
    Optional<Marking> findHighestMarking(UUID entryId);
}
