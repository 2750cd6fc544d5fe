package org.chancery.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chancery.base.Marking;
import org.chancery.base.NotFound;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.base.Refusal;
import org.chancery.directory.PersonId;
import org.chancery.meeting.Change;
import org.chancery.meeting.Edit;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryService;
import org.chancery.meeting.MeetingService;
import org.chancery.meeting.Side;
import org.chancery.meeting.TopicId;
import org.chancery.meeting.TopicService;
import org.chancery.security.Actor;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.TestUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

@ServiceTest
class FollowUpWritingTest {

    private final TestUsers users;
    private final TestMeetings meetings;
    private final FollowUpWriting writing;
    private final FollowUpService followUps;
    private final MeetingService reading;
    private final EntryService entries;
    private final TopicService topics;

    private PostId post;
    private Actor officer;
    private EntryDetails entry;
    private TopicId topic;

    FollowUpWritingTest(
            TestUsers users,
            TestMeetings meetings,
            FollowUpWriting writing,
            FollowUpService followUps,
            MeetingService reading,
            EntryService entries,
            TopicService topics) {
        this.users = users;
        this.meetings = meetings;
        this.writing = writing;
        this.followUps = followUps;
        this.reading = reading;
        this.entries = entries;
        this.topics = topics;
    }

    @BeforeEach
    void anOfficerWritesMinutes() {
        post = users.post("BKO");
        officer = users.officer("officer", post);
        users.signIn(officer);
        entry = meetings.complete(post, "Sahel", Marking.UNCLASSIFIED, "Peace");
        topic = entry.topics().getFirst().id();
    }

    private FollowUpId add(String text) {
        return writing.add(topic, new NewFollowUp(Side.OURS, text, Owner.NONE, null));
    }

    private FollowUpDetails only() {
        return followUps.ofTopic(topic).getFirst();
    }

    @Test
    void keepsWhatWasUndertaken() {
        var minister = meetings.person("Tiébilé Dramé", "Minister", "Foreign Ministry");
        writing.add(
                topic,
                new NewFollowUp(Side.THEIRS, "Send the draft.", new Owner(minister, ""), PartialDate.month(2020, 9)));
        assertThat(followUps.ofEntry(entry.id())).singleElement().satisfies(followUp -> {
            assertThat(followUp.side()).isEqualTo(Side.THEIRS);
            assertThat(followUp.text()).isEqualTo("Send the draft.");
            assertThat(followUp.owner()).isEqualTo(new Owner(minister, "Tiébilé Dramé"));
            assertThat(followUp.due()).isEqualTo(PartialDate.month(2020, 9));
            assertThat(followUp.state()).isEqualTo(FollowUpState.OPEN);
            assertThat(followUp.overdue()).isFalse();
        });
    }

    @Test
    void keepsTheOrderInWhichTheyWereAdded() {
        add("first");
        add("second");
        add("third");
        assertThat(followUps.ofTopic(topic))
                .extracting(FollowUpDetails::text)
                .containsExactly("first", "second", "third");
    }

    @Test
    void textMayHave2000CharactersAndNotOneMore() {
        var id = add("x".repeat(FollowUpWriting.MAX_TEXT));
        assertRefused("text", "base.refusal.tooLong", () -> add("x".repeat(FollowUpWriting.MAX_TEXT + 1)));
        assertRefused(
                "text",
                "base.refusal.tooLong",
                () -> writing.changeText(id, new Change<>(only().text(), "x".repeat(FollowUpWriting.MAX_TEXT + 1))));
        assertRefused("text", "base.refusal.required", () -> add("  \n "));
        assertRefused("text", "base.refusal.required", () -> writing.changeText(id, new Change<>(only().text(), " ")));
        assertThat(followUps.ofTopic(topic)).hasSize(1);
    }

    @Test
    void ownerMayHave200CharactersAndNotOneMore() {
        var id = add("x");
        var longest = Owner.named("o".repeat(FollowUpWriting.MAX_OWNER));
        assertThat(writing.changeOwner(id, new Change<>(Owner.NONE, longest))).isEqualTo(new Edit.Saved<>(longest));
        assertRefused(
                "owner",
                "base.refusal.tooLong",
                () -> writing.changeOwner(
                        id, new Change<>(longest, Owner.named("o".repeat(FollowUpWriting.MAX_OWNER + 1)))));
    }

