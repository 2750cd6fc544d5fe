package org.chancery.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.base.Marking;
import org.chancery.base.NotFound;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.base.Refusal;
import org.chancery.coediting.DocumentId;
import org.chancery.coediting.SharedTexts;
import org.chancery.coediting.TestTexts;
import org.chancery.coediting.TextAnchor;
import org.chancery.meeting.Change;
import org.chancery.meeting.EntryDecisions;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryPart;
import org.chancery.meeting.EntryService;
import org.chancery.meeting.MeetingService;
import org.chancery.meeting.Side;
import org.chancery.meeting.TextNames;
import org.chancery.security.Actor;
import org.chancery.security.Role;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestClock;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.TestUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class FollowUpTrackingTest {

    private final TestUsers users;
    private final TestMeetings meetings;
    private final FollowUpWriting writing;
    private final FollowUpTracking tracking;
    private final FollowUpService followUps;
    private final MeetingService reading;
    private final EntryService entries;
    private final EntryDecisions decisions;
    private final List<EntryPart> parts;
    private final SharedTexts texts;
    private final TestTexts editor;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    private PostId post;
    private Actor officer;
    private Actor supervisor;
    private Actor reader;
    private EntryDetails entry;
    private CommitmentId commitment;

    FollowUpTrackingTest(
            TestUsers users,
            TestMeetings meetings,
            FollowUpWriting writing,
            FollowUpTracking tracking,
            FollowUpService followUps,
            MeetingService reading,
            EntryService entries,
            EntryDecisions decisions,
            List<EntryPart> parts,
            SharedTexts texts,
            TestTexts editor,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.users = users;
        this.meetings = meetings;
        this.writing = writing;
        this.tracking = tracking;
        this.followUps = followUps;
        this.reading = reading;
        this.entries = entries;
        this.decisions = decisions;
        this.parts = parts;
        this.texts = texts;
        this.editor = editor;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void somethingWasUndertaken() {
        post = users.post("BKO");
        officer = users.officer("officer", post);
        supervisor = users.supervisor("supervisor", post);
        reader = users.reader("reader", Marking.SECRET, post);
        users.signIn(officer);
        entry = meetings.complete(post, "Sahel", Marking.RESTRICTED, "Peace");
        writing.add(
                entry.topics().getFirst().id(),
                new NewFollowUp(Side.OURS, "Send the draft.", Owner.NONE, PartialDate.parse("2020-09")));
        commitment = followUps.ofEntry(entry.id()).getFirst().commitment();
    }

    private void approve(String number) {
        entries.submit(entry.id());
        users.as(
                supervisor,
                () -> transaction.executeWithoutResult(status ->
                        decisions.approve(entry.id(), reading.entry(entry.id()).revision(), number)));
    }

    @Test
    void becomesDoneDroppedAndOpenAgain() {
        tracking.markDone(commitment, " Sent. ");
        assertThat(followUps.details(commitment).details())
                .extracting(FollowUpDetails::state, FollowUpDetails::note, FollowUpDetails::stateChangedAt)
                .containsExactly(FollowUpState.DONE, "Sent.", TestClock.START);
        tracking.reopen(commitment, "");
        assertThat(followUps.details(commitment).details().state()).isEqualTo(FollowUpState.OPEN);
        tracking.drop(commitment, "Overtaken by events.");
        assertThat(followUps.details(commitment).details().state()).isEqualTo(FollowUpState.DROPPED);
    }

    @Test
    void everyStateRefusesWhatItIsAlready() {
        assertRefused("followup.refusal.open", () -> tracking.reopen(commitment, ""));
        tracking.markDone(commitment, "");
        assertRefused("followup.refusal.done", () -> tracking.markDone(commitment, ""));
        assertRefused("followup.refusal.done", () -> tracking.drop(commitment, ""));
        tracking.reopen(commitment, "");
        tracking.drop(commitment, "");
        assertRefused("followup.refusal.dropped", () -> tracking.markDone(commitment, ""));
        assertRefused("followup.refusal.dropped", () -> tracking.drop(commitment, ""));
    }

    @Test
    void noteMayHave1000CharactersAndNotOneMore() {
        assertRefused(
                "base.refusal.tooLong", () -> tracking.markDone(commitment, "x".repeat(FollowUpTracking.MAX_NOTE + 1)));
        tracking.markDone(commitment, "x".repeat(FollowUpTracking.MAX_NOTE));
    }

    @Test
    void goesOnAfterApprovalWithoutTouchingTheRecord() {
        approve("BKO/2020/0001");
        var record = reading.entry(entry.id());
        tracking.markDone(commitment, "Sent.");
        assertThat(reading.entry(entry.id())).isEqualTo(record);
        users.as(
                reader,
                () -> assertThat(followUps.details(commitment).details().state())
                        .isEqualTo(FollowUpState.DONE));
        assertThatThrownBy(() -> writing.changeText(
                        followUps.details(commitment).details().id(), new Change<>("Send the draft.", "x")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void isAudited() {
        tracking.markDone(commitment, "secret note");
        assertThat(jdbc.sql(
                                "select action, username, subject_id, detail from audit_event where action like 'followUp.%'")
                        .query()
                        .singleRow())
                .containsEntry("action", "followUp.done")
                .containsEntry("username", "officer")
                .containsEntry("detail", "");
    }

    @Test
    void corrigendumSharesWhatBecameOfIt() {
        approve("BKO/2020/0001");
        var corrigendum = entries.correct(entry.meeting());
        var copy = followUps.ofEntry(corrigendum).getFirst();
        assertThat(copy.commitment()).isEqualTo(commitment);
        writing.changeText(copy.id(), new Change<>("Send the draft.", "Send the second draft."));
        tracking.markDone(commitment, "");
        assertThat(followUps.ofEntry(corrigendum)).singleElement().satisfies(followUp -> {
            assertThat(followUp.text()).isEqualTo("Send the second draft.");
            assertThat(followUp.state()).isEqualTo(FollowUpState.DONE);
        });
        assertThat(followUps.ofEntry(entry.id())).singleElement().satisfies(followUp -> {
            assertThat(followUp.text()).isEqualTo("Send the draft.");
            assertThat(followUp.state()).isEqualTo(FollowUpState.DONE);
        });
        assertThat(followUps.list(FollowUpFilter.all(), org.springframework.data.domain.Pageable.unpaged()))
                .singleElement()
                .extracting(FollowUpListItem::entry)
                .isEqualTo(corrigendum);
        users.as(
                reader,
                () -> assertThat(followUps.details(commitment).details().text()).isEqualTo("Send the draft."));
    }

    @Test
    void followUpInTheTextOfACorrigendumIsItsOwn() {
        var original = followUps.ofEntry(entry.id()).getFirst().id();
        var topic = entry.topics().getFirst().id();
        editor.place(
                new DocumentId(entry.id().value()),
                officer.id(),
                TextNames.narrative(topic),
                "followUp",
                original.value());
        approve("BKO/2020/0001");
        var corrigendum = entries.correct(entry.meeting());
        var copy = followUps.ofEntry(corrigendum).getFirst();
        assertThat(copy.id()).isNotEqualTo(original);
        assertThat(texts.read(new DocumentId(corrigendum.value())).pieces(TextNames.narrative(copy.topic())))
                .containsExactly(new TextAnchor("followUp", copy.id().value().toString()));
    }

    @Test
    void removedFromTheCorrigendumStaysInTheRecord() {
        approve("BKO/2020/0001");
        var corrigendum = entries.correct(entry.meeting());
        writing.remove(followUps.ofEntry(corrigendum).getFirst().id());
        assertThat(followUps.count(FollowUpFilter.all())).isZero();
        assertThatThrownBy(() -> tracking.markDone(commitment, "")).isInstanceOf(NotFound.class);
        users.as(reader, () -> assertThat(followUps.count(FollowUpFilter.all())).isOne());
    }

    @Test
    void sealedContentKeepsTheWordingAndNotTheState() {
        var part = parts.stream()
                .filter(candidate -> candidate.name().equals("followUps"))
                .findFirst()
                .orElseThrow();
        Object before = transaction.execute(status -> part.content(entry.id()));
        assertThat(String.valueOf(before)).contains("Send the draft.", "2020-09", "OURS");
        tracking.markDone(commitment, "");
        assertThat(transaction.<Object>execute(status -> part.content(entry.id())))
                .isEqualTo(before);
    }

    @Test
    void onlyOfficersWhoSeeTheMeetingTrackIt() {
        approve("BKO/2020/0001");
        users.as(
                reader,
                () -> assertThatThrownBy(() -> tracking.markDone(commitment, ""))
                        .isInstanceOf(AccessDeniedException.class));
        for (var stranger : List.of(
                users.user("uncleared", Marking.UNCLASSIFIED, Set.of(post), Role.OFFICER),
                users.officer("elsewhere", users.post("ABJ")))) {
            users.as(
                    stranger,
                    () -> assertThatThrownBy(() -> tracking.markDone(commitment, ""))
                            .isInstanceOf(NotFound.class));
        }
        assertThatThrownBy(() -> tracking.markDone(new CommitmentId(UUID.randomUUID()), ""))
                .isInstanceOf(NotFound.class);
    }

    private static void assertRefused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::messageKey)
                .isEqualTo(key);
    }
}
