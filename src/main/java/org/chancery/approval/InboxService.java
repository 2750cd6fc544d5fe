package org.chancery.approval;

import java.util.List;
import java.util.UUID;
import org.chancery.base.NotFound;
import org.chancery.base.PostId;
import org.chancery.meeting.EntryId;
import org.chancery.meeting.EntryState;
import org.chancery.meeting.MeetingService;
import org.chancery.security.Actor;
import org.chancery.security.CurrentUser;
import org.chancery.security.ForSupervisors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a supervisor what waits for a decision, and what to read before deciding. */
@Service
@ForSupervisors
@Transactional(readOnly = true)
public class InboxService {

    private final InboxRepository inbox;
    private final ReturnKeeper returns;
    private final RemarkRepository remarks;
    private final MeetingService meetings;
    private final CurrentUser currentUser;

    InboxService(
            InboxRepository inbox,
            ReturnKeeper returns,
            RemarkRepository remarks,
            MeetingService meetings,
            CurrentUser currentUser) {
        this.inbox = inbox;
        this.returns = returns;
        this.remarks = remarks;
        this.meetings = meetings;
        this.currentUser = currentUser;
    }

    /** The submitted entries of the supervisor's posts, oldest first, those that they wrote themselves included. */
    public Page<InboxItem> list(Pageable pageable) {
        var me = currentUser.require();
        var page = PageRequest.of(pageable.getPageNumber(), pageable.getPageSize());
        return inbox.submitted(me.id().value(), posts(me), me.clearance(), page);
    }

    /** How many entries the supervisor may decide now. */
    public long decidable() {
        var me = currentUser.require();
        return inbox.decidable(me.id().value(), posts(me), me.clearance());
    }

    /**
     * An entry to be decided, with what changed since it was last returned.
     *
     * @throws NotFound when it is not there for the caller, or not submitted any more
     */
    public Review review(EntryId id) {
        var entry = meetings.entry(id);
        if (entry.state() != EntryState.SUBMITTED) {
            throw new NotFound();
        }
        var last = returns.last(entry);
        return new Review(
                entry,
                last.map(ReturnSnapshot::returnedAt).orElse(null),
                last.map(snapshot -> returns.changesSince(snapshot, entry)).orElse(List.of()),
                remarks.of(id.value()));
    }

    private static List<UUID> posts(Actor actor) {
        return actor.posts().stream().map(PostId::value).toList();
    }
}