    @Test
    void ownerMustExist() {
        var nobody = new Owner(new PersonId(UUID.randomUUID()), "Nobody");
        assertThatThrownBy(() -> writing.add(topic, new NewFollowUp(Side.OURS, "x", nobody, null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void topicHas100FollowUpsAndNotOneMore() {
        FollowUpId last = null;
        for (int i = 0; i < FollowUpWriting.MAX_FOLLOW_UPS; i++) {
            last = add("number " + i);
        }
        assertRefused(null, "followup.refusal.tooMany", () -> add("one more"));
        writing.remove(last);
        add("in its place");
        var removed = last;
        assertRefused(null, "followup.refusal.tooMany", () -> writing.restore(removed));
    }

    @Test
    void thirdPartiesUndertakeNothing() {
        assertRefused(
                "side",
                "followup.refusal.side",
                () -> writing.add(topic, new NewFollowUp(Side.THIRD_PARTY, "x", Owner.NONE, null)));
        var id = add("x");
        assertRefused(
                "side",
                "followup.refusal.side",
                () -> writing.changeSide(id, new Change<>(Side.OURS, Side.THIRD_PARTY)));
    }

    @Test
    void fieldsChangeOneByOne() {
        var id = add("x");
        var due = Optional.of(PartialDate.year(2021));
        assertThat(writing.changeText(id, new Change<>("x", " y\r\nz "))).isEqualTo(new Edit.Saved<>("y\nz"));
        assertThat(writing.changeSide(id, new Change<>(Side.OURS, Side.THEIRS)))
                .isEqualTo(new Edit.Saved<>(Side.THEIRS));
        assertThat(writing.changeDue(id, new Change<>(Optional.empty(), due))).isEqualTo(new Edit.Saved<>(due));
        assertThat(writing.changeOwner(id, new Change<>(Owner.NONE, Owner.named("Ministry"))))
                .isEqualTo(new Edit.Saved<>(Owner.named("Ministry")));
        assertThat(only())
                .extracting(FollowUpDetails::text, FollowUpDetails::side, FollowUpDetails::due, FollowUpDetails::owner)
                .containsExactly("y\nz", Side.THEIRS, PartialDate.year(2021), Owner.named("Ministry"));
        assertThat(writing.changeDue(id, new Change<>(due, Optional.empty())))
                .isEqualTo(new Edit.Saved<>(Optional.empty()));
        assertThat(only().due()).isNull();
    }

    @Test
    void secondToChangeTheSameFieldSeesBothValues() {
        var id = add("x");
        writing.changeText(id, new Change<>("x", "theirs"));
        var colleague = users.officer("colleague", post);
        users.as(colleague, () -> {
            assertThat(writing.changeText(id, new Change<>("x", "mine")))
                    .isEqualTo(new Edit.Conflict<>("theirs", "mine"));
            assertThat(only().text()).isEqualTo("theirs");
            assertThat(writing.changeSide(id, new Change<>(Side.OURS, Side.THEIRS)))
                    .isEqualTo(new Edit.Saved<>(Side.THEIRS));
            assertThat(writing.changeText(id, new Change<>("theirs", "mine"))).isEqualTo(new Edit.Saved<>("mine"));
        });
    }

    @Test
    void whatChangesNothingMakesNobodyAnAuthor() {
        var id = add("x");
        long before = reading.entry(entry.id()).revision();
        writing.changeText(id, new Change<>("y", "x"));
        writing.changeText(id, new Change<>("y", "z"));
        assertThat(reading.entry(entry.id()).revision()).isEqualTo(before);
        writing.changeText(id, new Change<>("x", "z"));
        assertThat(reading.entry(entry.id()).revision()).isEqualTo(before + 1);
    }

    @Test
    void removedFollowUpComesBack() {
        var id = add("x");
        writing.remove(id);
        writing.remove(id);
        assertThat(followUps.ofTopic(topic)).isEmpty();
        assertThat(followUps.ofEntry(entry.id())).isEmpty();
        assertThat(followUps.count(FollowUpFilter.all())).isZero();
        writing.restore(id);
        assertThat(followUps.ofTopic(topic)).hasSize(1);
    }

    @Test
    void followUpsOfARemovedTopicAreGone() {
        add("x");
        topics.remove(topic);
        assertThat(followUps.count(FollowUpFilter.all())).isZero();
        assertThat(followUps.ofEntry(entry.id())).isEmpty();
        assertThatThrownBy(() -> add("y")).isInstanceOf(NotFound.class);
    }

    @Test
    void nothingIsWrittenOnceSubmitted() {
        var id = add("x");
        entries.submit(entry.id());
        var refused = "meeting.refusal.state.SUBMITTED";
        assertRefused(null, refused, () -> add("y"));
        assertRefused(null, refused, () -> writing.changeText(id, new Change<>("x", "y")));
        assertRefused(null, refused, () -> writing.changeSide(id, new Change<>(Side.OURS, Side.THEIRS)));
        assertRefused(null, refused, () -> writing.changeOwner(id, new Change<>(Owner.NONE, Owner.named("Ministry"))));
        assertRefused(
                null,
                refused,
                () -> writing.changeDue(id, new Change<>(Optional.empty(), Optional.of(PartialDate.year(2021)))));
        assertRefused(null, refused, () -> writing.remove(id));
        assertThat(only().text()).isEqualTo("x");
    }

    @Test
    void nobodyWritesInWhatDoesNotExistForThem() {
        var secret = meetings.complete(post, "Secret", Marking.SECRET, "Peace");
        var secretTopic = secret.topics().getFirst().id();
        var id = writing.add(secretTopic, new NewFollowUp(Side.OURS, "x", Owner.NONE, null));
        var cleared = users.user(
                "restricted", Marking.RESTRICTED, java.util.Set.of(post), org.chancery.security.Role.OFFICER);
        var elsewhere = users.officer("elsewhere", users.post("ABJ"));
        for (var stranger : java.util.List.of(cleared, elsewhere)) {
            users.as(stranger, () -> {
                assertThatThrownBy(() -> writing.add(secretTopic, new NewFollowUp(Side.OURS, "y", Owner.NONE, null)))
                        .isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> writing.changeText(id, new Change<>("x", "y")))
                        .isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> writing.remove(id)).isInstanceOf(NotFound.class);
                assertThat(followUps.ofTopic(secretTopic)).isEmpty();
                assertThatThrownBy(() -> followUps.ofEntry(secret.id())).isInstanceOf(NotFound.class);
            });
        }
    }

    @Test
    void readersDoNotWrite() {
        var id = add("x");
        users.as(users.reader("reader", Marking.SECRET, post), () -> {
            assertThatThrownBy(() -> add("y")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> writing.remove(id)).isInstanceOf(AccessDeniedException.class);
        });
    }

    private static void assertRefused(String field, String key, ThrowingCallable act) {
        assertThatThrownBy(act).asInstanceOf(type(Refusal.class)).satisfies(refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(key);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }
}
