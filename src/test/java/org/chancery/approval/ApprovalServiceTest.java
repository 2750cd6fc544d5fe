package org.chancery.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.chancery.base.Marking;
import org.chancery.base.NotFound;
import org.chancery.base.PostId;
import org.chancery.base.Refusal;
import org.chancery.meeting.Change;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryService;
import org.chancery.meeting.EntryState;
import org.chancery.meeting.MeetingService;
import org.chancery.meeting.TopicId;
import org.chancery.meeting.TopicService;
import org.chancery.security.Actor;
import org.chancery.security.Role;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestClock;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.TestUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class ApprovalServiceTest {

    private final TestUsers users;
    private final TestMeetings meetings;
    private final TestClock clock;
    private final MeetingService reading;
    private final TopicService topics;
    private final EntryService entries;
    private final ApprovalService approval;
    private final RemarkService remarks;
    private final RegisterService register;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    private PostId post;
    private Actor officer;
    private Actor supervisor;
    private Actor other;

    ApprovalServiceTest(
            TestUsers users,
            TestMeetings meetings,
            TestClock clock,
            MeetingService reading,
            TopicService topics,
            EntryService entries,
            ApprovalService approval,
            RemarkService remarks,
            RegisterService register,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.users = users;
        this.meetings = meetings;
        this.clock = clock;
        this.reading = reading;
        this.topics = topics;
        this.entries = entries;
        this.approval = approval;
        this.remarks = remarks;
        this.register = register;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void somebodySignsIn() {
        post = users.post("BKO");
        officer = users.officer("officer", post);
        supervisor = users.supervisor("supervisor", post);
        other = users.supervisor("other", post);
        users.signIn(officer);
    }

    @Test
    void approvalGivesTheNextNumberOfPostAndYear() {
        assertThat(approveAs(supervisor, submitted("A"))).hasToString("BKO/2020/0001");
        assertThat(approveAs(other, submitted("B"))).hasToString("BKO/2020/0002");
        var dakar = users.post("DKR");
        var there = users.officer("there", dakar);
        var above = users.supervisor("above", dakar);
        var entry = users.as(there, () -> meetings.submitted(dakar, "C", Marking.SECRET, "Topic"));
        assertThat(approveAs(above, entry)).hasToString("DKR/2020/0001");
        clock.set(Instant.parse("2021-01-01T00:00:00Z"));
        var number = approveAs(supervisor, submitted("D"));
        assertThat(number).hasToString("BKO/2021/0001");
        assertThat(reading.details(submitted("E").meeting()).registerNumber()).isNull();
    }

    @Test
    void yearIsTheOneAtThePost() {
        jdbc.sql("update post set time_zone = 'Pacific/Kiritimati'").update();
        clock.set(Instant.parse("2020-12-31T11:00:00Z"));
        assertThat(approveAs(supervisor, submitted("A"))).hasToString("BKO/2021/0001");
    }

    @Test
    void supervisorCannotApproveOwnMinutes() {
        var entry = users.as(supervisor, () -> meetings.submitted(post, "A", Marking.RESTRICTED, "Topic"));
        assertRefused("meeting.refusal.fourEyes", () -> approveAs(supervisor, entry));
        users.as(
                supervisor,
                () -> assertRefused("meeting.refusal.fourEyes", () -> sendBack(entry, new RemarkForm(null, "x"))));
        assertThat(reading.details(entry.meeting()).state()).isEqualTo(EntryState.SUBMITTED);
        assertThat(approveAs(other, entry)).hasToString("BKO/2020/0001");
    }

    @Test
    void supervisorWhoWroteOneWordCannotApprove() {
        var entry = meetings.complete(post, "A", Marking.RESTRICTED, "Topic");
        var topic = entry.topics().getFirst().id();
        users.as(supervisor, () -> topics.changeNarrative(topic, new Change<>("", "Word.")));
        entries.submit(entry.id());
        assertRefused("meeting.refusal.fourEyes", () -> approveAs(supervisor, reading.details(entry.meeting())));
    }

    @Test
    void officerApprovesNothing() {
        var entry = submitted("A");
        assertThatThrownBy(() -> approval.approve(entry.id(), entry.revision()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> approval.remark(entry.id(), null, "x")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void entryOfAnotherPostIsNotFound() {
        var entry = submitted("A");
        var stranger = users.supervisor("stranger", users.post("DKR"));
        assertThatThrownBy(() -> approveAs(stranger, entry)).isInstanceOf(NotFound.class);
        users.as(
                stranger,
                () -> assertThatThrownBy(() -> approval.remark(entry.id(), null, "x"))
                        .isInstanceOf(NotFound.class));
    }

    @Test
    void revisionThatWasNotReadIsNotApproved() {
        var entry = submitted("A");
        users.as(
                supervisor,
                () -> assertRefused(
                        "meeting.refusal.revisionRead", () -> approval.approve(entry.id(), entry.revision() - 1)));
    }

    @Test
    void ofTwoDecisionsAtOnceExactlyOneWins() {
        var entry = submitted("A");
        var outcomes = atOnce(
                () -> approveAs(supervisor, entry).toString(),
                () -> users.as(other, () -> sendBack(entry, new RemarkForm(null, "No."))));
        assertThat(outcomes)
                .containsAnyOf("BKO/2020/0001", "returned")
                .containsAnyOf("meeting.refusal.state.APPROVED", "meeting.refusal.state.RETURNED");
    }

    @Test
    void ofTwoApprovalsAtOnceExactlyOneGetsANumber() {
        var entry = submitted("A");
        assertThat(atOnce(
                        () -> approveAs(supervisor, entry).toString(),
                        () -> approveAs(other, entry).toString()))
                .containsExactlyInAnyOrder("BKO/2020/0001", "meeting.refusal.state.APPROVED");
        assertThat(approveAs(other, submitted("B"))).hasToString("BKO/2020/0002");
    }

    @Test
    void recallAndApprovalAtOnceLeaveOneOfThem() {
        var entry = submitted("A");
        var outcomes = atOnce(() -> approveAs(supervisor, entry).toString(), () -> {
            users.as(officer, () -> entries.recall(entry.id()));
            return "recalled";
        });
        var state = reading.details(entry.meeting()).state();
        if (state == EntryState.DRAFT) {
            assertThat(outcomes).containsExactlyInAnyOrder("recalled", "meeting.refusal.state.DRAFT");
        } else {
            assertThat(outcomes).containsExactlyInAnyOrder("BKO/2020/0001", "meeting.refusal.state.APPROVED");
        }
        assertThat(jdbc.sql("select count(*) from sealed_record")
                        .query(Integer.class)
                        .single())
                .isEqualTo(state == EntryState.DRAFT ? 0 : 1);
    }

    @Test
    void numbersHaveNoGapAndNoDuplicateWhenManyApproveAtOnce() throws Exception {
        int count = 40;
        var submitted = IntStream.range(0, count)
                .mapToObj(i -> submitted("Meeting " + i))
                .toList();
        var numbers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var results = submitted.stream()
                    .map(entry ->
                            threads.submit(() -> approveAs(supervisor, entry).sequence()))
                    .toList();
            for (var result : results) {
                numbers.add(result.get());
            }
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, count).boxed().toList());
        assertThat(users.as(supervisor, () -> register.list(post, 2020, PageRequest.of(0, count)))
                        .map(RegisterLine::sequence))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, count)
                        .map(i -> count + 1 - i)
                        .boxed()
                        .toList());
    }

    @Test
    void approvalThatIsRolledBackLeavesNoGap() {
        var entry = submitted("A");
        users.as(
                supervisor,
                () -> transaction.executeWithoutResult(status -> {
                    assertThat(approval.approve(entry.id(), entry.revision()).sequence())
                            .isEqualTo(1);
                    status.setRollbackOnly();
                }));
        assertThat(reading.details(entry.meeting()).state()).isEqualTo(EntryState.SUBMITTED);
        assertRefused(
                "meeting.refusal.revisionRead",
                () -> users.as(supervisor, () -> approval.approve(entry.id(), entry.revision() + 1)));
        assertThat(approveAs(supervisor, entry).sequence()).isEqualTo(1);
    }

    @Test
    void returningNeedsARemark() {
        var entry = submitted("A");
        users.as(supervisor, () -> assertRefused("approval.refusal.remarkNeeded", () -> sendBack(entry)));
        assertThat(reading.details(entry.meeting()).state()).isEqualTo(EntryState.SUBMITTED);
        users.as(supervisor, () -> sendBack(entry, new RemarkForm(null, "Who spoke?")));
        assertThat(reading.details(entry.meeting()).state()).isEqualTo(EntryState.RETURNED);
    }

    @Test
    void remarkMadeBeforeIsEnoughToReturn() {
        var entry = submitted("A");
        users.as(other, () -> approval.remark(entry.id(), null, "Too long."));
        users.as(supervisor, () -> sendBack(entry));
        assertThat(remarks.list(entry.id()))
                .extracting(RemarkDetails::author, RemarkDetails::text)
                .containsExactly(tuple("The other", "Too long."));
    }

    @Test
    void remarksAreListedByRoundLatestFirst() {
        var entry = submitted("A");
        var topic = entry.topics().getFirst().id();
        users.as(
                supervisor,
                () -> sendBack(entry, new RemarkForm(null, "First."), new RemarkForm(topic, "On the topic.")));
        entries.submit(entry.id());
        users.as(supervisor, () -> sendBack(entry, new RemarkForm(null, "Again.")));
        assertThat(remarks.list(entry.id()))
                .extracting(RemarkDetails::round, RemarkDetails::text, RemarkDetails::topic)
                .containsExactly(tuple(2, "Again.", null), tuple(1, "First.", null), tuple(1, "On the topic.", topic));
    }

    @Test
    void remarksOfOneInstantKeepTheOrderTheyWereWrittenIn() {
        var entry = submitted("A");
        var texts = IntStream.range(0, 30).mapToObj(i -> "Remark " + i).toList();
        users.as(
                supervisor,
                () -> sendBack(
                        entry, texts.stream().map(t -> new RemarkForm(null, t)).toArray(RemarkForm[]::new)));
        assertThat(remarks.list(entry.id())).extracting(RemarkDetails::text).containsExactlyElementsOf(texts);
    }

    @Test
    void remarkOfOneRoundDoesNotCountForTheNext() {
        var entry = submitted("A");
        users.as(supervisor, () -> sendBack(entry, new RemarkForm(null, "First.")));
        entries.submit(entry.id());
        users.as(supervisor, () -> assertRefused("approval.refusal.remarkNeeded", () -> sendBack(entry)));
    }

    @Test
    void remarkIsLimited() {
        var entry = submitted("A");
        users.signIn(supervisor);
        approval.remark(entry.id(), null, "x".repeat(ApprovalService.MAX_REMARK));
        assertRefused(
                "base.refusal.tooLong",
                () -> approval.remark(entry.id(), null, "x".repeat(ApprovalService.MAX_REMARK + 1)));
        assertRefused("base.refusal.required", () -> approval.remark(entry.id(), null, " \n "));
        assertThatThrownBy(() -> approval.remark(entry.id(), new TopicId(UUID.randomUUID()), "x"))
                .isInstanceOf(NotFound.class);
        for (int i = 1; i < ApprovalService.MAX_REMARKS; i++) {
            approval.remark(entry.id(), null, "Remark " + i);
        }
        assertRefused("approval.refusal.tooManyRemarks", () -> approval.remark(entry.id(), null, "One more."));
        assertThat(remarks.list(entry.id())).hasSize(ApprovalService.MAX_REMARKS);
    }

    @Test
    void remarkIsRefusedWhereNothingIsSubmitted() {
        var draft = meetings.complete(post, "A", Marking.RESTRICTED, "Topic");
        users.as(
                supervisor,
                () -> assertRefused(
                        "approval.refusal.remarkOnUnsubmitted", () -> approval.remark(draft.id(), null, "x")));
    }

    @Test
    void sealIsInTheAuditLogBesideTheApproval() {
        var entry = submitted("A");
        approveAs(supervisor, entry);
        String hash = jdbc.sql("select sha256 from sealed_record where entry_id = ?")
                .param(entry.id().value())
                .query(String.class)
                .single();
        assertThat(jdbc.sql("select username, action, detail from audit_event where subject_id = ? order by id")
                        .param(entry.id().value())
                        .query((row, number) -> tuple(row.getString(1), row.getString(2), row.getString(3)))
                        .list())
                .endsWith(
                        tuple("supervisor", "entry.approved", "BKO/2020/0001"),
                        tuple("supervisor", "approval.sealed", "BKO/2020/0001 sha256 " + hash));
    }

    @Test
    void registerShowsWhatTheSupervisorMaySee() {
        var secret = users.as(officer, () -> meetings.submitted(post, "Secret", Marking.SECRET, "Topic"));
        approveAs(supervisor, secret);
        approveAs(supervisor, submitted("Open"));
        var low = users.user("low", Marking.RESTRICTED, Set.of(post), Role.SUPERVISOR);
        var page = PageRequest.of(0, 10);
        users.as(low, () -> {
            var lines = register.list(post, 2020, page);
            assertThat(lines.getTotalElements()).isEqualTo(1);
            assertThat(lines).extracting(RegisterLine::registerNumber).containsExactly("BKO/2020/0002");
        });
        users.as(supervisor, () -> {
            assertThat(register.list(post, 2020, page))
                    .extracting(RegisterLine::subject)
                    .containsExactly("Open", "Secret");
            assertThat(register.years(post)).containsExactly(2020);
        });
        var stranger = users.supervisor("stranger", users.post("DKR"));
        users.as(
                stranger,
                () -> assertThatThrownBy(() -> register.list(post, 2020, page)).isInstanceOf(NotFound.class));
    }

    private EntryDetails submitted(String subject) {
        return users.as(officer, () -> meetings.submitted(post, subject, Marking.RESTRICTED, "Topic"));
    }

    private RegisterNumber approveAs(Actor by, EntryDetails entry) {
        return users.as(by, () -> approval.approve(entry.id(), entry.revision()));
    }

    private String sendBack(EntryDetails entry, RemarkForm... forms) {
        approval.sendBack(entry.id(), reading.entry(entry.id()).revision(), List.of(forms));
        return "returned";
    }

    /** What came of each: its result, or the key of the refusal. */
    @SafeVarargs
    private static List<String> atOnce(Callable<String>... deeds) {
        var barrier = new CyclicBarrier(deeds.length);
        try (var threads = Executors.newFixedThreadPool(deeds.length)) {
            List<Future<String>> results = new ArrayList<>();
            for (var deed : deeds) {
                results.add(threads.submit(() -> {
                    barrier.await();
                    return deed.call();
                }));
            }
            return results.stream().map(ApprovalServiceTest::outcome).toList();
        }
    }

    private static String outcome(Future<String> result) {
        try {
            return result.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                return refusal.messageKey();
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(String messageKey, Callable<?> action) {
        assertThatThrownBy(action::call)
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::messageKey)
                .isEqualTo(messageKey);
    }

    private static void assertRefused(String messageKey, Runnable action) {
        assertRefused(messageKey, () -> {
            action.run();
            return true;
        });
    }
}
