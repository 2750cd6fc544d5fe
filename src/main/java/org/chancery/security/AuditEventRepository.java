package org.chancery.security;

import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** Appends and reads; there is deliberately nothing here that changes or removes a line. */
interface AuditEventRepository extends Repository<AuditEvent, UUID> {

    AuditEvent save(AuditEvent event);

    Page<AuditEvent> findByOrderByAtDescIdDesc(Pageable pageable);

    Page<AuditEvent> findBySubjectOrderByAtDescIdDesc(UUID subject, Pageable pageable);
}
