package org.chancery.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.base.Refusal;
import org.chancery.directory.InstitutionForm;
import org.chancery.directory.InstitutionId;
import org.chancery.directory.InstitutionService;
import org.chancery.directory.PersonForm;
import org.chancery.directory.PersonId;
import org.chancery.directory.PersonService;
import org.chancery.directory.PositionForm;
import org.chancery.directory.PositionService;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.TestUsers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ServiceTest
class AttendanceServiceTest {

    private static final InstitutionForm MINISTRY = new InstitutionForm("Ministry", null, "ML");

    private final TestUsers users;
    private final TestMeetings meetings;
    private final MeetingService reading;
    private final MeetingWriting writing;
    private final AttendanceService attendances;
    private final TopicService topics;
    private final StatementService statements;
    private final EntryService entries;
    private final PersonService persons;
    private final PositionService positions;
    private final InstitutionService institutions;
    private final JdbcClient jdbc;

    private PostId post;
    private MeetingId meeting;
    private EntryId entry;
    private InstitutionId ministry;

    AttendanceServiceTest(
            TestUsers users,
            TestMeetings meetings,
            MeetingService reading,
            MeetingWriting writing,
            AttendanceService attendances,
            TopicService topics,
            StatementService statements,
            EntryService entries,
            PersonService persons,
            PositionService positions,
            InstitutionService institutions,
            JdbcClient jdbc) {
        this.users = users;
        this.meetings = meetings;
        this.reading = reading;
        this.writing = writing;
        this.attendances = attendances;
        this.topics = topics;
        this.statements = statements;
        this.entries = entries;
        this.persons = persons;
        this.positions = positions;
        this.institutions = institutions;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void minutesAreBegun() {
        post = users.post("BKO");
        users.signIn(users.officer("officer", post));
        meeting = meetings.begin(post, "Sahel", Marking.RESTRICTED);
        entry = reading.details(meeting).id();
        ministry = institutions.create(MINISTRY);
    }

    @Test
    void minutesKeepWhatWasHeldThatDayWhateverTheDirectorySaysLater() {
        var form = new PersonForm("Tiebile Drame", "H.E.", "");
        var person = persons.create(form);
        var minister = new PositionForm(ministry, "Minister", 4, null, null);
        var position = positions.add(person, minister);
        attend(person, Side.THEIRS);
        persons.change(person, form, new PersonForm("Somebody Else", null, ""));
        positions.change(position, minister, new PositionForm(ministry, "Adviser", 60, null, null));
        institutions.change(ministry, MINISTRY, new InstitutionForm("Another Ministry", null, "SN"));
        assertThat(minutes().attendances())
                .extracting(
                        AttendanceDetails::name,
                        AttendanceDetails::honorific,
                        AttendanceDetails::title,
                        AttendanceDetails::institution,
                        AttendanceDetails::country,
                        AttendanceDetails::precedenceRank)
                .containsExactly(tuple("Tiebile Drame", "H.E.", "Minister", "Ministry", "ML", 4));
    }

    @Test
    void titlesBecomeThoseHeldOnTheNewDay() {
        var assembly = institutions.create(new InstitutionForm("National Assembly", null, "ML"));
        var person = persons.create(new PersonForm("Moussa Timbine", null, ""));
        positions.add(
                person,
                new PositionForm(assembly, "Deputy", 40, PartialDate.year(2013), PartialDate.parse("2020-05-10")));
        positions.add(person, new PositionForm(ministry, "Minister", 4, PartialDate.parse("2020-05-11"), null));
        attend(person, Side.THEIRS);
        assertHeld("Minister", "Ministry", 4);
        moveMeeting("2020-08-17", "2020-05-10");
        assertHeld("Deputy", "National Assembly", 40);
        moveMeeting("2020-05-10", "2020-05-11");
        assertHeld("Minister", "Ministry", 4);
    }

    @Test
    void titleOfADayOfWhichNothingIsKnownStaysAsItStood() {
        var person = persons.create(new PersonForm("Moussa Timbine", null, ""));
        positions.add(person, new PositionForm(ministry, "Minister", 4, PartialDate.year(2020), null));
        attend(person, Side.THEIRS);
        moveMeeting("2020-08-17", "2019-12-31");
        assertHeld("Minister", "Ministry", 4);
    }

    @Test
    void titleWrittenByHandStaysWhateverTheDay() {
        var person = persons.create(new PersonForm("Moussa Timbine", null, ""));
        positions.add(person, new PositionForm(ministry, "Deputy", 40, PartialDate.year(2013), PartialDate.year(2019)));
        positions.add(person, new PositionForm(ministry, "Minister", 4, PartialDate.year(2020), null));
        var attendance = attend(person, Side.THEIRS);
        attendances.changeTitle(attendance, new Change<>("Minister", "Acting Minister"));
        moveMeeting("2020-08-17", "2019-08-17");
        assertHeld("Acting Minister", "Ministry", 40);
    }

    @Test
    void nobodyIsSeatedTwice() {
        var person = meetings.person("Tiebile Drame", "Minister", "Ministry");
        var attendance = attend(person, Side.THEIRS);
        assertRefused("person", "meeting.refusal.attendsAlready", () -> attend(person, Side.OURS));
        attendances.remove(attendance);
        attend(person, Side.OURS);
        attendances.restore(attendance);
        assertThat(minutes().attendances()).extracting(AttendanceDetails::side).containsExactly(Side.OURS);
        assertThatThrownBy(() -> jdbc.sql("update attendance set removed = false where id = ?")
                        .param(attendance.value())
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void whoeverSaidSomethingStaysOnTheList() {
        var attendance = attend(meetings.person("Tiebile Drame", "Minister", "Ministry"), Side.THEIRS);
        var said = statements.add(topics.add(entry, "Peace"), attendance, StatementMode.VERBATIM, "We agree.");
        assertRefused(null, "meeting.refusal.attendanceHasStatements", () -> attendances.remove(attendance));
        assertThat(minutes().attendances()).hasSize(1);
        statements.remove(said.id());
        attendances.remove(attendance);
        assertThat(minutes().attendances()).isEmpty();
        assertRefused("speaker", "meeting.refusal.speakerAbsent", () -> statements.restore(said.id()));
        attendances.restore(attendance);
        statements.restore(said.id());
        assertThat(minutes().topics().getFirst().statements()).hasSize(1);
    }

    @Test
    void nobodySpeaksWhoWasNotThere() {
        var present = attend(meetings.person("Tiebile Drame", "Minister", "Ministry"), Side.THEIRS);
        var gone = attend(meetings.person("Moussa Timbine", "President", "Assembly"), Side.THEIRS);
        attendances.remove(gone);
        var elsewhere = meetings.complete(post, "Other", Marking.RESTRICTED, "Topic")
                .attendances()
                .getFirst()
                .id();
        var topic = topics.add(entry, "Peace");
        var said = statements.add(topic, present, StatementMode.VERBATIM, "We agree.");
        for (var absent : List.of(gone, elsewhere)) {
            assertRefused(
                    "speaker",
                    "meeting.refusal.speakerAbsent",
                    () -> statements.add(topic, absent, StatementMode.VERBATIM, "We do not."));
            assertRefused(
                    "speaker",
                    "meeting.refusal.speakerAbsent",
                    () -> statements.changeSpeaker(said.id(), new Change<>(present, absent)));
        }
        assertThat(minutes().topics().getFirst().statements()).containsExactly(said);
    }

    @Test
    void whoeverIsExcusedStaysOnTheListInTheirCapacity() {
        var attendance = attend(meetings.person("Tiebile Drame", "Minister", "Ministry"), Side.THEIRS);
        assertThat(attendances.changeCapacity(attendance, new Change<>(Capacity.MEMBER, Capacity.HEAD_OF_DELEGATION)))
                .isEqualTo(new Edit.Saved<>(Capacity.HEAD_OF_DELEGATION));
        assertThat(attendances.changeParticipation(
                        attendance, new Change<>(Participation.PRESENT, Participation.EXCUSED)))
                .isEqualTo(new Edit.Saved<>(Participation.EXCUSED));
        assertThat(minutes().attendances())
                .extracting(AttendanceDetails::capacity, AttendanceDetails::participation)
                .containsExactly(tuple(Capacity.HEAD_OF_DELEGATION, Participation.EXCUSED));
        assertThat(attendances.changeCapacity(attendance, new Change<>(Capacity.MEMBER, Capacity.INTERPRETER)))
                .isEqualTo(new Edit.Conflict<>(Capacity.HEAD_OF_DELEGATION, Capacity.INTERPRETER));
    }

    @Test
    void sideIsListedByRankThenByWhoTookUpFunctionsFirst() {
        seat("Adviser", Side.THEIRS, 60, "2010");
        seat("Unknown since", Side.THEIRS, 10, null);
        seat("Since May", Side.THEIRS, 10, "2019-05");
        seat("Since 2018", Side.THEIRS, 10, "2018");
        seat("Zoe of 2019", Side.THEIRS, 20, "2019");
        seat("Anna of 2019", Side.THEIRS, 20, "2019");
        seat("Minister", Side.THEIRS, 4, "2020");
        assertThat(listed(Side.THEIRS))
                .containsExactly(
                        "Minister",
                        "Since 2018",
                        "Since May",
                        "Unknown since",
                        "Anna of 2019",
                        "Zoe of 2019",
                        "Adviser");
    }

    @Test
    void headOfTheDelegationIsTheFirstOfEqualsOnly() {
        var equal = seat("Zoe", Side.THEIRS, 20, "2019");
        seat("Anna", Side.THEIRS, 20, "2019");
        var lower = seat("Lower", Side.THEIRS, 30, "2019");
        lead(equal);
        assertThat(listed(Side.THEIRS)).containsExactly("Zoe", "Anna", "Lower");
        lead(lower);
        assertThat(listed(Side.THEIRS)).containsExactly("Zoe", "Anna", "Lower");
    }

    @Test
    void sideIsOrderedByHandAndInProtocolOrderAgain() {
        seat("First", Side.THEIRS, 1, null);
        seat("Second", Side.THEIRS, 2, null);
        var third = seat("Third", Side.THEIRS, 3, null);
        attendances.move(third, Side.THEIRS, 0);
        assertThat(listed(Side.THEIRS)).containsExactly("Third", "First", "Second");
        assertThat(minutes().attendances()).allMatch(AttendanceDetails::outOfProtocolOrder);
        seat("Late, but first by rank", Side.THEIRS, 1, "2000");
        assertThat(listed(Side.THEIRS)).containsExactly("Third", "First", "Second", "Late, but first by rank");
        attendances.restoreProtocolOrder(entry, Side.THEIRS);
        assertThat(listed(Side.THEIRS)).containsExactly("Late, but first by rank", "First", "Second", "Third");
        assertThat(minutes().attendances()).noneMatch(AttendanceDetails::outOfProtocolOrder);
    }

    @Test
    void placesBeyondTheEndsMeanTheEnds() {
        var first = seat("First", Side.THEIRS, 1, null);
        seat("Second", Side.THEIRS, 2, null);
        seat("Third", Side.THEIRS, 3, null);
        attendances.move(first, Side.THEIRS, 3);
        assertThat(listed(Side.THEIRS)).containsExactly("Second", "Third", "First");
        attendances.move(first, Side.THEIRS, -1);
        assertThat(listed(Side.THEIRS)).containsExactly("First", "Second", "Third");
    }

    @Test
    void somebodyChangesSidesAndLeavesTheOthersInOrder() {
        seat("Ambassador", Side.OURS, 5, null);
        seat("Counsellor", Side.OURS, 30, null);
        seat("First", Side.THEIRS, 1, null);
        var second = seat("Second", Side.THEIRS, 2, null);
        seat("Third", Side.THEIRS, 3, null);
        attendances.move(second, Side.OURS, 1);
        assertThat(listed(Side.OURS)).containsExactly("Ambassador", "Second", "Counsellor");
        assertThat(listed(Side.THEIRS)).containsExactly("First", "Third");
        attendances.restoreProtocolOrder(entry, Side.OURS);
        assertThat(listed(Side.OURS)).containsExactly("Second", "Ambassador", "Counsellor");
    }

    @Test
    void readerSeatsNobody() {
        var first = seat("First", Side.THEIRS, 1, null);
        seat("Second", Side.THEIRS, 2, null);
        users.as(users.reader("reader", Marking.SECRET, post), () -> {
            assertThatThrownBy(() -> attendances.move(first, Side.OURS, 0)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> attendances.restoreProtocolOrder(entry, Side.THEIRS))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> attendances.remove(first)).isInstanceOf(AccessDeniedException.class);
        });
        assertThat(listed(Side.THEIRS)).containsExactly("First", "Second");
    }

    @Test
    void submittedMinutesAreSeatedForGood() {
        var first = seat("First", Side.THEIRS, 1, null);
        var second = seat("Second", Side.THEIRS, 2, null);
        attendances.move(second, Side.THEIRS, 0);
        topics.add(entry, "Peace");
        entries.submit(entry);
        var refused = "meeting.refusal.state.SUBMITTED";
        var person = meetings.person("Late", "Adviser", "Ministry");
        assertRefused(null, refused, () -> attendances.move(first, Side.THEIRS, 0));
        assertRefused(null, refused, () -> attendances.move(first, Side.OURS, 0));
        assertRefused(null, refused, () -> attendances.restoreProtocolOrder(entry, Side.THEIRS));
        assertRefused(null, refused, () -> attend(person, Side.THEIRS));
        assertRefused(null, refused, () -> attendances.remove(first));
        assertRefused(
                null,
                refused,
                () -> attendances.changeParticipation(
                        first, new Change<>(Participation.PRESENT, Participation.EXCUSED)));
        assertThat(listed(Side.THEIRS)).containsExactly("Second", "First");
    }

    private EntryDetails minutes() {
        return reading.details(meeting);
    }

    private AttendanceId attend(PersonId person, Side side) {
        return attendances.add(entry, person, side, Capacity.MEMBER);
    }

    /** Somebody new of a rank, who took up functions then. */
    private AttendanceId seat(String name, Side side, int rank, @Nullable String since) {
        var person = persons.create(new PersonForm(name, null, ""));
        var from = since == null ? null : PartialDate.parse(since);
        positions.add(person, new PositionForm(ministry, "Member", rank, from, null));
        return attend(person, side);
    }

    private void lead(AttendanceId attendance) {
        attendances.changeCapacity(attendance, new Change<>(Capacity.MEMBER, Capacity.HEAD_OF_DELEGATION));
    }

    private void moveMeeting(String from, String to) {
        var there = MeetingTime.on(PartialDate.parse(to));
        assertThat(writing.changeTime(entry, new Change<>(MeetingTime.on(PartialDate.parse(from)), there)))
                .isEqualTo(new Edit.Saved<>(there));
    }

    private void assertHeld(String title, String institution, int rank) {
        assertThat(minutes().attendances())
                .extracting(AttendanceDetails::title, AttendanceDetails::institution, AttendanceDetails::precedenceRank)
                .containsExactly(tuple(title, institution, rank));
    }

    private List<String> listed(Side side) {
        return minutes().attendances().stream()
                .filter(attendance -> attendance.side() == side)
                .map(AttendanceDetails::name)
                .toList();
    }

    private static void assertRefused(@Nullable String field, String messageKey, Runnable action) {
        assertThatThrownBy(action::run)
                .asInstanceOf(type(Refusal.class))
                .returns(messageKey, Refusal::messageKey)
                .returns(field, Refusal::field);
    }
}
