package org.chancery.security;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit log.
 *
 * @param action what was done, as {@code feature.verb} in the past tense, such as {@code entry.submitted}
 * @param subject the id of what it was done to, where there is one
 * @param detail never holds what is marked, only identifiers, states and counts
 */
public record AuditEntry(
        Instant at,
        String username,
        String action,
        @Nullable UUID subject,
        String detail) {}
