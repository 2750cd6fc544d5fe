package org.chancery.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AttendanceRepository extends Repository<Attendance, UUID> {

    Attendance save(Attendance attendance);

    Optional<Attendance> findById(UUID id);

    @Query("select a.entryId from Attendance a where a.id = :id")
    Optional<UUID> findEntryId(UUID id);

    List<Attendance> findByEntryIdAndRemovedFalse(UUID entryId);

    List<Attendance> findByEntryIdAndSideAndRemovedFalse(UUID entryId, Side side);

    Optional<Attendance> findFirstByEntryIdAndPersonIdAndRemovedFalse(UUID entryId, UUID personId);

    long countByEntryIdAndRemovedFalse(UUID entryId);
}
