package org.chancery.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Set;
import org.chancery.base.Marking;
import org.chancery.base.NotFound;
import org.chancery.base.PostId;
import org.chancery.base.Refusal;
import org.chancery.security.Actor;
import org.chancery.security.Role;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.TestUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A meeting is never marked below its highest topic, and nobody marks above their own clearance. */
@ServiceTest
class MeetingMarkingTest {

    private final TestUsers users;
    private final TestMeetings meetings;
    private final MeetingService reading;
    private final MeetingWriting writing;
    private final TopicService topics;
    private final EntryService entries;

    private PostId post;
    private Actor cleared;
    private MeetingId meeting;
    private EntryId entry;
    private TopicId topic;

    MeetingMarkingTest(
            TestUsers users,
            TestMeetings meetings,
            MeetingService reading,
            MeetingWriting writing,
            TopicService topics,
            EntryService entries) {
        this.users = users;
        this.meetings = meetings;
        this.reading = reading;
        this.writing = writing;
        this.topics = topics;
        this.entries = entries;
    }

    @BeforeEach
    void minutesAreRestrictedWithAnUnclassifiedTopic() {
        post = users.post("BKO");
        cleared = users.user("cleared", Marking.CONFIDENTIAL, Set.of(post), Role.OFFICER);
        users.signIn(cleared);
        var minutes = meetings.complete(post, "Sahel", Marking.RESTRICTED, "Peace");
        meeting = minutes.meeting();
        entry = minutes.id();
        topic = minutes.topics().getFirst().id();
    }

    @Test
    void topicMarkedHigherRaisesTheMeeting() {
        mark(topic, Marking.UNCLASSIFIED, Marking.RESTRICTED);
        assertThat(marking()).isEqualTo(Marking.RESTRICTED);
        mark(topic, Marking.RESTRICTED, Marking.CONFIDENTIAL);
        assertThat(marking()).isEqualTo(Marking.CONFIDENTIAL);
        var low = users.user("low", Marking.RESTRICTED, Set.of(post), Role.OFFICER);
        users.as(low, () -> assertThatThrownBy(() -> reading.details(meeting)).isInstanceOf(NotFound.class));
    }

    @Test
    void topicMarkedLowerLeavesTheMeetingAsItIs() {
        mark(topic, Marking.UNCLASSIFIED, Marking.CONFIDENTIAL);
        mark(topic, Marking.CONFIDENTIAL, Marking.UNCLASSIFIED);
        assertThat(marking()).isEqualTo(Marking.CONFIDENTIAL);
    }

    @Test
    void meetingIsNotMarkedBelowItsHighestTopic() {
        mark(topic, Marking.UNCLASSIFIED, Marking.CONFIDENTIAL);
        topics.add(entry, "Of no secrecy");
        assertRefused("meeting.refusal.markingBelowTopic", () -> mark(Marking.CONFIDENTIAL, Marking.RESTRICTED));
        assertThat(marking()).isEqualTo(Marking.CONFIDENTIAL);
        mark(topic, Marking.CONFIDENTIAL, Marking.RESTRICTED);
        mark(Marking.CONFIDENTIAL, Marking.RESTRICTED);
        assertThat(marking()).isEqualTo(Marking.RESTRICTED);
        assertRefused("meeting.refusal.markingBelowTopic", () -> mark(Marking.RESTRICTED, Marking.UNCLASSIFIED));
    }

    @Test
    void topicThatIsBroughtBackRaisesTheMeetingAgain() {
        mark(topic, Marking.UNCLASSIFIED, Marking.CONFIDENTIAL);
        topics.remove(topic);
        mark(Marking.CONFIDENTIAL, Marking.UNCLASSIFIED);
        assertThat(marking()).isEqualTo(Marking.UNCLASSIFIED);
        topics.restore(topic);
        assertThat(marking()).isEqualTo(Marking.CONFIDENTIAL);
    }

    @Test
    void topicAboveTheClearanceIsNotBroughtBack() {
        mark(topic, Marking.UNCLASSIFIED, Marking.CONFIDENTIAL);
        topics.remove(topic);
        mark(Marking.CONFIDENTIAL, Marking.RESTRICTED);
        var low = users.user("low", Marking.RESTRICTED, Set.of(post), Role.OFFICER);
        users.as(low, () -> assertThatThrownBy(() -> topics.restore(topic)).isInstanceOf(NotFound.class));
        assertThat(marking()).isEqualTo(Marking.RESTRICTED);
        assertThat(reading.details(meeting).topics()).isEmpty();
    }

    @Test
    void nobodyMarksAboveTheirOwnClearance() {
        assertRefused("meeting.refusal.markingAboveClearance", () -> mark(Marking.RESTRICTED, Marking.SECRET));
        assertRefused("meeting.refusal.markingAboveClearance", () -> mark(topic, Marking.UNCLASSIFIED, Marking.SECRET));
        assertRefused("meeting.refusal.markingAboveClearance", () -> meetings.begin(post, "Secret", Marking.SECRET));
        assertThat(marking()).isEqualTo(Marking.RESTRICTED);
        assertThat(reading.details(meeting).topics().getFirst().marking()).isEqualTo(Marking.UNCLASSIFIED);
        mark(Marking.RESTRICTED, Marking.CONFIDENTIAL);
        mark(topic, Marking.UNCLASSIFIED, Marking.CONFIDENTIAL);
        meetings.begin(post, "Confidential", Marking.CONFIDENTIAL);
    }

    @Test
    void submittedMinutesAreNotMarkedAnew() {
        entries.submit(entry);
        assertRefused("meeting.refusal.state.SUBMITTED", () -> mark(Marking.RESTRICTED, Marking.CONFIDENTIAL));
        assertRefused("meeting.refusal.state.SUBMITTED", () -> mark(topic, Marking.UNCLASSIFIED, Marking.RESTRICTED));
    }

    private Marking marking() {
        return users.as(cleared, () -> reading.details(meeting)).header().marking();
    }

    private void mark(Marking from, Marking to) {
        assertThat(writing.changeMarking(entry, new Change<>(from, to))).isEqualTo(new Edit.Saved<>(to));
    }

    private void mark(TopicId topic, Marking from, Marking to) {
        assertThat(topics.changeMarking(topic, new Change<>(from, to))).isEqualTo(new Edit.Saved<>(to));
    }

    private static void assertRefused(String messageKey, Runnable action) {
        assertThatThrownBy(action::run)
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::messageKey)
                .isEqualTo(messageKey);
    }
}
