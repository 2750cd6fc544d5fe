package org.chancery.security;

import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the audit log to the administrator. */
@Service
@ForAdministrators
@Transactional(readOnly = true)
public class AuditService {

    private final AuditEventRepository events;

    AuditService(AuditEventRepository events) {
        this.events = events;
    }

    /** All lines, newest first. */
    public Page<AuditEntry> list(Pageable pageable) {
        return events.findByOrderByAtDescIdDesc(pageable).map(AuditEvent::entry);
    }

    /** The lines about one thing, newest first. */
    public Page<AuditEntry> listOf(UUID subject, Pageable pageable) {
        return events.findBySubjectOrderByAtDescIdDesc(subject, pageable).map(AuditEvent::entry);
    }
}
