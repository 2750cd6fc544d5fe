package org.chancery.coediting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chancery.security.UserId;
import org.chancery.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class SharedTextsTest {

    private final SharedTexts texts;
    private final TestTexts editor;
    private final UpdateLog log;
    private final TransactionTemplate transaction;

    private final DocumentId document = new DocumentId(UUID.randomUUID());
    private final UserId salma = new UserId(UUID.randomUUID());
    private final UserId youssef = new UserId(UUID.randomUUID());

    SharedTextsTest(SharedTexts texts, TestTexts editor, UpdateLog log, TransactionTemplate transaction) {
        this.texts = texts;
        this.editor = editor;
        this.log = log;
        this.transaction = transaction;
    }

    @Test
    void textIsWrittenAndReadWithoutBrowser() {
        write(salma, Map.of("summary", "La séance est ouverte.\n\nمحضر 👋", "topic", "A & B"));
        var read = texts.read(document);
        assertThat(read.plainText("summary")).isEqualTo("La séance est ouverte.\n\nمحضر 👋");
        assertThat(read.html("topic")).isEqualTo("<p dir=\"ltr\">A &amp; B</p>");
        assertThat(read.proseMirrorJson("topic"))
                .isEqualTo("{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":"
                        + "[{\"type\":\"text\",\"text\":\"A & B\"}]}]}");
        assertThat(read.fragments()).containsExactly("summary", "topic");
        assertThat(read.sequence()).isEqualTo(1);
    }

    @Test
    void whatNobodyHasWrittenIsEmpty() {
        var read = texts.read(document);
        assertThat(read.plainText("summary")).isEmpty();
        assertThat(read.sequence()).isZero();
        assertThat(texts.sequences(List.of(document))).containsEntry(document, 0L);
        assertThat(texts.authors(document)).isEmpty();
    }

    @Test
    void emptyTextWritesNothing() {
        write(salma, Map.of("summary", ""));
        assertThat(texts.authors(document)).isEmpty();
        assertThat(texts.sequences(List.of(document))).containsEntry(document, 0L);
    }

    @Test
    void everyAuthorIsKnownOnce() {
        write(salma, Map.of("summary", "one"));
        write(youssef, Map.of("summary", "two"));
        write(salma, Map.of("summary", "three"));
        assertThat(texts.authors(document)).containsExactlyInAnyOrder(salma, youssef);
        assertThat(texts.read(document).plainText("summary")).isEqualTo("one\ntwo\nthree");
        assertThat(texts.sequences(List.of(document))).containsEntry(document, 3L);
    }

    @Test
    void copyHasTheFormatsAndAnAuthorOfItsOwn() {
        transaction.executeWithoutResult(status -> {
            var doc = log.load(document).doc();
            byte[] update = doc.edit(() -> {
                var list = doc.xml("topic").appendElement("bulletList");
                var item = list.appendElement("listItem").appendElement("paragraph");
                item.setAttribute("dir", "rtl");
                var text = item.appendText("plain ");
                text.insert(6, "bold", Map.of("bold", Map.of()));
                text.insert(10, " and plain", Map.of());
            });
            log.append(document, 0, List.of(new LoggedUpdate(salma, Instant.EPOCH, update)));
            log.addAuthors(document, List.of(salma));
        });
        var other = new DocumentId(UUID.randomUUID());
        transaction.executeWithoutResult(
                status -> texts.copy(document, other, youssef, Map.of("topic", "topic-2"), Map.of()));
        assertThat(texts.read(other).proseMirrorJson("topic-2"))
                .isEqualTo(texts.read(document).proseMirrorJson("topic"));
        assertThat(texts.read(other).html("topic-2"))
                .isEqualTo("<ul dir=\"ltr\"><li><p dir=\"rtl\">plain <strong>bold</strong> and plain</p></li></ul>");
        assertThat(texts.authors(other)).containsExactly(youssef);
    }

    @Test
    void copyNamesTheRowsThatTakeThePlaceOfThoseInTheText() {
        write(salma, Map.of("topic", "Before."));
        editor.place(document, salma, "topic", "decision", "row");
        editor.place(document, salma, "topic", "decision", "left behind");
        var other = new DocumentId(UUID.randomUUID());
        transaction.executeWithoutResult(
                status -> texts.copy(document, other, youssef, Map.of("topic", "topic-2"), Map.of("row", "copy")));
        assertThat(texts.read(other).pieces("topic-2"))
                .containsExactly(
                        new TextPiece.Written("<p dir=\"ltr\">Before.</p>"), new TextAnchor("decision", "copy"));
    }

    @Test
    void rowWithinABlockHasNoPlaceInPrint() {
        editor.edit(document, salma, "topic", text -> {
            var quote = text.appendElement("blockquote");
            quote.appendElement("paragraph").appendText("Quoted.");
            new TextAnchor("decision", "row").addTo(quote);
        });
        assertThat(texts.read(document).pieces("topic")).singleElement().isInstanceOf(TextPiece.Written.class);
    }

    @Test
    void whatWasReplacedIsInNothingThatIsSent() {
        write(salma, Map.of("topic", "The secret.", "summary", "In short."));
        assertThat(state()).contains("The secret.").contains("In short.");
        transaction.executeWithoutResult(status -> texts.replace(document, youssef, Map.of("topic", "")));
        assertThat(state()).doesNotContain("The secret.").contains("In short.");
    }

    @Test
    void whatWasTakenOutComesBackAsItLastStood() {
        assertThat(broughtBack()).isFalse();
        write(salma, Map.of("topic", "The first."));
        editor.edit(document, salma, "topic", text -> text.remove(0, text.size()));
        write(salma, Map.of("topic", "The second.", "summary", "In short."));
        editor.place(document, salma, "topic", "decision", "row");
        var before = texts.read(document).proseMirrorJson("topic");
        transaction.executeWithoutResult(status -> texts.replace(document, youssef, Map.of("topic", "")));
        write(salma, Map.of("summary", "In other words."));
        assertThat(broughtBack()).isTrue();
        assertThat(texts.read(document).proseMirrorJson("topic")).isEqualTo(before);
        assertThat(texts.read(document).plainText("summary")).isEqualTo("In short.\nIn other words.");
    }

    private boolean broughtBack() {
        return Boolean.TRUE.equals(transaction.execute(status -> texts.bringBack(document, youssef, "topic")));
    }

    private String state() {
        byte[] state = Objects.requireNonNull(
                transaction.execute(status -> log.load(document).doc().encodeState()));
        return new String(state, StandardCharsets.UTF_8);
    }

    @Test
    void whatIsRolledBackWasNotWritten() {
        transaction.executeWithoutResult(status -> {
            texts.write(document, salma, Map.of("summary", "never"));
            assertThat(texts.read(document).plainText("summary")).isEqualTo("never");
            status.setRollbackOnly();
        });
        assertThat(texts.read(document).plainText("summary")).isEmpty();
        assertThat(texts.authors(document)).isEmpty();
    }

    @Test
    void whatIsRemovedIsGone() {
        write(salma, Map.of("summary", "demo"));
        transaction.executeWithoutResult(status -> texts.remove(List.of(document)));
        assertThat(texts.read(document).sequence()).isZero();
        assertThat(texts.authors(document)).isEmpty();
    }

    @Test
    void writingNeedsTheTransactionOfItsOwner() {
        assertThatThrownBy(() -> texts.write(document, salma, Map.of("summary", "alone")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void documentThatNobodyHasOpenIsSettled() {
        texts.settle(document);
    }

    private void write(UserId author, Map<String, String> byName) {
        transaction.executeWithoutResult(status -> texts.write(document, author, byName));
    }
}
