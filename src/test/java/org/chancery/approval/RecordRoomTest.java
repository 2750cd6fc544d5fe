package org.chancery.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Objects;
import org.chancery.base.Marking;
import org.chancery.base.PostId;
import org.chancery.base.Refusal;
import org.chancery.directory.PostDetails;
import org.chancery.directory.PostService;
import org.chancery.meeting.Change;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryService;
import org.chancery.meeting.EntryState;
import org.chancery.meeting.MeetingService;
import org.chancery.meeting.MeetingWriting;
import org.chancery.meeting.TopicId;
import org.chancery.meeting.TopicService;
import org.chancery.security.Actor;
import org.chancery.security.UserService;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.TestUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever can be submitted can be decided, however long it is. */
@ServiceTest
class RecordRoomTest {

    private final TestUsers users;
    private final TestMeetings meetings;
    private final MeetingService reading;
    private final MeetingWriting writing;
    private final TopicService topics;
    private final EntryService entries;
    private final ApprovalService approval;
    private final RecordService records;
    private final EntryContent content;
    private final PostService posts;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    private PostId post;
    private Actor supervisor;

    RecordRoomTest(
            TestUsers users,
            TestMeetings meetings,
            MeetingService reading,
            MeetingWriting writing,
            TopicService topics,
            EntryService entries,
            ApprovalService approval,
            RecordService records,
            EntryContent content,
            PostService posts,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.users = users;
        this.meetings = meetings;
        this.reading = reading;
        this.writing = writing;
        this.topics = topics;
        this.entries = entries;
        this.approval = approval;
        this.records = records;
        this.content = content;
        this.posts = posts;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void somebodySignsIn() {
        post = users.post("BKO");
        supervisor = users.supervisor("supervisor", post);
        users.signIn(users.officer("officer", post));
    }

    @Test
    void longestMinutesThatAreSubmittedCanBeApproved() {
        var entry = longestThatAreSubmitted();
        entries.submit(entry.id());
        everybodyGetsTheLongestName();
        users.as(supervisor, () -> approval.approve(entry.id(), entry.revision()));
        assertThat(records.find(entry.id()).orElseThrow().content())
                .hasSizeBetween(RecordRoom.MAX_SUBMITTED + 1, EntryContent.MAX_CONTENT);
    }

    @Test
    void longestMinutesThatAreSubmittedCanBeReturned() {
        var entry = longestThatAreSubmitted();
        entries.submit(entry.id());
        everybodyGetsTheLongestName();
        users.as(
                supervisor,
                () -> approval.sendBack(entry.id(), entry.revision(), List.of(new RemarkForm(null, "Divide them."))));
        assertThat(reading.details(entry.meeting()).state()).isEqualTo(EntryState.RETURNED);
    }

    @Test
    void oneCharacterMoreIsRefusedToWhoeverSubmits() {
        var entry = longestThatAreSubmitted();
        String place = entry.header().place();
        writing.changePlace(entry.id(), new Change<>(place, place + "x"));
        assertThatThrownBy(() -> entries.submit(entry.id()))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("approval.refusal.tooLarge");
                    assertThat(refusal.arguments())
                            .containsExactly(RecordRoom.MAX_SUBMITTED, RecordRoom.MAX_SUBMITTED + 1);
                });
        assertThat(reading.details(entry.meeting()).state()).isEqualTo(EntryState.DRAFT);
        writing.changePlace(entry.id(), new Change<>(place + "x", place));
        entries.submit(entry.id());
    }

    @Test
    void contentIsWrittenUpToItsLimit() {
        var entry = meetings.submitted(post, "Sahel", Marking.RESTRICTED, "Peace");
        int rest = EntryContent.MAX_CONTENT - write(entry, named("")).length();
        assertThat(write(entry, named("x".repeat(rest)))).hasSize(EntryContent.MAX_CONTENT);
        assertThatThrownBy(() -> write(entry, named("x".repeat(rest + 1))))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::messageKey)
                .isEqualTo("approval.refusal.tooLarge");
    }

    @Test
    void decisionOnWhatNoRecordHoldsIsRefusedWhole() {
        var entry = meetings.submitted(post, "Sahel", Marking.RESTRICTED, "Peace");
        jdbc.sql("update topic set narrative = ?")
                .param("x".repeat(EntryContent.MAX_CONTENT))
                .update();
        users.as(supervisor, () -> {
            assertTooLarge(() -> approval.approve(entry.id(), entry.revision()));
            assertTooLarge(() ->
                    approval.sendBack(entry.id(), entry.revision(), List.of(new RemarkForm(null, "Divide them."))));
        });
        assertThat(reading.details(entry.meeting()).state()).isEqualTo(EntryState.SUBMITTED);
    }

    /** A draft with as much text as may be submitted, to the character. */
    private EntryDetails longestThatAreSubmitted() {
        var entry = meetings.complete(post, "Long", Marking.RESTRICTED, "Topic");
        var topic = entry.topics().getFirst().id();
        int rest = rest(entry);
        // A narrative is in the content twice: its words, and how they stood.
        while (rest > 2 * TopicService.MAX_NARRATIVE + 2_000) {
            write(topic, TopicService.MAX_NARRATIVE);
            topic = topics.add(entry.id(), "Topic");
            rest = rest(entry);
        }
        write(topic, 1);
        rest = rest(entry);
        write(topic, 1 + (rest - MeetingWriting.MAX_PLACE / 2) / 2);
        writing.changePlace(entry.id(), new Change<>("", "x".repeat(rest(entry))));
        assertThat(rest(entry)).isZero();
        return reading.details(entry.meeting());
    }

    private void write(TopicId topic, int length) {
        String before = jdbc.sql("select narrative from topic where id = ?")
                .param(topic.value())
                .query(String.class)
                .single();
        topics.changeNarrative(topic, new Change<>(before, "x".repeat(length)));
    }

    /** How many more characters may be submitted. */
    private int rest(EntryDetails entry) {
        entries.submit(entry.id());
        int length = write(reading.details(entry.meeting()), posts.of(post)).length();
        entries.recall(entry.id());
        return RecordRoom.MAX_SUBMITTED - length;
    }

    private String write(EntryDetails entry, PostDetails at) {
        return Objects.requireNonNull(transaction.execute(status -> content.write(entry, at)));
    }

    private PostDetails named(String name) {
        var at = posts.of(post);
        return new PostDetails(
                at.id(), at.code(), name, at.country(), at.hostCountry(), at.timeZone(), at.languages(), at.demo());
    }

    /** Of characters that take two each where they are sealed. */
    private void everybodyGetsTheLongestName() {
        jdbc.sql("update app_user set display_name = ?")
                .param("\"".repeat(UserService.MAX_DISPLAY_NAME))
                .update();
        jdbc.sql("update post set name = ?")
                .param("\"".repeat(PostService.MAX_NAME))
                .update();
    }

    private static void assertTooLarge(Runnable decision) {
        assertThatThrownBy(decision::run)
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::messageKey)
                .isEqualTo("approval.refusal.tooLarge");
    }
}
