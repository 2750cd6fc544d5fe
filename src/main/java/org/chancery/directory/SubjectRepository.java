package org.chancery.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SubjectRepository extends Repository<Subject, UUID> {

    Subject save(Subject subject);

    Optional<Subject> findById(UUID id);

    List<Subject> findByIdIn(Collection<UUID> ids);

    List<Subject> findByArchivedFalse();

    List<Subject> findBy();

    boolean existsByCode(String code);
}
