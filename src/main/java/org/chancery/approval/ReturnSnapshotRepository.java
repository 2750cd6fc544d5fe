package org.chancery.approval;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ReturnSnapshotRepository extends Repository<ReturnSnapshot, UUID> {

    ReturnSnapshot save(ReturnSnapshot snapshot);

    Optional<ReturnSnapshot> findFirstByEntryIdOrderByRoundNumberDesc(UUID entryId);

    int countByEntryId(UUID entryId);
}
