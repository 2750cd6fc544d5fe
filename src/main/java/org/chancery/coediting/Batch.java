package org.chancery.coediting;

import java.util.List;
import java.util.Set;
import org.chancery.security.UserId;

/**
 * What one room has to commit.
 *
 * @param sequence number of the last update that the room knows to be on disk
 * @param updates in order; none when it only wants to hear what others have put there
 * @param careful whether there may be updates on disk that the room does not know
 * @param knownAuthors who has written in the document before
 */
record Batch(Room room, long sequence, List<Pending> updates, boolean careful, Set<UserId> knownAuthors) {

    DocumentId document() {
        return room.document();
    }

    /**
     * What came of it.
     *
     * @param found how many of the updates, from the first on, were on disk already: the answer to an earlier commit
     *     was lost
     * @param others updates that somebody else has put there
     * @param refused authors who may not write
     * @param sequence number of the last update on disk now
     */
    record Outcome(int found, List<LoggedUpdate> others, Set<UserId> refused, long sequence) {

        boolean isCommitted(Pending update, int index) {
            return index < found
                    || !update.isRefused() && !refused.contains(update.update().author());
        }

        /** Who is an author by it. Where something is refused, what it would have done may be done by what follows it. */
        Set<UserId> authors(Pending update) {
            return update.writes() || !refused.isEmpty()
                    ? Set.of(update.update().author())
                    : Set.of();
        }
    }
}
