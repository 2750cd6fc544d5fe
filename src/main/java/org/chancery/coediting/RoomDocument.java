package org.chancery.coediting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.yjs.StateVector;
import org.chancery.yjs.UpdateRefused;
import org.chancery.yjs.UpdateSummary;
import org.chancery.yjs.YDoc;
import org.chancery.yjs.YLimits;
import org.jspecify.annotations.Nullable;

/**
 * The document of a room in memory: what is on disk, and what waits for its commit. Where a commit is refused it is made
 * anew out of the one without the other. Guarded by the lock of its room.
 */
final class RoomDocument {

    /** Most structs and deleted ranges in one message. */
    private static final int MAX_STRUCTS = 200_000;

    private final DocumentId id;
    private final UpdateLog log;
    private final long maxBytes;
    private final long maxBytesToShrink;
    private final YLimits intake;
    private final Map<Long, Integer> committedClocks = new HashMap<>();

    private @Nullable YDoc doc;
    private long sequence;
    private long snapshotSequence;
    private long bytes;

    RoomDocument(DocumentId id, UpdateLog log, CoeditingSettings settings) {
        this.id = id;
        this.log = log;
        this.maxBytes = settings.maxDocumentBytes();
        this.maxBytesToShrink = maxBytes + settings.maxMessageBytes();
        this.intake = intake(settings);
    }

    /** Much tighter than what a whole document may be, and looked at before anything is done. */
    private static YLimits intake(CoeditingSettings settings) {
        var most = YLimits.DEFAULT;
        return new YLimits(
                settings.maxMessageBytes(),
                MAX_STRUCTS,
                most.maxDocumentStructs(),
                most.maxNesting(),
                most.maxValueNesting(),
                most.maxWaitingBytes(),
                most.maxWaitingRanges(),
                most.maxConflictSteps());
    }

    /** The document, read from disk when it is not here yet. */
    YDoc load() {
        if (doc != null) {
            return doc;
        }
        var loaded = log.load(id);
        sequence = loaded.sequence();
        snapshotSequence = loaded.snapshotSequence();
        bytes = loaded.bytes();
        committedClocks.clear();
        committedClocks.putAll(loaded.doc().stateVector().clocks());
        doc = loaded.doc();
        return doc;
    }

    boolean isLoaded() {
        return doc != null;
    }

    /** Number of the last update that is known to be on disk. */
    long sequence() {
        return sequence;
    }

    void committedTo(long newSequence) {
        sequence = newSequence;
    }

    /** Whether so many updates came after the last snapshot. */
    boolean isPastSnapshotBy(long updates) {
        return sequence - snapshotSequence >= updates;
    }

    /** There is a snapshot of all that is on disk, or soon will be. */
    void snapshotTaken() {
        snapshotSequence = sequence;
    }

    /** What is on disk. */
    StateVector committed() {
        return new StateVector(committedClocks);
    }

    /** What is on disk of these Yjs clients; of those of whom nothing is, that. */
    StateVector committedOf(Set<Long> clients) {
        Map<Long, Integer> clocks = new HashMap<>();
        clients.forEach(client -> clocks.put(client, committedClocks.getOrDefault(client, 0)));
        return new StateVector(clocks);
    }

    /** The same without those of whom nothing is. */
    StateVector committedAmong(Set<Long> clients) {
        Map<Long, Integer> clocks = new HashMap<>(committedClocks);
        clocks.keySet().retainAll(clients);
        return new StateVector(clocks);
    }

    void addCommitted(Map<Long, Integer> clocks) {
        clocks.forEach((client, clock) -> committedClocks.merge(client, clock, Math::max));
    }

    /** @throws Violation if the update is malformed or beyond the limits of one message */
    UpdateSummary summary(byte[] update) {
        try {
            return UpdateSummary.of(update, intake);
        } catch (UpdateRefused refused) {
            throw Violation.malformed(String.valueOf(refused.getMessage()));
        }
    }

    /** Whether there is anything in it but what is on disk; deletions are always among the answers of clients. */
    boolean isNews(UpdateSummary summary) {
        return summary.to().entrySet().stream()
                .anyMatch(entry -> committedClocks.getOrDefault(entry.getKey(), 0) < entry.getValue());
    }

    /**
     * Whether the document may grow by an update of that length. One that inserts nothing makes it shorter in the end, and
     * only for a moment longer: it may while nothing else may, since a document that is full could not be shortened
     * otherwise.
     */
    boolean hasRoomFor(UpdateSummary summary, int more) {
        long most = summary.structCount() == 0 ? maxBytesToShrink : maxBytes;
        if (bytes + more > most) {
            // Updates are longer than what becomes of them: now it is worth while to look.
            bytes = load().encodeState().length;
        }
        return bytes + more <= most;
    }

    /** @throws Violation if the update is hostile; the document is as before */
    YDoc.Applied apply(byte[] update) {
        try {
            var applied = load().apply(update);
            if (applied.changed()) {
                bytes += update.length;
            }
            return applied;
        } catch (UpdateRefused refused) {
            throw Violation.malformed(String.valueOf(refused.getMessage()));
        }
    }

    /**
     * How far the Yjs clients of an update are, now that it is applied.
     *
     * @param all how far all are: something that waited may have come with it
     */
    Map<Long, Integer> clocks(UpdateSummary summary, boolean all) {
        var now = load().stateVector();
        if (all) {
            return now.clocks();
        }
        Map<Long, Integer> clocks = new HashMap<>();
        summary.to().keySet().forEach(client -> clocks.put(client, now.clock(client)));
        return clocks;
    }

    /**
     * Takes in what somebody else has put on disk.
     *
     * @param alone whether nothing waits for its commit, so that all that is here is on disk
     * @return what it has led to
     */
    YDoc.Applied takeIn(byte[] update, boolean alone) {
        var here = load();
        var applied = here.apply(update);
        bytes += update.length;
        if (alone) {
            committedClocks.putAll(here.stateVector().clocks());
        } else {
            addCommitted(UpdateSummary.of(update, YLimits.DEFAULT).to());
        }
        return applied;
    }

    /** Makes it anew out of what is on disk and some of what waits. */
    void rebuild(List<Pending> pending) {
        long known = sequence;
        doc = null;
        var here = load();
        // What others have put there since is yet to be passed on.
        sequence = known;
        pending.forEach(update -> update.appliedAnew(here.apply(update.update().content())));
    }
}
