package org.chancery.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.base.NotFound;
import org.chancery.base.PostId;
import org.chancery.meeting.EntryId;
import org.chancery.security.Actor;
import org.chancery.security.CurrentUser;
import org.chancery.security.ForSignedIn;
import org.chancery.security.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows everybody their own notices. What they are about must exist for the reader now: a notice about an entry that has
 * since been marked above the clearance is neither shown nor counted.
 */
@Service
@ForSignedIn
@Transactional
public class NoticeService {

    private final NoticeRepository notices;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticeService(NoticeRepository notices, CurrentUser currentUser, ApplicationEventPublisher events, Clock clock) {
        this.notices = notices;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** All notices, latest first; the order of {@code pageable} does not count. */
    @Transactional(readOnly = true)
    public Page<NoticeDetails> list(Pageable pageable) {
        return visible(false, pageable);
    }

    /** The notices not read yet, latest first. */
    @Transactional(readOnly = true)
    public Page<NoticeDetails> unread(Pageable pageable) {
        return visible(true, pageable);
    }

    /** How many notices are not read yet. */
    @Transactional(readOnly = true)
    public long countUnread() {
        var me = currentUser.require();
        return notices.countUnread(me.id().value(), posts(me), me.clearance(), me.has(Role.OFFICER));
    }

    /** @throws NotFound when the notice is none of the caller's */
    public void markRead(NoticeId id) {
        var me = currentUser.require();
        notices.findByIdAndUserId(id.value(), me.id().value())
                .orElseThrow(NotFound::new)
                .read(now());
        changed(me);
    }

    /** Marks all notices about an entry read, for when its page is opened. */
    public void markReadAbout(EntryId entry) {
        var me = currentUser.require();
        if (notices.readAbout(me.id().value(), entry.value(), now()) > 0) {
            changed(me);
        }
    }

    /** Marks every notice that is shown read. */
    public void markAllRead() {
        var me = currentUser.require();
        notices.readAll(me.id().value(), posts(me), me.clearance(), now());
        changed(me);
    }

    private Page<NoticeDetails> visible(boolean unreadOnly, Pageable pageable) {
        var me = currentUser.require();
        var page = PageRequest.of(pageable.getPageNumber(), pageable.getPageSize());
        return notices.visible(me.id().value(), posts(me), me.clearance(), me.has(Role.OFFICER), unreadOnly, page);
    }

    private void changed(Actor me) {
        events.publishEvent(new NoticesChanged(Set.of(me.id().value())));
    }

    /** Whoever is no reader any more has no record to be told of, whatever posts they still belong to. */
    private static List<UUID> posts(Actor actor) {
        return actor.has(Role.READER)
                ? actor.posts().stream().map(PostId::value).toList()
                : List.of();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
