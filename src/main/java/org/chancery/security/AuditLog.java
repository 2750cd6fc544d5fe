package org.chancery.security;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.chancery.base.OrderedIds;
import org.chancery.base.PostId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who did what and when. Lines are appended in the transaction of the deed: both happen or neither. */
@Component
public class AuditLog {

    private static final int MAX_DETAIL = 1000;

    private final AuditEventRepository events;
    private final CurrentUser currentUser;
    private final Clock clock;

    AuditLog(AuditEventRepository events, CurrentUser currentUser, Clock clock) {
        this.events = events;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Appends a line in the name of whoever is signed in.
     *
     * @param action {@code feature.verb} in the past tense
     * @param detail identifiers, states and counts only, cut after 1000 characters; nothing that carries a marking
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, @Nullable PostId post, @Nullable UUID subject, String detail) {
        var actor = currentUser.find();
        events.save(new AuditEvent(
                OrderedIds.next(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.map(a -> a.id().value()).orElse(null),
                actor.map(Actor::username).orElse("system"),
                action,
                post == null ? null : post.value(),
                subject,
                detail.length() > MAX_DETAIL ? detail.substring(0, MAX_DETAIL) : detail));
    }
}
