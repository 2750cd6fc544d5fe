package org.chancery.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.chancery.base.Marking;
import org.chancery.base.PostId;
import org.chancery.base.Refusal;
import org.chancery.coediting.AccessLevel;
import org.chancery.coediting.DocumentId;
import org.chancery.coediting.SharedTextCommitted;
import org.chancery.coediting.SharedTexts;
import org.chancery.coediting.TestTexts;
import org.chancery.coediting.TextAnchor;
import org.chancery.security.Actor;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.TestUsers;
import org.chancery.yjs.YXmlElement;
import org.chancery.yjs.YXmlFragment;
import org.chancery.yjs.YXmlText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class EntryTextsTest {

    private final TestUsers users;
    private final TestMeetings meetings;
    private final EntryTexts texts;
    private final SharedTexts shared;
    private final MeetingService reading;
    private final MeetingWriting writing;
    private final MeetingTexts printed;
    private final TopicService topics;
    private final EntryService entries;
    private final EntryDecisions decisions;
    private final StatementService statements;
    private final DecisionService resolutions;
    private final List<EntryPart> parts;
    private final TestTexts editor;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    private PostId post;
    private Actor officer;
    private Actor other;
    private Actor supervisor;

    EntryTextsTest(
            TestUsers users,
            TestMeetings meetings,
            EntryTexts texts,
            SharedTexts shared,
            MeetingService reading,
            MeetingWriting writing,
            MeetingTexts printed,
            TopicService topics,
            EntryService entries,
            EntryDecisions decisions,
            StatementService statements,
            DecisionService resolutions,
            List<EntryPart> parts,
            TestTexts editor,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.users = users;
        this.meetings = meetings;
        this.texts = texts;
        this.shared = shared;
        this.reading = reading;
        this.writing = writing;
        this.printed = printed;
        this.topics = topics;
        this.entries = entries;
        this.decisions = decisions;
        this.statements = statements;
        this.resolutions = resolutions;
        this.parts = parts;
        this.editor = editor;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void somebodySignsIn() {
        post = users.post("BKO");
        officer = users.officer("officer", post);
        other = users.supervisor("other", post);
        supervisor = users.supervisor("supervisor", post);
        users.signIn(officer);
    }

    @Test
    void roomOfAMeetingLeadsToTheEntryThatItsPageShows() {
        var entry = complete();
        var room = entry.meeting().value();
        assertThat(texts.resolve(room, officer)).contains(document(entry));
        assertThat(texts.resolve(UUID.randomUUID(), officer)).isEmpty();
        assertThat(texts.resolve(room, users.reader("reader", Marking.SECRET, post)))
                .isEmpty();
        assertThat(texts.resolve(room, users.officer("elsewhere", users.post("PAR"))))
                .isEmpty();
        assertThat(texts.resolve(room, users.administrator("administrator"))).isEmpty();
    }

    @Test
    void whatIsMarkedAboveTheClearanceHasNoRoom() {
        var entry = meetings.complete(post, "Secret", Marking.SECRET, "Topic");
        var lower = users.user("lower", Marking.CONFIDENTIAL, Set.of(post), org.chancery.security.Role.OFFICER);
        assertThat(texts.resolve(entry.meeting().value(), lower)).isEmpty();
        assertThat(texts.access(document(entry), lower)).isEqualTo(AccessLevel.NONE);
    }

    @Test
    void textIsWrittenAsLongAsTheEntryIsOpen() {
        var entry = complete();
        var reader = users.reader("reader", Marking.SECRET, post);
        assertThat(texts.access(document(entry), officer)).isEqualTo(AccessLevel.WRITE);
        assertThat(texts.access(document(entry), reader)).isEqualTo(AccessLevel.NONE);
        entries.submit(entry.id());
        assertThat(texts.access(document(entry), officer)).isEqualTo(AccessLevel.READ);
        assertThat(texts.access(document(entry), reader)).isEqualTo(AccessLevel.NONE);
        entries.recall(entry.id());
        assertThat(texts.access(document(entry), officer)).isEqualTo(AccessLevel.WRITE);
        approve(entry);
        assertThat(texts.access(document(entry), officer)).isEqualTo(AccessLevel.READ);
        assertThat(texts.access(document(entry), reader)).isEqualTo(AccessLevel.NONE);
        assertThat(texts.access(document(entry), users.administrator("administrator")))
                .isEqualTo(AccessLevel.NONE);
    }

    @Test
    void removedTopicIsNotInTheTextsThatAreRead() {
        var entry = complete();
        var topic = entry.topics().getFirst().id();
        write(entry, other, Map.of(name(topic), "Taken out.", "summary", "Kept."));
        topics.add(entry.id(), "Another");
        topics.remove(topic);
        assertThat(printed.printed(entry.id())).containsOnlyKeys("summary");
        topics.restore(topic);
        assertThat(printed.printed(entry.id())).containsOnlyKeys("summary", name(topic));
    }

    @Test
    void removedTopicThatIsMarkedHigherLeavesTheTextWhenTheEntryIsLowered() {
        var entry = complete();
        var topic = entry.topics().getFirst().id();
        write(entry, other, Map.of(name(topic), "The secret."));
        var decided = resolutions.add(topic, "A commission is set up.").id();
        editor.edit(document(entry), other.id(), name(topic), text -> {
            var paragraph = (YXmlElement) text.children().getFirst();
            ((YXmlText) paragraph.children().getFirst()).format(4, 6, Map.of("bold", Map.of()));
        });
        editor.place(document(entry), other.id(), name(topic), "decision", decided.value());
        var before = shared.read(document(entry)).proseMirrorJson(name(topic));
        topics.changeMarking(topic, new Change<>(Marking.UNCLASSIFIED, Marking.SECRET));
        topics.remove(topic);
        assertThat(shared.read(document(entry)).plainText(name(topic))).isEqualTo("The secret.");
        writing.changeMarking(entry.id(), new Change<>(Marking.SECRET, Marking.RESTRICTED));
        assertThat(shared.read(document(entry)).plainText(name(topic))).isEmpty();
        topics.restore(topic);
        assertThat(shared.read(document(entry)).plainText(name(topic))).isEqualTo("The secret.");
        assertThat(shared.read(document(entry)).proseMirrorJson(name(topic)))
                .isEqualTo(before)
                .contains("bold");
        assertThat(reading.details(entry.meeting()).header().marking()).isEqualTo(Marking.SECRET);
        assertThat(reading.details(entry.meeting()).topics().getFirst().narrative())
                .isEqualTo("The secret.");
    }

    @Test
    void discardedEntryIsNobodysAnyMore() {
        var entry = complete();
        entries.discard(entry.id());
        assertThat(texts.access(document(entry), officer)).isEqualTo(AccessLevel.NONE);
        assertThat(texts.resolve(entry.meeting().value(), officer)).isEmpty();
    }

    @Test
    void whatIsWrittenWithoutAnEditorIsInTheSharedText() {
        var entry = complete();
        var topic = entry.topics().getFirst().id();
        topics.changeNarrative(topic, new Change<>("", "First line.\n\nSecond line."));
        writing.changeSummary(entry.id(), new Change<>("", "In short."));
        assertThat(shared.read(document(entry)).plainText(name(topic))).isEqualTo("First line.\n\nSecond line.");
        assertThat(shared.read(document(entry)).plainText("summary")).isEqualTo("In short.");
        topics.changeNarrative(topic, new Change<>("First line.\n\nSecond line.", "Another."));
        assertThat(shared.read(document(entry)).plainText(name(topic))).isEqualTo("Another.");
    }

    @Test
    void whatIsWrittenTogetherComesIntoTheRows() {
        var entry = complete();
        var topic = entry.topics().getFirst().id();
        write(entry, other, Map.of(name(topic), "They agreed.", "summary", "Agreement."));
        texts.on(new SharedTextCommitted(document(entry), Set.of(other.id()), Set.of(name(topic)), 1));
        var stored = reading.details(entry.meeting());
        assertThat(stored.topics().getFirst().narrative()).isEqualTo("They agreed.");
        assertThat(stored.header().summary()).isEqualTo("Agreement.");
    }

    @Test
    void narrativeThatOthersHaveChangedInTheEditorIsNotOverwritten() {
        var entry = complete();
        var topic = entry.topics().getFirst().id();
        write(entry, other, Map.of(name(topic), "Theirs."));
        assertThat(topics.changeNarrative(topic, new Change<>("", "Mine.")))
                .isEqualTo(new Edit.Conflict<>("Theirs.", "Mine."));
    }

    @Test
    void submissionTakesInTheLastWords() {
        var entry = complete();
        var topic = entry.topics().getFirst().id();
        write(entry, other, Map.of(name(topic), "The last words."));
        entries.submit(entry.id());
        assertThat(reading.details(entry.meeting()).topics().getFirst().narrative())
                .isEqualTo("The last words.");
    }

    @Test
    void whoeverWroteInTheSharedTextCannotApprove() {
        var entry = complete();
        write(entry, other, Map.of("summary", "A word."));
        entries.submit(entry.id());
        var revision = reading.details(entry.meeting()).revision();
        users.as(
                other,
                () -> assertThatThrownBy(() -> approve(entry.id(), revision))
                        .isInstanceOf(Refusal.class)
                        .extracting("messageKey")
                        .isEqualTo("meeting.refusal.fourEyes"));
        users.as(supervisor, () -> approve(entry.id(), revision));
        assertThat(reading.details(entry.meeting()).state()).isEqualTo(EntryState.APPROVED);
    }

    @Test
    void textThatIsTooLongForItsRowCannotBeSubmitted() {
        var entry = complete();
        var topic = entry.topics().getFirst().id();
        write(entry, other, Map.of(name(topic), "x".repeat(TopicService.MAX_NARRATIVE - 1)));
        entries.submit(entry.id());
        entries.recall(entry.id());
        write(entry, other, Map.of(name(topic), "y"));
        assertThatThrownBy(() -> entries.submit(entry.id()))
                .isInstanceOf(Refusal.class)
                .extracting("messageKey")
                .isEqualTo("meeting.refusal.narrativeTooLong");
        write(entry, other, Map.of("summary", "x".repeat(MeetingWriting.MAX_SUMMARY + 1)));
        assertThatThrownBy(() -> entries.submit(entry.id()))
                .isInstanceOf(Refusal.class)
                .extracting("messageKey")
                .isEqualTo("meeting.refusal.summaryTooLong");
    }

    @Test
    void copyOfATextThatIsTooLongIsCutBetweenCharacters() {
        var entry = complete();
        write(entry, other, Map.of("summary", "x".repeat(MeetingWriting.MAX_SUMMARY - 1) + "👋"));
        texts.on(new SharedTextCommitted(document(entry), Set.of(other.id()), Set.of("summary"), 1));
        assertThat(reading.details(entry.meeting()).header().summary()).hasSize(MeetingWriting.MAX_SUMMARY - 1);
    }

    @Test
    void corrigendumBeginsWithTheTextsOfTheRecord() {
        var entry = complete();
        topics.changeNarrative(entry.topics().getFirst().id(), new Change<>("", "As approved."));
        approve(entry);
        entries.correct(entry.meeting());
        var correction = reading.details(entry.meeting());
        var topic = correction.topics().getFirst().id();
        assertThat(shared.read(document(correction)).plainText(name(topic))).isEqualTo("As approved.");
        topics.changeNarrative(topic, new Change<>("As approved.", "As corrected."));
        assertThat(shared.read(document(entry))
                        .plainText(name(entry.topics().getFirst().id())))
                .isEqualTo("As approved.");
    }

    @Test
    void rowsInTheTextOfACorrigendumAreItsOwn() {
        var entry = complete();
        var topic = entry.topics().getFirst().id();
        var speaker = entry.attendances().getFirst().id();
        var said = statements
                .add(topic, speaker, StatementMode.VERBATIM, "We agree.")
                .id();
        var decided = resolutions.add(topic, "A commission is set up.").id();
        var withdrawn = resolutions.add(topic, "Withdrawn.").id();
        editor.place(document(entry), officer.id(), name(topic), "statement", said.value());
        editor.place(document(entry), officer.id(), name(topic), "decision", withdrawn.value());
        editor.place(document(entry), officer.id(), name(topic), "decision", decided.value());
        resolutions.remove(withdrawn);
        editor.edit(document(entry), officer.id(), "summary", text -> {
            name(text, speaker.value(), "Minister");
            name(text, UUID.randomUUID(), "Nobody any more");
        });
        approve(entry);
        entries.correct(entry.meeting());
        var correction = reading.details(entry.meeting());
        var copy = correction.topics().getFirst();
        assertThat(correction.attendances().getFirst().id()).isNotEqualTo(speaker);
        assertThat(shared.read(document(correction)).html("summary"))
                .contains(
                        "data-id=\"" + correction.attendances().getFirst().id().value() + "\">@Minister",
                        "data-id=\"\">@Nobody any more");
        assertThat(shared.read(document(correction)).pieces(name(copy.id())))
                .containsExactly(
                        new TextAnchor(
                                "statement",
                                copy.statements().getFirst().id().value().toString()),
                        new TextAnchor(
                                "decision",
                                copy.decisions().getFirst().id().value().toString()));
        assertThat(copy.decisions()).extracting(DecisionDetails::id).doesNotContain(decided);
    }

    private static void name(YXmlFragment text, UUID attendance, String label) {
        var mention = text.appendElement("paragraph").appendElement("mention");
        mention.setAttribute("id", attendance.toString());
        mention.setAttribute("label", label);
    }

    @Test
    void recordKeepsTheTextsAsTheyStandWithoutThoseTakenOut() {
        var entry = complete();
        var topic = entry.topics().getFirst().id();
        var takenOut = topics.add(entry.id(), "Taken out");
        var decided = resolutions.add(topic, "A commission is set up.").id();
        write(entry, other, Map.of(name(topic), "They agreed.", name(takenOut), "The secret.", "summary", "Brief."));
        editor.place(document(entry), officer.id(), name(topic), "decision", decided.value());
        topics.remove(takenOut);
        var sealed = sealedTexts(entry);
        assertThat(sealed).containsOnlyKeys("summary", name(topic));
        assertThat(sealed.get(name(topic)))
                .contains("They agreed.", "chanceryAnchor", decided.value().toString());
    }

    @Test
    void rowInTheTextHasNoWordsInTheCopyOfTheText() {
        var entry = complete();
        var topic = entry.topics().getFirst().id();
        write(entry, other, Map.of(name(topic), "Before."));
        editor.place(document(entry), officer.id(), name(topic), "decision", UUID.randomUUID());
        write(entry, other, Map.of(name(topic), "After."));
        texts.on(new SharedTextCommitted(document(entry), Set.of(other.id()), Set.of(name(topic)), 1));
        assertThat(reading.details(entry.meeting()).topics().getFirst().narrative())
                .isEqualTo("Before.\nAfter.");
    }

    @Test
    void textsFromBeforeTheyWereWrittenTogetherAreTakenOverOnce() {
        var entry = complete();
        var topic = entry.topics().getFirst().id();
        jdbc.sql("update topic set narrative = ? where id = ?")
                .params("Old text.", topic.value())
                .update();
        texts.resolve(entry.meeting().value(), other);
        texts.resolve(entry.meeting().value(), other);
        assertThat(shared.read(document(entry)).plainText(name(topic))).isEqualTo("Old text.");
        assertThat(shared.authors(document(entry))).containsExactly(officer.id());
    }

    @Test
    void entryThatIsBeingSubmittedIsNotWrittenInMeanwhile() {
        var entry = complete();
        transaction.executeWithoutResult(status -> {
            entries.submit(entry.id());
            assertThat(lockElsewhere(entry)).isEmpty();
        });
        assertThat(lockElsewhere(entry)).containsExactly(document(entry));
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> sealedTexts(EntryDetails entry) {
        var part = parts.stream()
                .filter(candidate -> candidate.name().equals("texts"))
                .findFirst()
                .orElseThrow();
        return (Map<String, String>) Objects.requireNonNull(transaction.execute(status -> part.content(entry.id())));
    }

    private Set<DocumentId> lockElsewhere(EntryDetails entry) {
        return CompletableFuture.supplyAsync(() -> transaction.execute(status -> texts.lock(List.of(document(entry)))))
                .join();
    }

    private EntryDetails complete() {
        return meetings.complete(post, "Audience", Marking.RESTRICTED, "Sahel");
    }

    private void write(EntryDetails entry, Actor author, Map<String, String> fragments) {
        transaction.executeWithoutResult(status -> shared.write(document(entry), author.id(), fragments));
    }

    private void approve(EntryDetails entry) {
        entries.submit(entry.id());
        var revision = reading.details(entry.meeting()).revision();
        users.as(supervisor, () -> approve(entry.id(), revision));
    }

    private void approve(EntryId entry, long revision) {
        transaction.executeWithoutResult(status -> decisions.approve(entry, revision, "BKO/2026/0001"));
    }

    private static DocumentId document(EntryDetails entry) {
        return new DocumentId(entry.id().value());
    }

    private static String name(TopicId topic) {
        return topic.value().toString();
    }
}
