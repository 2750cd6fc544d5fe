package org.chancery.coediting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.chancery.coediting.Room.House;
import org.chancery.security.Actor;
import org.chancery.security.LiveActors;
import org.chancery.security.UserId;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestUsers;
import org.chancery.yjs.PlainText;
import org.chancery.yjs.StateVector;
import org.chancery.yjs.YDoc;
import org.chancery.yjs.YXmlElement;
import org.chancery.yjs.YXmlText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** From the room to the disk and back, with the real tables and locks, and without a line between. */
@ServiceTest
class CommitTest {

    private final TestUsers people;
    private final LiveActors actors;
    private final PlatformTransactionManager transactions;
    private final TransactionTemplate transaction;
    private final FailingUpdateLog log;
    private final OwnedByPosts owner;
    private final CommitQueue queue = new CommitQueue();
    private final Heard heard = new Heard();
    private final House house;

    private Actor salma;
    private Actor youssef;
    private DocumentId document;
    private Room room;

    CommitTest(
            TestUsers people,
            LiveActors actors,
            PlatformTransactionManager transactions,
            JdbcTemplate jdbc,
            JsonMapper json,
            Clock clock) {
        this.people = people;
        this.actors = actors;
        this.transactions = transactions;
        this.transaction = new TransactionTemplate(transactions);
        this.log = new FailingUpdateLog(jdbc);
        this.owner = new OwnedByPosts(JdbcClient.create(jdbc));
        var settings = TestSettings.DEFAULT;
        this.house = new House(log, queue, heard, new Backlog(settings), settings, json, clock);
    }

    private static final class Heard implements Room.Care {

        private final List<Long> committed = new ArrayList<>();
        private final Set<UserId> authors = new HashSet<>();

        @Override
        public void committed(DocumentId document, Set<UserId> some, Set<String> roots, long sequence) {
            committed.add(sequence);
            authors.addAll(some);
        }

        @Override
        public void compact(DocumentId document) {}

        @Override
        public void recheck(Room room) {}
    }

    /** A client with a document of its own. */
    private static final class Client {

        private final FakeWire wire = new FakeWire();
        private final YDoc doc = new YDoc();
        private final Connection connection;
        private final Room room;

        Client(Actor actor, Room room) {
            this.connection = new Connection(actor, new MockHttpSession(), wire, AccessLevel.WRITE);
            this.room = room;
            room.enter(connection);
        }

        byte[] write(String text) {
            byte[] update = doc.edit(() -> TextCopy.addParagraphs(doc.xml("summary"), text));
            room.receive(connection, new ClientMessage.Writes(update, false));
            return update;
        }

        long heard() {
            return wire.sent(ClientMessage.SYNC).stream()
                    .filter(message -> message[1] == ClientMessage.UPDATE)
                    .count();
        }

        /** Of its updates that the server says are committed. */
        int saved() {
            var told = wire.sent(ServerMessage.COMMITTED);
            return told.isEmpty() ? 0 : told.getLast()[told.getLast().length - 1];
        }
    }

    @BeforeEach
    void begin() {
        var post = people.post("BKO");
        salma = people.officer("salma", post);
        youssef = people.officer("youssef", post);
        document = new DocumentId(post.value());
        room = new Room(document, house);
    }

    private static ObjectProvider<DocumentAccess> access(DocumentAccess access) {
        return new ObjectProvider<>() {
            @Override
            public DocumentAccess getObject() {
                return access;
            }
        };
    }

    private Appender appender(PlatformTransactionManager manager) {
        return new Appender(log, access(owner), actors, manager);
    }

    private Committer committer() {
        return new Committer(queue, appender(transactions), TestSettings.DEFAULT);
    }

    private String text() {
        return PlainText.of(log.load(document).doc().xml("summary"));
    }

    @Test
    void nothingLeavesTheRoomBeforeItsCommit() {
        var author = new Client(salma, room);
        var other = new Client(youssef, room);
        author.write("one");
        author.write("two");
        room.receive(other.connection, new ClientMessage.Asks(StateVector.EMPTY));
        assertThat(other.heard()).isZero();
        assertThat(other.wire.sent(ClientMessage.SYNC)).noneMatch(message -> message[1] == ClientMessage.STEP_2);
        assertThat(author.saved()).isZero();
        committer().commit(queue.take());
        assertThat(other.heard()).isEqualTo(2);
        assertThat(other.wire.sent(ClientMessage.SYNC)).anyMatch(message -> message[1] == ClientMessage.STEP_2);
        assertThat(author.saved()).isEqualTo(2);
        assertThat(author.heard()).isZero();
        assertThat(text()).isEqualTo("one\ntwo");
        assertThat(log.sequences(List.of(document))).containsEntry(document, 2L);
        assertThat(log.authors(document)).containsExactly(salma.id());
        assertThat(heard.committed).containsExactly(2L, 2L);
    }

