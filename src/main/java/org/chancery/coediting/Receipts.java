package org.chancery.coediting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.chancery.security.UserId;
import org.chancery.yjs.StateVector;

/**
 * What the clients of a room are waiting for: the word that what they sent is on disk, and answers that may only go out
 * when all that is in them is. Both are due when so many updates are done. Guarded by the lock of the room.
 */
final class Receipts {

    private final Backlog backlog;
    private final Deque<Receipt> receipts = new ArrayDeque<>();
    private final List<Answer> answers = new ArrayList<>();

    /** Updates that ever waited for their commit, and those of them that do so no more. */
    private long accepted;

    private long done;

    /** An update that is to be acknowledged when so many are done. */
    private record Receipt(Connection connection, long position, int size) {}

    /** What a client asked for and gets when so many are done. */
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(Connection connection, StateVector state, byte[] difference, long position) {}

    Receipts(Backlog backlog) {
        this.backlog = backlog;
    }

    /** One more update waits for its commit. */
    void accepted() {
        accepted++;
    }

    /** The first of those that wait is on disk, or never will be. */
    void done() {
        done++;
    }

    /** How many have been accepted up to now. */
    long position() {
        return accepted;
    }

    boolean isDone(long position) {
        return done >= position;
    }

    /** Something was received that counts as settled with the last update accepted. */
    void received(Connection from, int size) {
        receipts.add(new Receipt(from, accepted, size));
    }

    /** Those who are to be told that more of what they sent is settled. */
    Set<Connection> settled() {
        Set<Connection> told = new LinkedHashSet<>();
        while (!receipts.isEmpty() && isDone(receipts.getFirst().position())) {
            var receipt = receipts.removeFirst();
            backlog.settled(receipt.connection(), receipt.size());
            told.add(receipt.connection());
        }
        return told;
    }

    /** What these authors have sent and is not settled will never be. */
    void drop(Set<UserId> authors) {
        receipts.removeIf(receipt -> {
            boolean theirs = authors.contains(receipt.connection().user());
            if (theirs) {
                backlog.dropped(receipt.connection(), receipt.size());
            }
            return theirs;
        });
    }

    /** Bytes that were received and are not settled. */
    long unsettledBytes() {
        return receipts.stream().mapToLong(Receipt::size).sum();
    }

    /** An answer to a client, in the place of an earlier one that has not gone out. */
    void answer(Connection to, StateVector state, byte[] difference) {
        leave(to);
        answers.add(new Answer(to, state, difference, accepted));
    }

    /** The answers that may go out now, which are no longer waited for. */
    List<Answer> due() {
        var due = answers.stream().filter(answer -> isDone(answer.position())).toList();
        answers.removeAll(due);
        return due;
    }

    /** Makes the answers anew that have not gone out. */
    void remake(UnaryOperator<Answer> anew) {
        answers.replaceAll(anew);
    }

    /** Whoever has left is answered no more. */
    void leave(Connection connection) {
        answers.removeIf(answer -> answer.connection() == connection);
    }

    void clear() {
        backlog.release(unsettledBytes());
        receipts.clear();
        answers.clear();
    }
}
