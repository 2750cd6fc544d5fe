package org.chancery.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StatementRepository extends Repository<Statement, UUID> {

    Statement save(Statement statement);

    Optional<Statement> findById(UUID id);

    @Query("select x.entryId from Statement x where x.id = :id")
    Optional<UUID> findEntryId(UUID id);

    List<Statement> findByEntryIdAndRemovedFalseOrderBySortPositionAscIdAsc(UUID entryId);

    long countByTopicIdAndRemovedFalse(UUID topicId);

    @Query("select coalesce(max(x.sortPosition), 0) from Statement x where x.topicId = :topicId")
    int findLastPosition(UUID topicId);

    boolean existsByAttendanceIdAndRemovedFalse(UUID attendanceId);
}
