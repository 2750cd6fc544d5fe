package org.chancery.approval;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.chancery.directory.PostService;
import org.chancery.meeting.EntryDetails;
import org.chancery.security.CurrentUser;
import org.springframework.stereotype.Component;

/** Keeps what an entry said when it was returned, and tells what changed since. */
@Component
class ReturnKeeper {

    private final ReturnSnapshotRepository snapshots;
    private final EntryContent content;
    private final PostService posts;
    private final CurrentUser currentUser;
    private final Clock clock;

    ReturnKeeper(
            ReturnSnapshotRepository snapshots,
            EntryContent content,
            PostService posts,
            CurrentUser currentUser,
            Clock clock) {
        this.snapshots = snapshots;
        this.content = content;
        this.posts = posts;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    void keep(EntryDetails entry, int round) {
        snapshots.save(new ReturnSnapshot(
                entry.id(),
                round,
                write(entry),
                currentUser.require().id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    Optional<ReturnSnapshot> last(EntryDetails entry) {
        return snapshots.findFirstByEntryIdOrderByRoundNumberDesc(entry.id().value());
    }

    List<EntryChange> changesSince(ReturnSnapshot snapshot, EntryDetails entry) {
        return EntryDiff.between(snapshot.content(), write(entry));
    }

    private String write(EntryDetails entry) {
        return content.write(entry, posts.of(entry.post()));
    }
}
