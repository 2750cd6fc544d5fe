package org.chancery.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.chancery.base.Marking;
import org.chancery.base.NotFound;
import org.chancery.base.PostId;
import org.chancery.meeting.Change;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryService;
import org.chancery.meeting.MeetingService;
import org.chancery.meeting.TopicService;
import org.chancery.security.Actor;
import org.chancery.security.Role;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.TestUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class NoticeServiceTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);

    private final TestUsers users;
    private final TestMeetings meetings;
    private final MeetingService reading;
    private final TopicService topics;
    private final EntryService entries;
    private final ApprovalService approval;
    private final InboxService inbox;
    private final NoticeService notices;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    private PostId post;
    private Actor officer;
    private Actor supervisor;
    private Actor other;

    NoticeServiceTest(
            TestUsers users,
            TestMeetings meetings,
            MeetingService reading,
            TopicService topics,
            EntryService entries,
            ApprovalService approval,
            InboxService inbox,
            NoticeService notices,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.users = users;
        this.meetings = meetings;
        this.reading = reading;
        this.topics = topics;
        this.entries = entries;
        this.approval = approval;
        this.inbox = inbox;
        this.notices = notices;
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
    void supervisorsWhoMayDecideAreToldOfASubmission() {
        var entry = meetings.complete(post, "Sahel", Marking.CONFIDENTIAL, "Peace");
        users.as(other, () -> topics.changeNarrative(entry.topics().getFirst().id(), new Change<>("", "Word.")));
        var low = users.user("low", Marking.RESTRICTED, Set.of(post), Role.SUPERVISOR);
        var stranger = users.supervisor("stranger", users.post("DKR"));
        entries.submit(entry.id());
        assertThat(of(supervisor))
                .extracting(NoticeDetails::kind, NoticeDetails::subject, NoticeDetails::by)
                .containsExactly(tuple(NoticeKind.SUBMITTED, "Sahel", "The officer"));
        for (var nobody : List.of(other, low, stranger, officer)) {
            assertThat(of(nobody)).isEmpty();
        }
    }

    @Test
    void authorsAndSubmitterAreToldOfTheDecision() {
        var writer = users.officer("writer", post);
        var entry = meetings.complete(post, "Sahel", Marking.RESTRICTED, "Peace");
        users.as(writer, () -> topics.changeNarrative(entry.topics().getFirst().id(), new Change<>("", "Word.")));
        entries.submit(entry.id());
        var submitted = reading.entry(entry.id());
        users.as(
                supervisor,
                () -> approval.sendBack(
                        submitted.id(), submitted.revision(), List.of(new RemarkForm(null, "Who spoke?"))));
        entries.submit(entry.id());
        var again = reading.entry(entry.id());
        users.as(supervisor, () -> approval.approve(again.id(), again.revision()));
        for (var told : List.of(officer, writer)) {
            assertThat(of(told))
                    .extracting(NoticeDetails::kind)
                    .containsExactlyInAnyOrder(NoticeKind.APPROVED, NoticeKind.RETURNED);
        }
        assertThat(of(officer).getFirst().registerNumber()).isEqualTo("BKO/2020/0001");
    }

    @Test
    void whatNobodyNeedDecideAnyMoreIsNotUnread() {
        var entry = meetings.submitted(post, "Sahel", Marking.RESTRICTED, "Peace");
        assertThat(unread(supervisor)).isEqualTo(1);
        entries.recall(entry.id());
        assertThat(unread(supervisor)).isZero();
        entries.submit(entry.id());
        assertThat(unread(other)).isEqualTo(1);
        users.as(supervisor, () -> approval.approve(entry.id(), entry.revision()));
        assertThat(unread(other)).isZero();
    }

    @Test
    void noticeOfWhatIsMarkedAboveThePresentClearanceIsNeitherShownNorCounted() {
        meetings.submitted(post, "Sahel", Marking.CONFIDENTIAL, "Peace");
        assertThat(unread(supervisor)).isEqualTo(1);
        jdbc.sql("update app_user set clearance = 1 where username = 'supervisor'")
                .update();
        assertThat(unread(supervisor)).isZero();
        assertThat(of(supervisor)).isEmpty();
        users.as(supervisor, notices::markAllRead);
        jdbc.sql("update app_user set clearance = 2 where username = 'supervisor'")
                .update();
        assertThat(unread(supervisor)).isEqualTo(1);
        jdbc.sql("delete from app_user_post where user_id = ?")
                .param(supervisor.id().value())
                .update();
        assertThat(of(supervisor)).isEmpty();
    }

    @Test
    void whoeverIsNoReaderAnyMoreIsToldNothing() {
        var entry = meetings.submitted(post, "Sahel", Marking.RESTRICTED, "Peace");
        users.as(supervisor, () -> approval.approve(entry.id(), entry.revision()));
        assertThat(unread(officer)).isEqualTo(1);
        jdbc.sql("update app_user_role set role = 'ADMINISTRATOR' where user_id = ?")
                .param(officer.id().value())
                .update();
        assertThat(unread(officer)).isZero();
        assertThat(of(officer)).isEmpty();
    }

    @Test
    void noticeIsReadByItsOwnReaderOnly() {
        meetings.submitted(post, "Sahel", Marking.RESTRICTED, "Peace");
        var notice = of(supervisor).getFirst();
        users.as(
                other,
                () -> assertThatThrownBy(() -> notices.markRead(notice.id())).isInstanceOf(NotFound.class));
        users.as(supervisor, () -> notices.markRead(notice.id()));
        assertThat(unread(supervisor)).isZero();
        assertThat(unread(other)).isEqualTo(1);
        users.as(other, () -> notices.markReadAbout(notice.entry()));
        assertThat(unread(other)).isZero();
    }

    @Test
    void noticeIsLostWithTheDeedThatIsRolledBack() {
        var entry = meetings.complete(post, "Sahel", Marking.RESTRICTED, "Peace");
        transaction.executeWithoutResult(status -> {
            entries.submit(entry.id());
            status.setRollbackOnly();
        });
        assertThat(unread(supervisor)).isZero();
    }

    @Test
    void inboxIsOldestFirstAndSaysWhatAnotherMustDecide() {
        var first = meetings.submitted(post, "First", Marking.RESTRICTED, "Topic");
        var own = users.as(supervisor, () -> meetings.submitted(post, "Own", Marking.RESTRICTED, "Topic"));
        meetings.submitted(post, "Secret", Marking.SECRET, "Topic");
        jdbc.sql("update app_user set clearance = 2 where username = 'supervisor'")
                .update();
        jdbc.sql("update entry set submitted_at = '2020-08-01 10:00:00' where id = ?")
                .param(own.id().value())
                .update();
        users.as(supervisor, () -> {
            assertThat(inbox.list(PAGE))
                    .extracting(InboxItem::subject, InboxItem::written, InboxItem::submittedBy)
                    .containsExactly(tuple("Own", true, "The supervisor"), tuple("First", false, "The officer"));
            assertThat(inbox.decidable()).isEqualTo(1);
        });
        users.as(supervisor, () -> approval.approve(first.id(), first.revision()));
        users.as(
                supervisor,
                () -> assertThatThrownBy(() -> inbox.review(first.id())).isInstanceOf(NotFound.class));
    }

    @Test
    void reviewShowsWhatChangedSinceTheLastReturn() {
        var entry = meetings.submitted(post, "Sahel", Marking.RESTRICTED, "Peace");
        assertThat(review(entry).returnedAt()).isNull();
        users.as(
                supervisor,
                () -> approval.sendBack(entry.id(), entry.revision(), List.of(new RemarkForm(null, "More."))));
        var topic = entry.topics().getFirst().id();
        topics.changeTitle(topic, new Change<>("Peace", "Peace and security"));
        topics.add(entry.id(), "Trade");
        entries.submit(entry.id());
        var review = review(entry);
        assertThat(review.returnedAt()).isNotNull();
        assertThat(review.remarks()).extracting(RemarkDetails::text).containsExactly("More.");
        assertThat(review.changes())
                .extracting(EntryChange::section, EntryChange::field, EntryChange::before, EntryChange::after)
                .containsExactly(
                        tuple(EntryChange.Section.TOPIC, "title", "Peace", "Peace and security"),
                        tuple(EntryChange.Section.TOPIC, EntryChange.WHOLE, null, "Trade"));
    }

    private Review review(EntryDetails entry) {
        return users.as(supervisor, () -> inbox.review(entry.id()));
    }

    private List<NoticeDetails> of(Actor reader) {
        return users.as(reader, () -> notices.list(PAGE).getContent());
    }

    private long unread(Actor reader) {
        return users.as(reader, notices::countUnread);
    }
}
