package org.chancery.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chancery.base.Marking;
import org.chancery.base.NotFound;
import org.chancery.base.PostId;
import org.chancery.base.Refusal;
import org.chancery.export.ExportService;
import org.chancery.security.Actor;
import org.chancery.security.Role;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.TestUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class EntryLifeTest {

    private final TestUsers users;
    private final TestMeetings meetings;
    private final MeetingService reading;
    private final MeetingWriting writing;
    private final TopicService topics;
    private final AttendanceService attendances;
    private final StatementService statements;
    private final EntryService entries;
    private final EntryDecisions decisions;
    private final ExportService exports;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    private PostId post;
    private Actor officer;
    private Actor supervisor;
    private Actor reader;

    EntryLifeTest(
            TestUsers users,
            TestMeetings meetings,
            MeetingService reading,
            MeetingWriting writing,
            TopicService topics,
            AttendanceService attendances,
            StatementService statements,
            EntryService entries,
            EntryDecisions decisions,
            ExportService exports,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.users = users;
        this.meetings = meetings;
        this.reading = reading;
        this.writing = writing;
        this.topics = topics;
        this.attendances = attendances;
        this.statements = statements;
        this.entries = entries;
        this.decisions = decisions;
        this.exports = exports;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void somebodySignsIn() {
        post = users.post("BKO");
        officer = users.officer("officer", post);
        supervisor = users.supervisor("supervisor", post);
        reader = users.reader("reader", Marking.SECRET, post);
        users.signIn(officer);
    }

    private void approve(EntryDetails entry, String number) {
        users.as(
                supervisor,
                () -> transaction.executeWithoutResult(
                        status -> decisions.approve(entry.id(), entry.revision(), number)));
    }

    private void sendBack(EntryDetails entry) {
        users.as(
                supervisor,
                () -> transaction.executeWithoutResult(status -> decisions.sendBack(entry.id(), entry.revision())));
    }

    @Test
    void draftIsSubmittedApprovedAndThenReadByReaders() {
        var entry = meetings.submitted(post, "Sahel", Marking.RESTRICTED, "Peace");
        assertThat(entry.state()).isEqualTo(EntryState.SUBMITTED);
        users.as(
                reader,
                () -> assertThatThrownBy(() -> reading.details(entry.meeting())).isInstanceOf(NotFound.class));
        approve(entry, "BKO/2020/0001");
        users.as(reader, () -> {
            var record = reading.details(entry.meeting());
            assertThat(record.state()).isEqualTo(EntryState.APPROVED);
            assertThat(record.registerNumber()).isEqualTo("BKO/2020/0001");
            assertThat(record.mayWrite()).isFalse();
        });
    }

    @Test
    void returnedEntryIsWrittenAndSubmittedAgain() {
        var entry = meetings.submitted(post, "Sahel", Marking.RESTRICTED, "Peace");
        sendBack(entry);
        var topic = entry.topics().getFirst().id();
        assertThat(topics.changeNarrative(topic, new Change<>("", "More."))).isEqualTo(new Edit.Saved<>("More."));
        entries.submit(entry.id());
        assertThat(reading.details(entry.meeting()).state()).isEqualTo(EntryState.SUBMITTED);
    }

    @Test
    void nobodyWritesInSubmittedMinutes() {
        var entry = meetings.submitted(post, "Sahel", Marking.RESTRICTED, "Peace");
        var topic = entry.topics().getFirst().id();
        var speaker = entry.attendances().getFirst().id();
        var refused = "meeting.refusal.state.SUBMITTED";
        assertRefused(refused, () -> topics.changeNarrative(topic, new Change<>("", "x")));
        assertRefused(refused, () -> topics.add(entry.id(), "x"));
        assertRefused(refused, () -> statements.add(topic, speaker, StatementMode.VERBATIM, "x"));
        assertRefused(refused, () -> writing.changeSubject(entry.id(), new Change<>("Sahel", "x")));
        assertThat(reading.details(entry.meeting()).topics()).isEqualTo(entry.topics());
    }

    @Test
    void nobodyWritesInAnApprovedRecord() {
        var entry = meetings.submitted(post, "Sahel", Marking.RESTRICTED, "Peace");
        approve(entry, "BKO/2020/0001");
        assertRefused(
                "meeting.refusal.state.APPROVED", () -> writing.changeSubject(entry.id(), new Change<>("Sahel", "x")));
        assertRefused("meeting.refusal.state.APPROVED", () -> {
            entries.recall(entry.id());
            return true;
        });
    }

    @Test
    void whoeverSubmittedRecallsUntilSomebodyDecides() {
        var entry = meetings.submitted(post, "Sahel", Marking.RESTRICTED, "Peace");
        var colleague = users.officer("colleague", post);
        users.as(
                colleague,
                () -> assertRefused("meeting.refusal.recallByOther", () -> {
                    entries.recall(entry.id());
                    return true;
                }));
        entries.recall(entry.id());
        assertThat(reading.details(entry.meeting()).state()).isEqualTo(EntryState.DRAFT);
    }

    @Test
    void supervisorCannotApproveMinutesTheyWroteAWordOf() {
        var entry = meetings.complete(post, "Sahel", Marking.RESTRICTED, "Peace");
        users.as(
                supervisor,
                () -> topics.changeNarrative(entry.topics().getFirst().id(), new Change<>("", "One word.")));
        entries.submit(entry.id());
        var submitted = reading.details(entry.meeting());
        assertThat(users.as(supervisor, () -> reading.details(entry.meeting())).mayDecide())
                .isFalse();
        users.as(
                supervisor,
                () -> assertRefused(
                        "meeting.refusal.fourEyes",
                        () -> transaction.execute(status -> {
                            decisions.approve(submitted.id(), submitted.revision(), "BKO/2020/0001");
                            return true;
                        })));
        assertThat(reading.details(entry.meeting()).state()).isEqualTo(EntryState.SUBMITTED);
    }

    @Test
    void supervisorApprovesOnlyWhatTheyRead() {
        var read = meetings.submitted(post, "Sahel", Marking.RESTRICTED, "Peace");
        entries.recall(read.id());
        topics.changeNarrative(read.topics().getFirst().id(), new Change<>("", "Slipped in."));
        entries.submit(read.id());
        users.as(
                supervisor,
                () -> assertRefused(
                        "meeting.refusal.revisionRead",
                        () -> transaction.execute(status -> {
                            decisions.approve(read.id(), read.revision(), "BKO/2020/0001");
                            return true;
                        })));
    }

    @Test
    void officerDecidesNothing() {
        var entry = meetings.submitted(post, "Sahel", Marking.RESTRICTED, "Peace");
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> decisions.approve(entry.id(), entry.revision(), "BKO/2020/0001")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void databaseHoldsOneLatestEntryAndOneInForce() {
        var first = meetings.submitted(post, "Sahel", Marking.RESTRICTED, "Peace");
        approve(first, "BKO/2020/0001");
        var correction = entries.correct(first.meeting());
        setAgainst("latest", first.id());
        entries.discard(correction);
        setAgainst("latest", correction);
        entries.undiscard(correction);
        entries.submit(correction);
        approve(reading.details(first.meeting()), "BKO/2020/0002");
        setAgainst("in_force", first.id());
    }

    private void setAgainst(String column, EntryId entry) {
        assertThatThrownBy(() -> jdbc.sql("update entry set " + column + " = true where id = ?")
                        .param(entry.value())
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void correctionLeavesTheRecordReadableUntilItIsApprovedItself() {
        var first = meetings.submitted(post, "Sahel", Marking.RESTRICTED, "Peace");
        approve(first, "BKO/2020/0001");
        var correction = entries.correct(first.meeting());
        writing.changeSubject(correction, new Change<>("Sahel", "The Sahel"));
        users.as(
                reader,
                () -> assertThat(reading.details(first.meeting()).header().subject())
                        .isEqualTo("Sahel"));
        users.as(
                reader,
                () -> assertThatThrownBy(() -> reading.entry(correction)).isInstanceOf(NotFound.class));
        assertThat(reading.details(first.meeting()).topics())
                .extracting(TopicDetails::title)
                .containsExactly("Peace");
        entries.submit(correction);
        approve(reading.details(first.meeting()), "BKO/2020/0002");
        users.as(reader, () -> {
            assertThat(reading.details(first.meeting()).header().subject()).isEqualTo("The Sahel");
            assertThat(reading.entry(first.id()).header().subject()).isEqualTo("Sahel");
            assertThat(reading.entries(first.meeting()))
                    .extracting(EntrySummary::registerNumber)
                    .containsExactly("BKO/2020/0001", "BKO/2020/0002");
        });
    }

    @Test
    void onlyOneCorrectionIsWrittenAtATime() {
        var first = meetings.submitted(post, "Sahel", Marking.RESTRICTED, "Peace");
        assertRefused("meeting.refusal.notCorrectable", () -> entries.correct(first.meeting()));
        approve(first, "BKO/2020/0001");
        var correction = entries.correct(first.meeting());
        assertRefused("meeting.refusal.notCorrectable", () -> entries.correct(first.meeting()));
        entries.discard(correction);
        assertThat(reading.details(first.meeting()).id()).isEqualTo(first.id());
        entries.undiscard(correction);
        assertThat(reading.details(first.meeting()).id()).isEqualTo(correction);
    }

    @Test
    void discardedDraftExistsForNobodyUntilItIsBroughtBack() {
        var entry = meetings.complete(post, "Sahel", Marking.RESTRICTED, "Peace");
        entries.discard(entry.id());
        assertThatThrownBy(() -> reading.details(entry.meeting())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reading.entry(entry.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> topics.add(entry.id(), "x")).isInstanceOf(NotFound.class);
        entries.undiscard(entry.id());
        assertThat(reading.details(entry.meeting()).header().subject()).isEqualTo("Sahel");
    }

    @Test
    void onlyADraftIsDiscarded() {
        var entry = meetings.submitted(post, "Sahel", Marking.RESTRICTED, "Peace");
        assertRefused("meeting.refusal.state.SUBMITTED", () -> discard(entry.id()));
        sendBack(entry);
        assertRefused("meeting.refusal.state.RETURNED", () -> discard(entry.id()));
        assertThat(reading.details(entry.meeting()).mayWrite()).isTrue();
    }

    @Test
    void incompleteMinutesAreNotSubmitted() {
        var meeting = meetings.begin(post, "", Marking.RESTRICTED);
        var entry = reading.details(meeting).id();
        assertRefused("meeting.refusal.noSubject", () -> submit(entry));
        writing.changeSubject(entry, new Change<>("", "Sahel"));
        assertRefused("meeting.refusal.noAttendance", () -> submit(entry));
        var counterpart = meetings.person("Tiebile Drame", "Minister", "Ministry");
        attendances.add(entry, counterpart, Side.THEIRS, Capacity.HEAD_OF_DELEGATION);
        assertRefused("meeting.refusal.noTopic", () -> submit(entry));
        topics.add(entry, "Peace");
        var untitled = topics.add(entry, " ");
        assertRefused("meeting.refusal.topicWithoutTitle", () -> submit(entry), 2);
        assertThat(reading.details(meeting).state()).isEqualTo(EntryState.DRAFT);
        topics.changeTitle(untitled, new Change<>("", "Trade"));
        entries.submit(entry);
        assertThat(reading.details(meeting).state()).isEqualTo(EntryState.SUBMITTED);
    }

    @Test
    void topicThatWasTakenOutCountsForNothing() {
        var entry = meetings.complete(post, "Sahel", Marking.RESTRICTED, "Peace");
        topics.remove(entry.topics().getFirst().id());
        assertRefused("meeting.refusal.noTopic", () -> submit(entry.id()));
        topics.add(entry.id(), "Trade");
        topics.remove(topics.add(entry.id(), ""));
        entries.submit(entry.id());
    }

    @Test
    void ofTwoDecisionsAtOnceExactlyOneWins() throws Exception {
        var entry = meetings.submitted(post, "Sahel", Marking.RESTRICTED, "Peace");
        var other = users.supervisor("other", post);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> decide(supervisor, entry, "BKO/2020/0001"));
            var second = threads.submit(() -> decide(other, entry, "BKO/2020/0002"));
            assertThat(Set.of(outcome(first), outcome(second)))
                    .containsExactlyInAnyOrder("approved", "meeting.refusal.state.APPROVED");
        }
    }

    private boolean decide(Actor by, EntryDetails entry, String number) {
        return users.as(
                by,
                () -> transaction.execute(status -> {
                    decisions.approve(entry.id(), entry.revision(), number);
                    return true;
                }));
    }

    private static String outcome(Future<Boolean> decision) throws InterruptedException {
        try {
            assertThat(decision.get()).isTrue();
            return "approved";
        } catch (java.util.concurrent.ExecutionException e) {
            return ((Refusal) e.getCause()).messageKey();
        }
    }

    @Test
    void everyTransitionIsInTheAuditLog() {
        var entry = meetings.submitted(post, "Sahel", Marking.RESTRICTED, "Peace");
        sendBack(entry);
        entries.submit(entry.id());
        entries.recall(entry.id());
        assertThat(jdbc.sql("select action from audit_event where subject_id = ? order by id")
                        .param(entry.id().value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "entry.begun", "entry.submitted", "entry.returned", "entry.submitted", "entry.recalled");
    }

    @Test
    void approvalAndCorrigendumAreInTheAuditLog() {
        var entry = meetings.submitted(post, "Sahel", Marking.RESTRICTED, "Peace");
        approve(entry, "BKO/2020/0001");
        var correction = entries.correct(entry.meeting());
        entries.discard(correction);
        entries.undiscard(correction);
        assertThat(audited(entry.id()))
                .containsExactly(
                        "officer entry.begun ",
                        "officer entry.submitted revision 2",
                        "supervisor entry.approved BKO/2020/0001");
        assertThat(audited(correction))
                .containsExactly(
                        "officer entry.begun corrigendum 2", "officer entry.discarded ", "officer entry.restored ");
    }

    @Test
    void whatIsNotDiscardedIsNotBroughtBack() {
        var draft = meetings.complete(post, "Draft", Marking.RESTRICTED, "Peace");
        assertRefused("meeting.refusal.state.DRAFT", () -> undiscard(draft.id()));
        var entry = meetings.submitted(post, "Sahel", Marking.RESTRICTED, "Peace");
        assertRefused("meeting.refusal.state.SUBMITTED", () -> undiscard(entry.id()));
        approve(entry, "BKO/2020/0001");
        assertRefused("meeting.refusal.state.APPROVED", () -> undiscard(entry.id()));
        var correction = entries.correct(entry.meeting());
        assertRefused("meeting.refusal.state.APPROVED", () -> undiscard(entry.id()));
        entries.discard(correction);
        entries.undiscard(correction);
        assertRefused("meeting.refusal.state.DRAFT", () -> undiscard(correction));
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'entry.restored'")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(reading.details(entry.meeting()).id()).isEqualTo(correction);
    }

    @Test
    void discardedCorrigendumGivesItsPlaceBackToTheRecord() {
        var first = meetings.submitted(post, "Sahel", Marking.RESTRICTED, "Peace");
        approve(first, "BKO/2020/0001");
        var correction = entries.correct(first.meeting());
        writing.changeSubject(correction, new Change<>("Sahel", "By mistake"));
        assertShown(officer, "By mistake", "DRAFT");
        assertShown(reader, "Sahel", "APPROVED");
        entries.discard(correction);
        assertShown(officer, "Sahel", "APPROVED");
        assertShown(reader, "Sahel", "APPROVED");
        assertThatThrownBy(() -> reading.entry(correction)).isInstanceOf(NotFound.class);
        assertThat(reading.entries(first.meeting()))
                .extracting(EntrySummary::registerNumber)
                .containsExactly("BKO/2020/0001");
        var again = entries.correct(first.meeting());
        assertThat(reading.entry(again).number()).isEqualTo(3);
        assertRefused("meeting.refusal.notCorrectable", () -> undiscard(correction));
    }

    /** In the list and in its file. */
    private void assertShown(Actor to, String subject, String state) {
        users.as(to, () -> {
            assertThat(reading.list(MeetingFilter.all(), PageRequest.of(0, 10)))
                    .singleElement()
                    .returns(subject, MeetingListItem::subject)
                    .returns(EntryState.valueOf(state), MeetingListItem::state);
            var out = new ByteArrayOutputStream();
            exports.write("meetings", Map.of(), () -> out);
            assertThat(CsvReader.builder().ofNamedCsvRecord(out.toString(StandardCharsets.UTF_8)).stream())
                    .singleElement()
                    .returns(subject, line -> line.getField("subject"))
                    .returns(state, line -> line.getField("state"));
        });
    }

    /** Who did what, and the detail, in that order. */
    private List<String> audited(EntryId entry) {
        return jdbc.sql("select username, action, detail from audit_event where subject_id = ? order by id")
                .param(entry.value())
                .query((row, number) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                .list();
    }

    @Test
    void whatIsMarkedHigherOrOfAnotherPostDoesNotExist() {
        var entry = meetings.submitted(post, "Sahel", Marking.CONFIDENTIAL, "Peace");
        var lowOfficer = users.user("low", Marking.RESTRICTED, Set.of(post), Role.OFFICER);
        var abroad = users.officer("abroad", users.post("DKR"));
        for (var stranger : Set.of(lowOfficer, abroad)) {
            users.as(stranger, () -> {
                assertThatThrownBy(() -> reading.details(entry.meeting())).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> reading.entry(entry.id())).isInstanceOf(NotFound.class);
                assertThat(reading.entries(entry.meeting())).isEmpty();
                assertThatThrownBy(() -> topics.add(entry.id(), "x")).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> entries.correct(entry.meeting())).isInstanceOf(NotFound.class);
            });
        }
    }

    private boolean submit(EntryId entry) {
        entries.submit(entry);
        return true;
    }

    private boolean discard(EntryId entry) {
        entries.discard(entry);
        return true;
    }

    private boolean undiscard(EntryId entry) {
        entries.undiscard(entry);
        return true;
    }

    private static void assertRefused(String messageKey, Callable<?> action, Object... arguments) {
        assertThatThrownBy(action::call)
                .asInstanceOf(type(Refusal.class))
                .returns(messageKey, Refusal::messageKey)
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly(arguments));
    }
}
