package org.chancery.coediting;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.chancery.coediting.Batch.Outcome;
import org.chancery.security.UserId;
import org.chancery.yjs.StateVector;
import org.chancery.yjs.UpdateRefused;
import org.chancery.yjs.UpdateSummary;
import org.chancery.yjs.YDoc;
import org.chancery.yjs.YLimits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One document and those who have it open.
 *
 * <p>An update is applied at once, which checks it, and waits for its commit. Nothing leaves the room before: neither the
 * update, nor an answer that contains it, nor the word that it is saved. Where a commit is refused, the document is made
 * anew out of what is on disk. See docs/decisions/0040.
 */
final class Room {

    private static final Logger LOG = LoggerFactory.getLogger(Room.class);

    /** Most that one commit takes from one room, so that it does not hold up the others. */
    private static final int MAX_BATCH = 500;

    private static final int MAX_BATCH_BYTES = 4 << 20;

    /** Most structs and deleted ranges in one message. */
    private static final int MAX_STRUCTS = 200_000;

    private final DocumentId document;
    private final House house;
    private final YLimits intake;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition settled = lock.newCondition();

    private final Set<Connection> connections = new LinkedHashSet<>();
    private final Awareness awareness;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final Deque<Receipt> receipts = new ArrayDeque<>();
    private final List<Answer> answers = new ArrayList<>();
    private final Map<Long, Integer> committedClocks = new HashMap<>();
    private final Map<Long, ClientMessage.ClientState> heldCursors = new LinkedHashMap<>();
    private final Set<UserId> knownAuthors = new HashSet<>();

    /** What is on disk and what is pending. */
    private @Nullable YDoc doc;

    private long sequence;
    private long snapshotSequence;
    private long bytes;

    /** Updates that ever were pending, and those of them that are so no more. */
    private long accepted;

    private long done;

    private boolean gone;
    private boolean wantsToCatchUp;
    private long emptySince;

    /** What a room needs of the house it is in. */
    record House(
            UpdateLog log,
            CommitQueue commits,
            Care care,
            Backlog backlog,
            CoeditingSettings settings,
            JsonMapper json,
            Clock clock) {}

    /** What is done for a room in its time, not at once. */
    interface Care {

        /** Tells the rest of the product what is on disk. */
        void committed(DocumentId document, UserId author, Set<String> roots, long sequence);

        /** Keeps the document as one. */
        void compact(DocumentId document);

        /** Asks who may do what. */
        void recheck(Room room);
    }

    /** An update that is to be acknowledged when so many are done. */
    private record Receipt(Connection connection, long position, int size) {}

