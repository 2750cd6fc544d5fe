package org.chancery.coediting;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.chancery.coediting.Batch.Outcome;
import org.chancery.security.UserId;
import org.chancery.yjs.StateVector;
import org.chancery.yjs.UpdateRefused;
import org.chancery.yjs.UpdateSummary;
import org.chancery.yjs.YDoc;
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

    private final DocumentId document;
    private final House house;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition settled = lock.newCondition();

    private final RoomDocument text;
    private final Receipts receipts;
    private final Awareness awareness;
    private final WordsSoFar words = new WordsSoFar();
    private final Set<Connection> connections = new LinkedHashSet<>();
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final Set<UserId> knownAuthors = new HashSet<>();

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
        void committed(DocumentId document, Set<UserId> authors, Set<String> roots, long sequence);

        /** Keeps the document as one. */
        void compact(DocumentId document);

        /** Asks who may do what. */
        void recheck(Room room);
    }

    Room(DocumentId document, House house) {
        this.document = document;
        this.house = house;
        this.text = new RoomDocument(document, house.log(), house.settings());
        this.receipts = new Receipts(house.backlog());
        this.awareness = new Awareness(house.json(), house.settings());
        this.emptySince = System.nanoTime();
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
            text.load();
            connections.add(connection);
            connection.send(ServerMessage.access(connection.level()));
            connection.send(ServerMessage.asks(text.committed()));
            if (!awareness.all().isEmpty()) {
                connection.send(ServerMessage.awareness(awareness.all()));
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    void leave(Connection connection) {
        lock.lock();
        try {
            if (connections.remove(connection)) {
                receipts.leave(connection);
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
        receipts.answer(to, state, text.load().encodeDifference(state));
        sendAnswers();
    }

    private void sendAnswers() {
        for (Receipts.Answer answer : receipts.due()) {
            var to = answer.connection();
            to.send(ServerMessage.answers(answer.difference()));
            to.send(ServerMessage.committed(
                    text.committedAmong(answer.state().clocks().keySet()), to.settled()));
        }
    }

    private void write(Connection from, ClientMessage.Writes message) {
        byte[] update = message.update();
        UpdateSummary summary = text.summary(update);
        if (from.level() != AccessLevel.WRITE) {
            if (!message.answer() || text.isNews(summary)) {
                from.refuse();
            } else {
                receipts.received(from, 0);
                acknowledge();
            }
            return;
        }
        from.writesAs(summary.to().keySet());
        boolean waiting = text.load().isWaiting();
        YDoc.Applied applied = summary.isEmpty() ? null : apply(from, summary, update);
        if (applied != null && applied.changed()) {
            receipts.accepted();
            pending.add(new Pending(
                    from,
                    new LoggedUpdate(from.user(), house.clock().instant().truncatedTo(ChronoUnit.MICROS), update),
                    text.clocks(summary, waiting || applied.waiting()),
                    applied));
            house.commits().add(this);
        }
        int size = update.length + Backlog.BYTES_AROUND_UPDATE;
        house.backlog().received(from, size);
        receipts.received(from, size);
        acknowledge();
    }

    private YDoc.Applied apply(Connection from, UpdateSummary summary, byte[] update) {
        if (!text.hasRoomFor(summary, update.length)) {
            from.refuse();
            throw new Violation(CloseCodes.TOO_BIG, "the document is full");
        }
        return text.apply(update);
    }

    /** What is to be committed next; empty if there is nothing to do. */
    @Nullable
    Batch batch() {
        lock.lock();
        try {
            if (gone || !text.isLoaded() || pending.isEmpty() && !wantsToCatchUp) {
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
            return new Batch(this, text.sequence(), updates, careful, Set.copyOf(knownAuthors));
        } finally {
            lock.unlock();
        }
    }

    /** There may be something on disk that is not here: of somebody else, or of a commit of which no answer came. */
    void catchUp() {
        lock.lock();
        try {
            if (text.isLoaded() && !gone) {
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
        text.committedTo(outcome.sequence());
        outcome.others().forEach(this::takeIn);
        boolean anyRefused = false;
        for (int i = 0; i < batch.updates().size(); i++) {
            var update = pending.removeFirst();
            receipts.done();
            if (outcome.isCommitted(update, i)) {
                committed(update, outcome.authors(update));
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
        if (text.isPastSnapshotBy(house.settings().snapshotEvery())) {
            text.snapshotTaken();
            house.care().compact(document);
        }
    }

    private void takeIn(LoggedUpdate update) {
        var applied = text.takeIn(update.content(), pending.isEmpty());
        sendToAll(ServerMessage.update(update.content()));
        house.care().committed(document, Set.of(update.author()), applied.roots(), text.sequence());
    }

    private void committed(Pending update, Set<UserId> authors) {
        text.addCommitted(update.clocks());
        knownAuthors.addAll(authors);
        var message = ServerMessage.update(update.update().content());
        for (Connection connection : connections) {
            if (connection != update.origin()) {
                connection.send(message);
            }
        }
        house.care().committed(document, authors, update.roots(), text.sequence());
    }

    /** Some updates are not to be: what was made of them, too, and what their authors have sent since. */
    private void refuse(Set<UserId> authors) {
        pending.stream()
                .filter(update -> authors.contains(update.update().author()))
                .forEach(Pending::refuse);
        receipts.drop(authors);
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
        text.rebuild(pending.stream().filter(update -> !update.isRefused()).toList());
        receipts.remake(answer -> new Receipts.Answer(
                answer.connection(), answer.state(), text.load().encodeDifference(answer.state()), answer.position()));
    }

    private void acknowledge() {
        for (Connection connection : receipts.settled()) {
            connection.send(ServerMessage.committed(text.committedOf(connection.clients()), connection.settled()));
        }
    }

    /** A cursor is told after the text it stands in: what waits for a commit lets cursors wait, too, the last of each. */
    private void tellCursors(List<ClientMessage.ClientState> states) {
        awareness.hold(states);
        if (pending.isEmpty()) {
            tellHeldCursors();
        }
    }

    private void tellHeldCursors() {
        var held = awareness.release();
        if (!held.isEmpty()) {
            sendToAll(ServerMessage.awareness(held));
        }
    }

    private void sendToAll(byte[] message) {
        connections.forEach(connection -> connection.send(message));
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

    /** Who wrote what, as far as somebody has asked. */
    WordsSoFar words() {
        return words;
    }

    /** Bytes in memory of what was received and is not on disk. */
    long unsavedBytes() {
        lock.lock();
        try {
            return receipts.unsettledBytes();
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
            long position = receipts.position();
            long left = longest.toNanos();
            while (!receipts.isDone(position) && !gone) {
                if (left <= 0) {
                    return false;
                }
                left = settled.awaitNanos(left);
            }
            return receipts.isDone(position);
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
                if (text.isPastSnapshotBy(house.settings().snapshotEvery() / 10 + 1)) {
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
            receipts.clear();
            pending.clear();
            connections.forEach(connection -> connection.wire().close(code, reason));
            settled.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
