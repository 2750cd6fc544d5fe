package org.chancery.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One thing that somebody did; written once. */
@Entity
@Immutable
@Table(name = "audit_event")
class AuditEvent {

    @Id
    private UUID id;

    private Instant at;

    @Column(name = "user_id")
    private @Nullable UUID user;

    private String username;
    private String action;

    @Column(name = "post_id")
    private @Nullable UUID post;

    @Column(name = "subject_id")
    private @Nullable UUID subject;

    private String detail;

    @SuppressWarnings("NullAway.Init")
    protected AuditEvent() {}

    AuditEvent(
            UUID id,
            Instant at,
            @Nullable UUID user,
            String username,
            String action,
            @Nullable UUID post,
            @Nullable UUID subject,
            String detail) {
        this.id = id;
        this.at = at;
        this.user = user;
        this.username = username;
        this.action = action;
        this.post = post;
        this.subject = subject;
        this.detail = detail;
    }

    AuditEntry entry() {
        return new AuditEntry(at, username, action, subject, detail);
    }
}