    /** What a client asked for and gets when so many are done. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Answer(Connection connection, StateVector state, byte[] difference, long position) {}

    Room(DocumentId document, House house) {
        this.document = document;
        this.house = house;
        this.awareness = new Awareness(house.json(), house.settings());
        this.intake = intake(house.settings());
        this.emptySince = System.nanoTime();
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

    DocumentId document() {
        return document;
    }

    /**
     * Lets a client in, once the document is loaded.
     *
     * @return false if the room has left memory meanwhile, and another is to be entered
     */
    boolean enter(Connection connection) {
        lock.lock();
        try {
            if (gone) {
                return false;
            }
            load();
            connections.add(connection);
            connection.send(ServerMessage.access(connection.level()));
            connection.send(ServerMessage.asks(new StateVector(committedClocks)));
            if (!awareness.all().isEmpty()) {
                connection.send(ServerMessage.awareness(awareness.all()));
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private YDoc load() {
        if (doc != null) {
            return doc;
        }
        var loaded = house.log().load(document);
        sequence = loaded.sequence();
        snapshotSequence = loaded.snapshotSequence();
        bytes = loaded.bytes();
        committedClocks.clear();
        committedClocks.putAll(loaded.doc().stateVector().clocks());
        doc = loaded.doc();
        return doc;
    }

    void leave(Connection connection) {
        lock.lock();
        try {
            if (connections.remove(connection)) {
                answers.removeIf(answer -> answer.connection() == connection);
                tellCursors(awareness.leave(connection));
                emptySince = System.nanoTime();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes in what a client says.
     *
     * @throws Violation if it says what it must not; the document is as before
     */
    void receive(Connection from, ClientMessage message) {
        lock.lock();
        try {
            if (!connections.contains(from) || from.level() == AccessLevel.NONE) {
                return;
            }
            switch (message) {
                case ClientMessage.Asks asks -> answer(from, asks.state());
                case ClientMessage.Writes writes -> write(from, writes);
                case ClientMessage.Tells tells -> tellCursors(awareness.tell(from, tells.states()));
                case ClientMessage.AsksForAwareness asks -> from.send(ServerMessage.awareness(awareness.all()));
                case ClientMessage.Unknown unknown -> {}
            }
        } finally {
            lock.unlock();
        }
    }

    private void answer(Connection to, StateVector state) {
        answers.removeIf(answer -> answer.connection() == to);
        var answer = new Answer(to, state, load().encodeDifference(state), accepted);
        if (done >= accepted) {
            send(answer);
        } else {
            answers.add(answer);
        }
    }

    private void send(Answer answer) {
        answer.connection().send(ServerMessage.answers(answer.difference()));
        Map<Long, Integer> clocks = new HashMap<>();
        answer.state().clocks().keySet().forEach(client -> {
            Integer clock = committedClocks.get(client);
            if (clock != null) {
                clocks.put(client, clock);
            }
        });
        answer.connection()
                .send(ServerMessage.committed(
                        new StateVector(clocks), answer.connection().settled()));
    }

    private void write(Connection from, ClientMessage.Writes message) {
        byte[] update = message.update();
        UpdateSummary summary = summary(update);
        if (from.level() != AccessLevel.WRITE) {
            if (!message.answer() || bringsMore(summary)) {
                from.refuse();
            } else {
                receipts.add(new Receipt(from, accepted, 0));
                acknowledge();
            }
            return;
        }
        from.writesAs(summary.to().keySet());
        boolean waiting = load().isWaiting();
        YDoc.Applied applied = summary.isEmpty() ? null : apply(from, update);
        if (applied != null && applied.changed()) {
            accepted++;
            bytes += update.length;
            pending.add(new Pending(
                    from,
                    new LoggedUpdate(from.user(), house.clock().instant().truncatedTo(ChronoUnit.MICROS), update),
                    clocks(summary, waiting || applied.waiting()),
                    applied.roots()));
            house.commits().add(this);
        }
        house.backlog().received(from, update.length);
        receipts.add(new Receipt(from, accepted, update.length));
        acknowledge();
    }

    private UpdateSummary summary(byte[] update) {
        try {
            return UpdateSummary.of(update, intake);
        } catch (UpdateRefused refused) {
            throw Violation.malformed(String.valueOf(refused.getMessage()));
        }
    }

    /** Whether there is anything in it but what is here; deletions are always among the answers of clients. */
    private boolean bringsMore(UpdateSummary summary) {
        return summary.to().entrySet().stream()
                .anyMatch(entry -> committedClocks.getOrDefault(entry.getKey(), 0) < entry.getValue());
    }

    private YDoc.Applied apply(Connection from, byte[] update) {
        var here = load();
        if (bytes + update.length > house.settings().maxDocumentBytes()) {
            bytes = here.encodeState().length;
            if (bytes + update.length > house.settings().maxDocumentBytes()) {
                from.refuse();
                throw new Violation(CloseCodes.TOO_BIG, "the document is full");
            }
        }
        try {
            return here.apply(update);
        } catch (UpdateRefused refused) {
            throw Violation.malformed(String.valueOf(refused.getMessage()));
        }
    }

    private Map<Long, Integer> clocks(UpdateSummary summary, boolean all) {
        var now = load().stateVector();
        if (all) {
            return now.clocks();
        }
        Map<Long, Integer> clocks = new HashMap<>();
        summary.to().keySet().forEach(client -> clocks.put(client, now.clock(client)));
        return clocks;
    }

    /** What is to be committed next; empty if there is nothing to do. */
    @Nullable
    Batch batch() {
        lock.lock();
        try {
            if (gone || doc == null || pending.isEmpty() && !wantsToCatchUp) {
                return null;
            }
            List<Pending> updates = new ArrayList<>();
            int size = 0;
            for (Pending update : pending) {
                size += update.size();
                if (!updates.isEmpty() && (size > MAX_BATCH_BYTES || updates.size() >= MAX_BATCH)) {
                    break;
                }
                updates.add(update);
            }
            boolean careful = wantsToCatchUp;
            wantsToCatchUp = false;
            return new Batch(this, sequence, updates, careful, Set.copyOf(knownAuthors));
        } finally {
            lock.unlock();
        }
    }

    /** There may be something on disk that is not here: of somebody else, or of a commit of which no answer came. */
    void catchUp() {
        lock.lock();
        try {
            if (doc != null && !gone) {
                wantsToCatchUp = true;
                house.commits().add(this);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lets out what is on disk now. */
    void settle(Batch batch, Outcome outcome) {
        lock.lock();
        try {
            if (!gone) {
                letOut(batch, outcome);
            }
        } catch (DataAccessException | UpdateRefused unreadable) {
            LOG.warn("{} cannot be made anew", document, unreadable);
            giveUp(CloseCodes.TRY_LATER, "again");
        } finally {
            lock.unlock();
        }
    }

    private void letOut(Batch batch, Outcome outcome) {
        sequence = outcome.sequence();
        outcome.others().forEach(this::takeIn);
        boolean anyRefused = false;
        for (int i = 0; i < batch.updates().size(); i++) {
            var update = pending.removeFirst();
            done++;
            if (outcome.isCommitted(update, i)) {
                committed(update);
            } else {
                anyRefused = true;
                update.refuse();
            }
        }
        if (anyRefused) {
            refuse(outcome.refused());
        }
        acknowledge();
        sendAnswers();
        tellHeldCursors();
        settled.signalAll();
        if (!pending.isEmpty()) {
            house.commits().add(this);
        }
        if (sequence - snapshotSequence >= house.settings().snapshotEvery()) {
            snapshotSequence = sequence;
            house.care().compact(document);
        }
    }

    private void takeIn(LoggedUpdate update) {
        var here = load();
        var applied = here.apply(update.content());
        bytes += update.content().length;
        if (pending.isEmpty()) {
            committedClocks.putAll(here.stateVector().clocks());
        } else {
            UpdateSummary.of(update.content(), YLimits.DEFAULT)
                    .to()
                    .forEach((client, clock) -> committedClocks.merge(client, clock, Math::max));
        }
        var message = ServerMessage.update(update.content());
        connections.forEach(connection -> connection.send(message));
        house.care().committed(document, update.author(), applied.roots(), sequence);
    }

    private void committed(Pending update) {
        update.clocks().forEach((client, clock) -> committedClocks.merge(client, clock, Math::max));
        var author = update.update().author();
        knownAuthors.add(author);
        var message = ServerMessage.update(update.update().content());
        for (Connection connection : connections) {
            if (connection != update.origin()) {
                connection.send(message);
            }
        }
        house.care().committed(document, author, update.roots(), sequence);
    }

    /** Some updates are not to be: what was made of them, too, and what their authors have sent since. */
    private void refuse(Set<UserId> authors) {
        pending.stream()
                .filter(update -> authors.contains(update.update().author()))
                .forEach(Pending::refuse);
        receipts.removeIf(receipt -> {
            boolean theirs = authors.contains(receipt.connection().user());
            if (theirs) {
                house.backlog().dropped(receipt.connection(), receipt.size());
            }
            return theirs;
        });
        for (Connection connection : connections) {
            if (authors.contains(connection.user())) {
                connection.refuse();
                connection.allow(AccessLevel.READ);
            }
        }
        house.care().recheck(this);
        rebuild();
    }

    /** Out of what is on disk and what is pending still. */
    private void rebuild() {
        long known = sequence;
        doc = null;
        var here = load();
        // What others have put there since is yet to be passed on.
        sequence = known;
        for (Pending update : pending) {
            if (!update.isRefused()) {
                here.apply(update.update().content());
            }
        }
        answers.replaceAll(answer -> new Answer(
                answer.connection(), answer.state(), here.encodeDifference(answer.state()), answer.position()));
    }

    private void acknowledge() {
        Set<Connection> told = new LinkedHashSet<>();
        while (!receipts.isEmpty() && receipts.getFirst().position() <= done) {
            var receipt = receipts.removeFirst();
            house.backlog().settled(receipt.connection(), receipt.size());
            told.add(receipt.connection());
        }
        for (Connection connection : told) {
            Map<Long, Integer> clocks = new HashMap<>();
            for (Long client : connection.clients()) {
                clocks.put(client, committedClocks.getOrDefault(client, 0));
            }
            connection.send(ServerMessage.committed(new StateVector(clocks), connection.settled()));
        }
    }

    private void sendAnswers() {
        answers.removeIf(answer -> {
            boolean ready = answer.position() <= done;
            if (ready) {
                send(answer);
            }
            return ready;
        });
    }

    /** A cursor is told after the text it stands in: what waits for a commit lets cursors wait, too, the last of each. */
    private void tellCursors(List<ClientMessage.ClientState> states) {
        states.forEach(state -> {
            heldCursors.remove(state.client());
            heldCursors.put(state.client(), state);
        });
        if (pending.isEmpty()) {
            tellHeldCursors();
        }
    }

    private void tellHeldCursors() {
        if (!heldCursors.isEmpty()) {
            var message = ServerMessage.awareness(List.copyOf(heldCursors.values()));
            heldCursors.clear();
            connections.forEach(connection -> connection.send(message));
        }
    }

    /** The clients at this moment. */
    List<Connection> connections() {
        lock.lock();
        try {
            return List.copyOf(connections);
        } finally {
            lock.unlock();
        }
    }

    /** Whether anything that was received is not on disk. */
    boolean hasPending() {
        lock.lock();
        try {
            return !pending.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Bytes that were received and are not on disk. */
    long unsavedBytes() {
        lock.lock();
        try {
            return receipts.stream().mapToLong(Receipt::size).sum();
        } finally {
            lock.unlock();
        }
    }

    /** Tells a client what it may do from now on. */
    void allow(Connection connection, AccessLevel level) {
        lock.lock();
        try {
            if (connections.contains(connection)) {
                connection.allow(level);
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until all that was received before is on disk or refused.
     *
     * @return false if that took longer
     */
    boolean settle(Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long position = accepted;
            long left = longest.toNanos();
            while (done < position && !gone) {
                if (left <= 0) {
                    return false;
                }
                left = settled.awaitNanos(left);
            }
            return done >= position;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Leaves memory if nobody has been here for a while and everything is written.
     *
     * @return whether it has
     */
    boolean leaveMemory(long now) {
        lock.lock();
        try {
            if (connections.isEmpty()
                    && pending.isEmpty()
                    && now - emptySince > house.settings().grace().toNanos()) {
                gone = true;
                if (sequence - snapshotSequence > house.settings().snapshotEvery() / 10) {
                    house.care().compact(document);
                }
            }
            return gone;
        } finally {
            lock.unlock();
        }
    }

    /** Gives up: the clients, who still have what is not on disk, are to come again. */
    void giveUp(int code, String reason) {
        lock.lock();
        try {
            gone = true;
            house.backlog().release(receipts.stream().mapToLong(Receipt::size).sum());
            receipts.clear();
            pending.clear();
            answers.clear();
            connections.forEach(connection -> connection.wire().close(code, reason));
            settled.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
