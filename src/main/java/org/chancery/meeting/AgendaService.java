package org.chancery.meeting;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.chancery.security.CurrentUser;
import org.chancery.security.ForOfficers;
import org.chancery.security.ForReaders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever is signed in what of the meetings waits for them. */
@Service
@ForReaders
@Transactional(readOnly = true)
public class AgendaService {

    /** A meeting that began this long ago still counts among the next ones: its minutes are being written. */
    private static final Duration STILL_ON = Duration.ofHours(12);

    private final MeetingListQuery list;
    private final CurrentUser currentUser;
    private final Clock clock;

    AgendaService(MeetingListQuery list, CurrentUser currentUser, Clock clock) {
        this.list = list;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Drafts and returned entries of which the person wrote a part, returned ones first, then the newest. */
    @ForOfficers
    public List<MeetingListItem> myOpenEntries(int limit) {
        var actor = currentUser.require();
        var criteria = EntryCriteria.of(actor, MeetingFilter.all())
                .and("e.state in :open", "open", Set.of(EntryState.DRAFT, EntryState.RETURNED))
                .and(":me member of e.authors", "me", actor.id().value());
        return list.first(actor, criteria, "e.state desc, e.startsAt desc, e.id desc", limit);
    }

    /** What begins soonest, and what has just begun. */
    public List<MeetingListItem> next(int limit) {
        var actor = currentUser.require();
        var criteria = EntryCriteria.of(actor, MeetingFilter.all())
                .and("e.startsAt >= :earliest", "earliest", clock.instant().minus(STILL_ON));
        return list.first(actor, criteria, "e.startsAt, e.id", limit);
    }
}
