package org.chancery.yjs;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A Yjs document: takes in updates in any order, any number of times, and comes to the same content as every
 * other replica that has the same updates.
 *
 * <p>Deleted content is forgotten at once. Formats that have become superfluous are left for the clients to clean
 * up: a document never changes by itself. It is not safe for use by several threads at a time.
 */
public final class YDoc {

    private final Replica replica;
    private long clientId = newClientId();
    private @Nullable Transaction editing;

    /** An empty document with {@linkplain YLimits#DEFAULT the default limits}. */
    public YDoc() {
        this(YLimits.DEFAULT);
    }

    /** An empty document that refuses what goes beyond these limits. */
    public YDoc(YLimits limits) {
        this.replica = new Replica(limits);
    }

    private static long newClientId() {
        return ThreadLocalRandom.current().nextLong(1L << 32);
    }

    /** The client as which this document writes; a random number of 32 bits. */
    public long clientId() {
        return clientId;
    }

    /**
     * Writes from now on as this client.
     *
     * @param clientId from 0 to 2^53 - 1, and of no other replica that writes
     */
    public void writeAs(long clientId) {
        if (clientId < 0 || clientId >= 1L << 53) {
            throw new IllegalArgumentException("client id " + clientId);
        }
        this.clientId = clientId;
    }

    /**
     * What an update has led to.
     *
     * @param changed whether anything was in it that was not here before
     * @param writes whether it inserted anything, or deleted anything that could be read; not so where a client has but
     *     tidied up formats, or what others had emptied
     * @param waiting whether the document now holds anything that waits for an update not yet seen
     * @param roots names of the types at the top in which something was inserted or deleted
     */
    public record Applied(boolean changed, boolean writes, boolean waiting, Set<String> roots) {

        /** Copies the names. */
        public Applied {
            roots = Set.copyOf(roots);
        }
    }

    /**
     * Takes in an update in Yjs' format 1.
     *
     * @throws UpdateRefused if it is malformed or beyond the limits; the document is then as before
     */
    public Applied apply(byte[] update) {
        if (editing != null) {
            throw new IllegalStateException("in the middle of an edit");
        }
        Transaction transaction = Intake.take(replica, update);
        boolean changed = transaction.hasChanges();
        boolean writes = transaction.writes();
        Set<String> roots = transaction.changedRoots();
        transaction.commit();
        if (transaction.touched.stream().anyMatch(structs -> structs.client == clientId)) {
            // Somebody else writes under this id too.
            clientId = newClientId();
        }
        return new Applied(changed, writes, isWaiting(), roots);
    }

    /** Whether something was received that builds on updates not yet seen. */
    public boolean isWaiting() {
        return !replica.waiting.isEmpty() || !replica.waitingDeletes.isEmpty();
    }

    /** How much of each client's work is here, without what waits. */
    public StateVector stateVector() {
        Map<Long, Integer> clocks = new HashMap<>();
        replica.store.all().forEach(structs -> clocks.put(structs.client, structs.state()));
        return new StateVector(clocks);
    }

    /** The whole document as one update in format 1, what waits included. */
    public byte[] encodeState() {
        return encodeDifference(StateVector.EMPTY);
    }

    /** What a replica in that state lacks, as one update in format 1; always with all deletions. */
    public byte[] encodeDifference(StateVector state) {
        return UpdateWriter.difference(replica, state);
    }

    /**
     * Makes several changes as one, and gives them back as an update for the other replicas.
     *
     * <p>If it throws, nothing has changed.
     */
    public byte[] edit(Runnable changes) {
        if (editing != null) {
            throw new IllegalStateException("already in an edit");
        }
        Transaction transaction = new Transaction(replica);
        editing = transaction;
        boolean done = false;
        try {
            changes.run();
            done = true;
        } finally {
            editing = null;
            if (!done) {
                transaction.rollback();
            }
        }
        transaction.commit();
        return UpdateWriter.changes(transaction);
    }

    /** Within the present edit, or else as one of its own. */
    void change(Consumer<Transaction> change) {
        if (editing != null) {
            change.accept(editing);
        } else {
            edit(() -> {
                if (editing != null) {
                    change.accept(editing);
                }
            });
        }
    }

    int maxValueNesting() {
        return replica.limits.maxValueNesting();
    }

    /** The names of the types at the top that were written to or asked for, in alphabetical order. */
    public Set<String> rootNames() {
        return new TreeSet<>(replica.roots().keySet());
    }

    /** The text at the top with that name; empty if nobody has written to it. */
    public YText text(String name) {
        return new YText(this, root(name));
    }

    /** The map at the top with that name; empty if nobody has written to it. */
    public YMap map(String name) {
        return new YMap(this, root(name));
    }

    /** The array at the top with that name; empty if nobody has written to it. */
    public YArray array(String name) {
        return new YArray(this, root(name));
    }

    /** The XML fragment at the top with that name; empty if nobody has written to it. */
    public YXmlFragment xml(String name) {
        return new YXmlFragment(this, root(name));
    }

    private Branch root(String name) {
        Branch root = replica.root(name);
        return root == null ? replica.createRoot(name) : root;
    }
}