    @Test
    void updateAfterTheCommitThatClosesIsRefused() {
        var author = new Client(salma, room);
        author.write("before");
        committer().commit(queue.take());
        author.write("after");
        transaction.executeWithoutResult(status -> owner.close(document));
        var late = new Client(youssef, room);
        room.receive(late.connection, new ClientMessage.Asks(StateVector.EMPTY));
        committer().commit(queue.take());
        assertThat(text()).isEqualTo("before");
        assertThat(author.saved()).isEqualTo(1);
        assertThat(author.wire.sent(ClientMessage.AUTH)).hasSize(1);
        assertThat(author.wire.sent(ServerMessage.ACCESS).getLast()).containsExactly(101, 1);
        var answer = late.wire.sent(ClientMessage.SYNC).getLast();
        late.doc.apply(new MessageReader(Arrays.copyOfRange(answer, 2, answer.length)).bytes());
        assertThat(PlainText.of(late.doc.xml("summary"))).isEqualTo("before");
        author.write("much later");
        assertThat(room.hasPending()).isFalse();
    }

    @Test
    void documentThatIsBeingClosedWaitsAndHoldsUpNoOther() throws InterruptedException {
        var elsewhere = new Room(new DocumentId(people.post("CKY").value()), house);
        var author = new Client(salma, room);
        var other = new Client(youssef, elsewhere);
        author.write("too late");
        other.write("in time");
        var closing = new CountDownLatch(1);
        var written = new CountDownLatch(1);
        var closed = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            owner.close(document);
            closing.countDown();
            try {
                written.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        closing.await();
        committer().commit(queue.take());
        assertThat(other.saved()).isEqualTo(1);
        assertThat(room.hasPending()).isTrue();
        written.countDown();
        closed.join();
        committer().commit(queue.take());
        assertThat(room.hasPending()).isFalse();
        assertThat(text()).isEmpty();
    }

    @Test
    void nothingIsAddedOnceClosingIsCommitted() {
        var clients =
                Stream.of(salma, youssef).map(actor -> new Client(actor, room)).toList();
        var committer = committer();
        committer.start();
        try {
            for (int i = 0; i < 50; i++) {
                clients.forEach(client -> client.write("line"));
            }
            transaction.executeWithoutResult(status -> owner.close(document));
            long atClosing = log.sequences(List.of(document)).getOrDefault(document, 0L);
            clients.forEach(client -> client.write("line"));
            assertThat(settled()).isTrue();
            assertThat(log.sequences(List.of(document)).getOrDefault(document, 0L))
                    .isEqualTo(atClosing);
        } finally {
            committer.stop();
        }
    }

    private boolean settled() {
        try {
            return room.settle(TestSettings.DEFAULT.settle());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void commitWhoseAnswerIsLostIsNotMadeTwice() {
        var author = new Client(salma, room);
        var other = new Client(youssef, room);
        author.write("once");
        var answerLost = new Committer(
                queue,
                appender(new PlatformTransactionManager() {
                    private boolean lost;

                    @Override
                    public TransactionStatus getTransaction(TransactionDefinition definition) {
                        return transactions.getTransaction(definition);
                    }

                    @Override
                    public void commit(TransactionStatus status) {
                        transactions.commit(status);
                        if (!lost) {
                            lost = true;
                            throw new TransactionSystemException("no answer");
                        }
                    }

                    @Override
                    public void rollback(TransactionStatus status) {
                        transactions.rollback(status);
                    }
                }),
                TestSettings.DEFAULT);
        answerLost.commit(queue.take());
        assertThat(author.saved()).isZero();
        author.write("twice");
        answerLost.commit(queue.take());
        assertThat(author.saved()).isEqualTo(2);
        assertThat(other.heard()).isEqualTo(2);
        assertThat(log.sequences(List.of(document))).containsEntry(document, 2L);
        assertThat(text()).isEqualTo("once\ntwice");
    }

    @Test
    void cursorFollowsTheTextItStandsIn() {
        var author = new Client(salma, room);
        var other = new Client(youssef, room);
        author.write("one");
        for (int clock = 1; clock <= 3; clock++) {
            room.receive(
                    author.connection,
                    new ClientMessage.Tells(
                            List.of(new ClientMessage.ClientState(7, clock, "{\"cursor\":" + clock + "}"))));
        }
        assertThat(other.wire.sent(ClientMessage.AWARENESS)).isEmpty();
        committer().commit(queue.take());
        assertThat(other.heard()).isEqualTo(1);
        assertThat(other.wire.sent(ClientMessage.AWARENESS))
                .singleElement()
                .satisfies(message ->
                        assertThat(new String(message, StandardCharsets.UTF_8)).contains("\"cursor\":3"));
    }

    @Test
    void changeOfAccessIsActedOnWithoutComingRoundToEverybody() {
        var care = new RoomCare(event -> {}, log, transactions, house.clock());
        var rooms = new Rooms(log, queue, care, house.backlog(), TestSettings.DEFAULT, house.json(), house.clock());
        var watch = new AccessWatch(access(owner), actors, rooms, care, transactions);
        var elsewhere = new DocumentId(people.post("CKY").value());
        var wire = new FakeWire();
        rooms.enter(document, new Connection(salma, new MockHttpSession(), wire, AccessLevel.WRITE));
        rooms.enter(elsewhere, new Connection(salma, new MockHttpSession(), new FakeWire(), AccessLevel.WRITE));
        transaction.executeWithoutResult(status -> owner.close(document));
        assertThat(care.takeRechecks()).isEmpty();
        watch.on(new DocumentAccessChanged(document));
        var told = care.takeRechecks();
        assertThat(told).extracting(Room::document).containsExactly(document);
        watch.checkAccess(told);
        assertThat(wire.sent(ServerMessage.ACCESS).getLast())
                .containsExactly(ServerMessage.ACCESS, AccessLevel.READ.ordinal());
    }

    @Test
    void whatSomebodyElseHasWrittenUnheardIsNoticedByItsNumber() {
        var author = new Client(salma, room);
        var elsewhere = new YDoc();
        byte[] theirs = elsewhere.edit(() -> TextCopy.addParagraphs(elsewhere.xml("summary"), "theirs"));
        author.write("ours");
        transaction.executeWithoutResult(status -> log.append(
                document,
                0,
                List.of(new LoggedUpdate(youssef.id(), Clock.systemUTC().instant(), theirs))));
        committer().commit(queue.take());
        assertThat(text().lines()).containsExactlyInAnyOrder("theirs", "ours");
        assertThat(author.heard()).isEqualTo(1);
        assertThat(author.saved()).isEqualTo(1);
        assertThat(log.sequences(List.of(document))).containsEntry(document, 2L);
    }

    @Test
    void whatFailsIsTriedAgainInOrder() {
        var author = new Client(salma, room);
        var other = new Client(youssef, room);
        log.goAway();
        author.write("one");
        committer().commit(queue.take());
        author.write("two");
        committer().commit(queue.take());
        assertThat(other.heard()).isZero();
        assertThat(author.saved()).isZero();
        assertThat(author.wire.closeCode()).isZero();
        log.comeBack();
        committer().commit(queue.take());
        assertThat(text()).isEqualTo("one\ntwo");
        assertThat(other.heard()).isEqualTo(2);
    }

    @Test
    void roomThatCannotBeWrittenIsGivenUpAndHoldsUpNoOther() {
        var author = new Client(salma, room);
        // Somebody writes past the lock, and numbers do not meet: no row of this room goes in any more.
        var elsewhere = new Room(new DocumentId(people.post("CKY").value()), house);
        var other = new Client(youssef, elsewhere);
        var committer = new Committer(
                queue,
                new Appender(
                        log,
                        new ObjectProvider<>() {
                            @Override
                            public DocumentAccess getObject() {
                                return new Unlucky();
                            }
                        },
                        actors,
                        transactions),
                TestSettings.DEFAULT);
        author.write("unlucky");
        for (int i = 0; author.wire.isOpen(); i++) {
            assertThat(i).isLessThan(20);
            other.write("line");
            committer.commit(queue.take());
            assertThat(other.saved()).isEqualTo(i + 1);
        }
        assertThat(author.wire.closeCode()).isEqualTo(CloseCodes.FAILURE);
    }

    private final class Unlucky implements DocumentAccess {

        @Override
        public Optional<DocumentId> resolve(UUID room, Actor actor) {
            return owner.resolve(room, actor);
        }

        @Override
        public AccessLevel access(DocumentId asked, Actor actor) {
            if (asked.equals(document)) {
                throw new IllegalStateException("unlucky");
            }
            return owner.access(asked, actor);
        }

        @Override
        public Set<DocumentId> lock(Collection<DocumentId> documents) {
            return owner.lock(documents);
        }
    }

    @Test
    void closedAccountWritesNothing() {
        var author = new Client(salma, room);
        author.write("too late");
        people.close(salma);
        committer().commit(queue.take());
        assertThat(text()).isEmpty();
        assertThat(author.wire.sent(ClientMessage.AUTH)).hasSize(1);
    }

    @Test
    void whatOneMayNotWriteDoesNotTakeAwayWhatAnotherWrote() {
        var author = new Client(salma, room);
        var other = new Client(youssef, room);
        author.write("refused");
        other.write("kept");
        people.close(salma);
        var committer = committer();
        committer.commit(queue.take());
        other.write("kept, too");
        committer.commit(queue.take());
        assertThat(text()).isEqualTo("kept\nkept, too");
        assertThat(other.saved()).isEqualTo(2);
        assertThat(author.heard()).isEqualTo(2);
    }

    @Test
    void manyKeysCountWithWhatTheyTakeInMemory() {
        var author = new Client(salma, room);
        int keys = 0;
        while (!author.wire.isPaused()) {
            author.write("a");
            keys++;
        }
        assertThat(keys)
                .isBetween(2, 1 + TestSettings.DEFAULT.maxUnsavedBytesPerClient() / Backlog.BYTES_AROUND_UPDATE);
        committer().commit(queue.take());
        assertThat(author.wire.isPaused()).isFalse();
        assertThat(house.backlog().bytes()).isZero();
    }

    @Test
    void fullDocumentTakesNothingMoreAndCanBeMadeShorter() {
        var doc = new YDoc();
        byte[] first = doc.edit(() -> TextCopy.addParagraphs(doc.xml("summary"), "x".repeat(2_000)));
        byte[] second = doc.edit(() -> TextCopy.addParagraphs(doc.xml("summary"), "y"));
        byte[] shorter = doc.edit(() -> doc.xml("summary").remove(0, 1));
        byte[] third = doc.edit(() -> TextCopy.addParagraphs(doc.xml("summary"), "z"));
        int full = first.length + second.length;
        assertThat(codeOfRefusal(full, first, second)).isZero();
        assertThat(codeOfRefusal(full - 1, first, second)).isEqualTo(CloseCodes.TOO_BIG);
        assertThat(codeOfRefusal(full, first, second, third)).isEqualTo(CloseCodes.TOO_BIG);
        assertThat(codeOfRefusal(full, first, second, shorter, third)).isZero();
    }

    /** Why whoever sends these into a document that may be so long is sent away, or zero. */
    private int codeOfRefusal(int maxDocumentBytes, byte[]... updates) {
        var settings = TestSettings.with(Map.of("max-document-bytes", maxDocumentBytes));
        var small = new Room(
                document, new House(log, queue, heard, house.backlog(), settings, house.json(), house.clock()));
        var author = new Client(salma, small);
        for (byte[] update : updates) {
            try {
                small.receive(author.connection, new ClientMessage.Writes(update, false));
            } catch (Violation violation) {
                assertThat(author.wire.sent(ClientMessage.AUTH)).hasSize(1);
                return violation.code();
            }
        }
        return 0;
    }

    @Test
    void whoseClientHasButTidiedUpFormatsIsNoAuthor() {
        var author = new Client(salma, room);
        var other = new Client(youssef, room);
        byte[] written = author.write("word");
        byte[] formatted = author.doc.edit(() -> text(author).format(0, 4, Map.of("bold", true)));
        room.receive(author.connection, new ClientMessage.Writes(formatted, false));
        other.doc.apply(written);
        other.doc.apply(formatted);
        byte[] tidied = other.doc.edit(() -> {
            var map = new HashMap<String, @Nullable Object>();
            map.put("bold", null);
            text(other).format(0, 4, map);
        });
        room.receive(other.connection, new ClientMessage.Writes(tidied, false));
        committer().commit(queue.take());
        assertThat(log.sequences(List.of(document))).containsEntry(document, 3L);
        assertThat(log.authors(document)).containsExactly(salma.id());
        assertThat(heard.authors).containsExactly(salma.id());
        byte[] deleted = other.doc.edit(() -> text(other).delete(0, 1));
        room.receive(other.connection, new ClientMessage.Writes(deleted, false));
        committer().commit(queue.take());
        assertThat(log.authors(document)).containsExactlyInAnyOrder(salma.id(), youssef.id());
        assertThat(heard.authors).contains(youssef.id());
    }

    private static YXmlText text(Client client) {
        var paragraph = (YXmlElement) client.doc.xml("summary").children().getFirst();
        return (YXmlText) paragraph.children().getFirst();
    }

    /** What the first one deleted is not deleted, after all: the second one deletes it then. */
    @Test
    void whoDeletesWhatAnotherHadDeletedAgainstTheRulesIsAnAuthor() {
        var author = new Client(salma, room);
        var other = new Client(youssef, room);
        other.doc.apply(author.write("word"));
        committer().commit(queue.take());
        deleteTheWord(author);
        deleteTheParagraph(other);
        people.close(salma);
        committer().commit(queue.take());
        assertThat(text()).isEmpty();
        assertThat(log.authors(document)).containsExactlyInAnyOrder(salma.id(), youssef.id());
    }

    @Test
    void whoDoesSoWhileTheOtherIsBeingRefusedIsAnAuthorToo() {
        var author = new Client(salma, room);
        var other = new Client(youssef, room);
        other.doc.apply(author.write("word"));
        committer().commit(queue.take());
        deleteTheWord(author);
        var batch = Objects.requireNonNull(room.batch());
        deleteTheParagraph(other);
        people.close(salma);
        var outcome = Objects.requireNonNull(
                appender(transactions).append(List.of(batch)).get(document));
        room.settle(batch, outcome);
        committer().commit(queue.take());
        assertThat(text()).isEmpty();
        assertThat(log.authors(document)).containsExactlyInAnyOrder(salma.id(), youssef.id());
    }

    private static void deleteTheWord(Client client) {
        byte[] update = client.doc.edit(() -> text(client).delete(0, 4));
        client.room.receive(client.connection, new ClientMessage.Writes(update, false));
    }

    private static void deleteTheParagraph(Client client) {
        byte[] update = client.doc.edit(() -> client.doc.xml("summary").remove(0, 1));
        client.room.receive(client.connection, new ClientMessage.Writes(update, false));
    }

    @Test
    void emptyRoomStaysUntilEverythingIsWritten() {
        var author = new Client(salma, room);
        author.write("last words");
        room.leave(author.connection);
        long later = System.nanoTime() + 2 * TestSettings.DEFAULT.grace().toNanos();
        assertThat(room.leaveMemory(later)).isFalse();
        committer().commit(queue.take());
        assertThat(text()).isEqualTo("last words");
        assertThat(room.leaveMemory(System.nanoTime())).isFalse();
        assertThat(room.leaveMemory(later)).isTrue();
        assertThat(room.enter(author.connection)).isFalse();
    }

    @Test
    void roomInWhichSomebodyIsStays() {
        var author = new Client(salma, room);
        long later = System.nanoTime() + 2 * TestSettings.DEFAULT.grace().toNanos();
        assertThat(room.leaveMemory(later)).isFalse();
        room.leave(author.connection);
        assertThat(room.leaveMemory(later)).isTrue();
    }

    @Test
    void hostileUpdateLeavesNoTrace() {
        var author = new Client(salma, room);
        assertThatThrownBy(() ->
                        room.receive(author.connection, new ClientMessage.Writes(new byte[] {1, 1, 1, 0, 99}, false)))
                .isInstanceOf(Violation.class);
        assertThat(room.hasPending()).isFalse();
        assertThat(queue.take()).isEmpty();
    }

    @Test
    void whatIsHereAlreadyIsNotLoggedAgainAndCountsAsSaved() {
        var author = new Client(salma, room);
        byte[] update = author.write("once");
        room.receive(author.connection, new ClientMessage.Writes(update, true));
        assertThat(author.saved()).isZero();
        committer().commit(queue.take());
        assertThat(author.saved()).isEqualTo(2);
        assertThat(log.sequences(List.of(document))).containsEntry(document, 1L);
    }

    @Test
    void snapshotStandsForTheLogBeforeIt() {
        var author = new Client(salma, room);
        author.write("one");
        author.write("two");
        committer().commit(queue.take());
        var loaded = log.load(document);
        transaction.executeWithoutResult(status -> log.keepSnapshot(
                document, 2, loaded.doc().encodeState(), Clock.systemUTC().instant()));
        author.write("three");
        committer().commit(queue.take());
        var again = log.load(document);
        assertThat(again.snapshotSequence()).isEqualTo(2);
        assertThat(again.sequence()).isEqualTo(3);
        assertThat(text()).isEqualTo("one\ntwo\nthree");
        assertThat(log.after(document, 0)).hasSize(3);
    }
}
