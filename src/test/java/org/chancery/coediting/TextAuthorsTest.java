package org.chancery.coediting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.chancery.base.NotFound;
import org.chancery.coediting.WhoWroteWhat.Passage;
import org.chancery.coediting.WhoWroteWhat.Writer;
import org.chancery.security.Actor;
import org.chancery.security.CurrentUser;
import org.chancery.security.UserId;
import org.chancery.security.UserNames;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestUsers;
import org.chancery.yjs.YDoc;
import org.chancery.yjs.YXmlElement;
import org.chancery.yjs.YXmlText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class TextAuthorsTest {

    private final TestUsers people;
    private final SharedTexts texts;
    private final Rooms rooms;
    private final CountingLog log;
    private final TransactionTemplate transaction;
    private final TextAuthors authors;
    private final TestAccess access = new TestAccess();
    private final DocumentId document = new DocumentId(UUID.randomUUID());

    private Actor salma;
    private Actor youssef;

    TextAuthorsTest(
            TestUsers people,
            SharedTexts texts,
            Rooms rooms,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            CurrentUser currentUser,
            UserNames names) {
        this.people = people;
        this.texts = texts;
        this.rooms = rooms;
        this.log = new CountingLog(jdbc);
        this.transaction = transaction;
        this.authors = new TextAuthors(
                log,
                rooms,
                new ObjectProvider<>() {
                    @Override
                    public DocumentAccess getObject() {
                        return access;
                    }

                    @Override
                    public DocumentAccess getIfAvailable() {
                        return access;
                    }
                },
                currentUser,
                names);
    }

    @BeforeEach
    void twoOfficers() {
        var post = people.post("BKO");
        salma = people.officer("salma", post);
        youssef = people.officer("youssef", post);
        access.allow(salma, AccessLevel.READ);
    }

    @Test
    void eachWindowIsOfWhoeverTypedInIt() {
        var first = new Window(salma, 11);
        var second = new Window(youssef, 22);
        var third = new Window(salma, 33);
        first.type("Heard. ", "Seen. ");
        second.type("Noted. ");
        first.type("Said. ");
        third.type("Done. ");
        var answer = ask();
        assertThat(answer.writers()).containsExactly(writer(salma), writer(youssef));
        assertThat(answer.passages())
                .containsExactlyInAnyOrder(
                        new Passage(11, 0, first.clock(), 0),
                        new Passage(22, 0, second.clock(), 1),
                        new Passage(33, 0, third.clock(), 0));
    }

    @Test
    void wordsStayWithTheirAuthorWhenAnotherDividesOrRestylesTheParagraph() {
        var hers = new Window(salma, 11);
        hers.type("The Minister thanked the Ambassador.");
        var his = new Window(youssef, 22);
        his.doc.apply(hers.doc.encodeState());
        append(youssef, his.doc.edit(() -> {
            var summary = his.doc.xml("summary");
            summary.remove(0, summary.size());
            summary.appendElement("heading").appendText("Noted: The Minister ");
            summary.appendElement("paragraph").appendText("thanked the Ambassador.");
        }));
        assertThat(ask().passages())
                .filteredOn(passage -> passage.client() == 22)
                .extracting(passage -> passage.to() - passage.from(), Passage::writer)
                .containsExactly(
                        tuple(2 + "Noted: ".length(), 1),
                        tuple("The Minister ".length(), 0),
                        tuple(2, 1),
                        tuple("thanked the Ambassador.".length(), 0));
    }

    @Test
    void wordsThatAnotherTakesAwayAndBringsBackStayWithTheirAuthor() {
        var hers = new Window(salma, 11);
        hers.type("The Minister thanked the Ambassador.");
        var his = new Window(youssef, 22);
        his.doc.apply(hers.doc.encodeState());
        his.removeAll();
        his.type("Noted. ");
        int after = his.clock();
        his.type("The Minister thanked the Ambassador.");
        assertThat(wordsOf(22)).containsExactly(tuple(after + 2, 1), tuple(his.clock() - after - 2, 0));
    }

    @Test
    void whatIsCutOutAndPastedElsewhereStaysWithItsAuthor() {
        var hers = new Window(salma, 11);
        hers.type("The Minister thanked the Ambassador.");
        var his = new Window(youssef, 22);
        his.doc.apply(hers.doc.encodeState());
        append(youssef, his.doc.edit(() -> text(his, 0).delete(4, 8)));
        append(youssef, his.doc.edit(() -> TextCopy.addParagraphs(his.doc.xml("topic"), "Minister")));
        assertThat(wordsOf(22)).containsExactly(tuple(2, 1), tuple(8, 0));
    }

    @Test
    void shortWordsThatAreTypedAgainAreOfWhoeverTypesThem() {
        var hers = new Window(salma, 11);
        hers.type("Minister");
        var his = new Window(youssef, 22);
        his.doc.apply(hers.doc.encodeState());
        append(youssef, his.doc.edit(() -> text(his, 0).delete(0, 1)));
        his.type("inister");
        assertThat(wordsOf(22)).containsExactly(tuple(his.clock(), 1));
    }

    @Test
    void wordsThatAreTypedAgainLetterByLetterAreOfWhoeverTypesThem() {
        var hers = new Window(salma, 11);
        hers.type("Minister");
        var his = new Window(youssef, 22);
        his.doc.apply(hers.doc.encodeState());
        his.removeAll();
        his.type("M");
        for (char letter : "inister".toCharArray()) {
            append(youssef, his.doc.edit(() -> text(his, 0).append(String.valueOf(letter))));
        }
        assertThat(wordsOf(22)).containsExactly(tuple(his.clock(), 1));
    }

    @Test
    void lettersThatWereTakenAwayOneByOneComeBackAsOne() {
        var hers = new Window(salma, 11);
        hers.type("Minister");
        var his = new Window(youssef, 22);
        his.doc.apply(hers.doc.encodeState());
        for (int i = 8; i > 0; i--) {
            int last = i - 1;
            append(youssef, his.doc.edit(() -> text(his, 0).delete(last, 1)));
        }
        append(youssef, his.doc.edit(() -> text(his, 0).append("Minister")));
        assertThat(ask().passages()).contains(new Passage(22, 0, 8, 0));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1"})
    void whatWasTakenAwayLongAgoIsOfWhoeverWritesItAgain(int more, int writer) {
        var hers = new Window(salma, 11);
        hers.type("Minister");
        var other = new Window(salma, 33);
        other.type("ab".repeat(RecentDeletions.RECENT));
        var his = new Window(youssef, 22);
        his.doc.apply(hers.doc.encodeState());
        his.doc.apply(other.doc.encodeState());
        append(youssef, his.doc.edit(() -> text(his, 0).delete(0, 8)));
        for (int i = 0; i < RecentDeletions.RECENT - 1 + more; i++) {
            int at = i;
            append(youssef, his.doc.edit(() -> text(his, 1).delete(at, 1)));
        }
        append(youssef, his.doc.edit(() -> text(his, 0).append("Minister")));
        assertThat(ask().passages()).contains(new Passage(22, 0, 8, writer));
    }

    /** Length and writer of all that is written in a window. */
    private List<Tuple> wordsOf(long client) {
        return ask().passages().stream()
                .filter(passage -> passage.client() == client)
                .map(passage -> tuple(passage.to() - passage.from(), passage.writer()))
                .toList();
    }

    @Test
    void whoReplacesASentenceByAnotherOneWroteIt() {
        var hers = new Window(salma, 11);
        hers.type("The Minister thanked the Ambassador.");
        var his = new Window(youssef, 22);
        his.doc.apply(hers.doc.encodeState());
        append(youssef, his.doc.edit(() -> {
            var summary = his.doc.xml("summary");
            summary.remove(0, summary.size());
            TextCopy.addParagraphs(summary, "He thanked the Ambassador.");
        }));
        assertThat(ask().passages())
                .filteredOn(passage -> passage.client() == 22)
                .extracting(Passage::writer)
                .containsOnly(1);
    }

    @Test
    void whoeverWritesUnderTheIdOfAnotherGetsOnlyTheirOwnWords() {
        var hers = new Window(salma, 11);
        hers.type("Heard. ");
        int until = hers.clock();
        append(youssef, hers.edit("Forged. "));
        int end = hers.clock();
        hers.type("Said. ");
        assertThat(ask().passages())
                .containsExactly(
                        new Passage(11, 0, until, 0),
                        new Passage(11, until, end, 1),
                        new Passage(11, end, hers.clock(), 0));
    }

    @Test
    void whatIsWrittenWithoutAnEditorHasAnAuthorToo() {
        transaction.executeWithoutResult(status -> texts.write(document, youssef.id(), Map.of("summary", "Imported")));
        assertThat(ask().writers()).containsExactly(writer(youssef));
    }

    @Test
    void aCopyIsInTheNameOfWhoeverMadeIt() {
        var original = new DocumentId(UUID.randomUUID());
        transaction.executeWithoutResult(status -> {
            texts.write(original, youssef.id(), Map.of("summary", "Said."));
            texts.copy(original, document, salma.id(), Map.of("summary", "summary"), Map.of());
        });
        assertThat(ask().writers()).containsExactly(writer(salma));
    }

    @Test
    void closedAccountKeepsItsName() {
        new Window(youssef, 22).type("Noted. ");
        people.close(youssef);
        assertThat(ask().writers()).containsExactly(writer(youssef));
    }

    @Test
    void aLongLogIsReadToItsEnd() {
        var window = new Window(salma, 11);
        window.type(IntStream.range(0, 5_001).mapToObj(i -> "a").toArray(String[]::new));
        assertThat(ask().passages()).containsExactly(new Passage(11, 0, window.clock(), 0));
    }

    @Test
    void whileADocumentIsOpenOnlyWhatIsNewIsRead() {
        var window = new Window(salma, 11);
        window.type("Heard. ", "Seen. ");
        rooms.enter(document, new Connection(salma, new MockHttpSession(), new FakeWire(), AccessLevel.READ));
        assertThat(ask()).isEqualTo(ask());
        assertThat(log.read()).isEqualTo(2);
        window.type("Noted. ");
        new Window(youssef, 22).type("Said. ");
        var answer = ask();
        assertThat(log.read()).isEqualTo(4);
        assertThat(answer.writers()).containsExactly(writer(salma), writer(youssef));
        rooms.find(document).orElseThrow().giveUp(CloseCodes.TRY_LATER, "again");
        rooms.tidy();
        assertThat(ask()).isEqualTo(answer);
        assertThat(log.read()).isEqualTo(8);
    }

    @Test
    void whoeverMayNotReadIsToldThatThereIsNothing() {
        new Window(salma, 11).type("Heard. ");
        access.allow(salma, AccessLevel.NONE);
        assertThatThrownBy(() -> ask()).isInstanceOf(NotFound.class);
    }

    private WhoWroteWhat ask() {
        return people.as(salma, () -> authors.of(new RoomId(document.value())));
    }

    private static Writer writer(Actor actor) {
        return new Writer(
                actor.id().value(),
                actor.displayName(),
                UserColor.of(actor.id()).index());
    }

    private void append(Actor author, byte[]... updates) {
        transaction.executeWithoutResult(status -> log.append(
                document,
                log.sequences(List.of(document)).getOrDefault(document, 0L),
                List.of(updates).stream()
                        .map(update -> logged(author.id(), update))
                        .toList()));
    }

    private static LoggedUpdate logged(UserId author, byte[] update) {
        return new LoggedUpdate(author, Instant.EPOCH, update);
    }

    /** Counts the updates that are read one by one. */
    private static final class CountingLog extends UpdateLog {

        private int read;

        CountingLog(JdbcTemplate jdbc) {
            super(jdbc);
        }

        int read() {
            return read;
        }

        @Override
        void forEach(DocumentId document, long sequence, Consumer<LoggedUpdate> reader) {
            super.forEach(document, sequence, update -> {
                read++;
                reader.accept(update);
            });
        }
    }

    /** The letters of a paragraph of the summary, as a window shows it. */
    private static YXmlText text(Window window, int paragraph) {
        var element = (YXmlElement) window.doc.xml("summary").children().get(paragraph);
        return (YXmlText) element.children().getFirst();
    }

    /** In which somebody types. */
    private final class Window {

        private final Actor author;
        private final YDoc doc = new YDoc();

        Window(Actor author, long client) {
            this.author = author;
            doc.writeAs(client);
        }

        void type(String... words) {
            append(author, List.of(words).stream().map(this::edit).toArray(byte[][]::new));
        }

        byte[] edit(String words) {
            return doc.edit(() -> TextCopy.addParagraphs(doc.xml("summary"), words));
        }

        void removeAll() {
            append(author, doc.edit(() -> {
                var summary = doc.xml("summary");
                summary.remove(0, summary.size());
            }));
        }

        int clock() {
            return doc.stateVector().clock(doc.clientId());
        }
    }
}
