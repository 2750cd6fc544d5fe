package org.chancery.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.chancery.base.PostId;
import org.chancery.meeting.EntryId;
import org.chancery.meeting.EntryReturned;
import org.chancery.meeting.MeetingId;
import org.chancery.meeting.MeetingRecalled;
import org.chancery.meeting.MeetingSubmitted;
import org.chancery.meeting.RecordApproved;
import org.chancery.security.Role;
import org.chancery.security.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Writes the notices in the transaction of the deed they tell of: both are kept or neither. What nobody need decide any
 * more stops being unread.
 */
@Component
class NoticeWriter {

    private final NoticeRepository notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticeWriter(NoticeRepository notices, ApplicationEventPublisher events, Clock clock) {
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(MeetingSubmitted event) {
        var deciders = notices.deciders(event.entry().value(), Role.SUPERVISOR);
        tell(deciders, NoticeKind.SUBMITTED, event.meeting(), event.entry(), event.by());
        changed(event.post(), deciders);
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(MeetingRecalled event) {
        changed(event.post(), close(event.entry()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(EntryReturned event) {
        decided(NoticeKind.RETURNED, event.meeting(), event.entry(), event.post(), event.by());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RecordApproved event) {
        decided(NoticeKind.APPROVED, event.meeting(), event.entry(), event.post(), event.by());
    }

    private void decided(NoticeKind kind, MeetingId meeting, EntryId entry, PostId post, UserId by) {
        var writers = notices.writers(entry.value());
        var told = new HashSet<>(close(entry));
        tell(writers, kind, meeting, entry, by);
        told.addAll(writers);
        changed(post, told);
    }

    private Collection<UUID> close(EntryId entry) {
        var waiting = notices.unreadBy(entry.value(), NoticeKind.SUBMITTED);
        notices.close(entry.value(), NoticeKind.SUBMITTED, now());
        return waiting;
    }

    private void tell(Collection<UUID> users, NoticeKind kind, MeetingId meeting, EntryId entry, UserId by) {
        users.stream()
                .filter(user -> !user.equals(by.value()))
                .forEach(user -> notices.save(new Notice(user, kind, meeting, entry, by, now())));
    }

    private void changed(PostId post, Collection<UUID> users) {
        events.publishEvent(new InboxChanged(post));
        events.publishEvent(new NoticesChanged(Set.copyOf(users)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
