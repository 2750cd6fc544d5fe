package org.chancery.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.base.Refusal;
import org.chancery.base.i18n.Language;
import org.chancery.directory.PersonId;
import org.chancery.directory.SubjectDetails;
import org.chancery.directory.SubjectId;
import org.chancery.directory.SubjectService;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.TestUsers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much the minutes hold: as much as is said, and not one more. */
@ServiceTest
class MinutesLimitsTest {

    private static final String TOO_LONG = "base.refusal.tooLong";

    private final TestUsers users;
    private final TestMeetings meetings;
    private final MeetingService reading;
    private final MeetingWriting writing;
    private final AttendanceService attendances;
    private final TopicService topics;
    private final StatementService statements;
    private final DecisionService decisions;
    private final SubjectService subjects;

    private PostId post;
    private MeetingId meeting;
    private EntryId entry;
    private TopicId topic;
    private AttendanceId speaker;

    MinutesLimitsTest(
            TestUsers users,
            TestMeetings meetings,
            MeetingService reading,
            MeetingWriting writing,
            AttendanceService attendances,
            TopicService topics,
            StatementService statements,
            DecisionService decisions,
            SubjectService subjects) {
        this.users = users;
        this.meetings = meetings;
        this.reading = reading;
        this.writing = writing;
        this.attendances = attendances;
        this.topics = topics;
        this.statements = statements;
        this.decisions = decisions;
        this.subjects = subjects;
    }

    @BeforeEach
    void minutesAreBegun() {
        post = users.post("BKO");
        users.signIn(users.officer("officer", post));
        var minutes = meetings.complete(post, "Sahel", Marking.RESTRICTED, "Peace");
        meeting = minutes.meeting();
        entry = minutes.id();
        topic = minutes.topics().getFirst().id();
        speaker = minutes.attendances().getFirst().id();
    }

    @Test
    void subjectOfTheMeeting() {
        assertLimit(
                "subject",
                MeetingWriting.MAX_SUBJECT,
                text -> writing.changeSubject(entry, new Change<>("Sahel", text)));
        assertThat(minutes().header().subject()).hasSize(MeetingWriting.MAX_SUBJECT);
        assertLimit("subject", MeetingWriting.MAX_SUBJECT, text -> writing.begin(called(text)));
    }

    @Test
    void place() {
        assertLimit("place", MeetingWriting.MAX_PLACE, text -> writing.changePlace(entry, new Change<>("", text)));
        assertThat(minutes().header().place()).hasSize(MeetingWriting.MAX_PLACE);
    }

    @Test
    void summary() {
        assertLimit(
                "summary", MeetingWriting.MAX_SUMMARY, text -> writing.changeSummary(entry, new Change<>("", text)));
        assertThat(minutes().header().summary()).hasSize(MeetingWriting.MAX_SUMMARY);
    }

    @Test
    void narrative() {
        assertLimit(
                "narrative", TopicService.MAX_NARRATIVE, text -> topics.changeNarrative(topic, new Change<>("", text)));
        assertThat(minutes().topics().getFirst().narrative()).hasSize(TopicService.MAX_NARRATIVE);
    }

    @Test
    void titleOfATopic() {
        assertLimit("title", TopicService.MAX_TITLE, text -> topics.changeTitle(topic, new Change<>("Peace", text)));
        assertThat(minutes().topics().getFirst().title()).hasSize(TopicService.MAX_TITLE);
        assertLimit("title", TopicService.MAX_TITLE, text -> topics.add(entry, text));
        assertLimit("title", TopicService.MAX_TITLE, text -> topics.addAt(entry, text, 0));
    }

    @Test
    void topics() {
        for (int i = 1; i < TopicService.MAX_TOPICS; i++) {
            topics.add(entry, "Topic " + i);
        }
        assertRefused(null, "meeting.refusal.tooManyTopics", () -> topics.add(entry, "One more"));
        topics.remove(topic);
        topics.add(entry, "Instead");
        assertRefused(null, "meeting.refusal.tooManyTopics", () -> topics.restore(topic));
        assertThat(minutes().topics()).hasSize(TopicService.MAX_TOPICS);
    }

    @Test
    void subjectsOfATopic() {
        var most = vocabulary(TopicService.MAX_SUBJECTS);
        topics.changeSubjects(topic, new Change<>(Set.of(), most));
        assertThat(minutes().topics().getFirst().subjects()).isEqualTo(most);
        assertRefused(
                "subjects",
                "meeting.refusal.tooManySubjects",
                () -> topics.changeSubjects(topic, new Change<>(most, vocabulary(TopicService.MAX_SUBJECTS + 1))));
        assertThat(minutes().topics().getFirst().subjects()).isEqualTo(most);
    }

    @Test
    void attendees() {
        for (int i = 1; i < AttendanceService.MAX_ATTENDANCES; i++) {
            attend(person(i));
        }
        var oneMore = person(AttendanceService.MAX_ATTENDANCES);
        assertRefused("person", "meeting.refusal.tooManyAttendances", () -> attend(oneMore));
        attendances.remove(speaker);
        attend(oneMore);
        assertRefused("person", "meeting.refusal.tooManyAttendances", () -> attendances.restore(speaker));
        assertThat(minutes().attendances()).hasSize(AttendanceService.MAX_ATTENDANCES);
    }

    @Test
    void titleOfAnAttendee() {
        assertLimit(
                "title",
                AttendanceService.MAX_TITLE,
                text -> attendances.changeTitle(speaker, new Change<>("Minister", text)));
        assertThat(minutes().attendances().getFirst().title()).hasSize(AttendanceService.MAX_TITLE);
    }

    @Test
    void textOfAStatement() {
        assertLimit("statement", StatementService.MAX_TEXT, this::say);
        var said = minutes().topics().getFirst().statements().getFirst();
        assertThat(said.text()).hasSize(StatementService.MAX_TEXT);
        statements.changeText(said.id(), new Change<>(said.text(), "Short."));
        assertLimit(
                "statement",
                StatementService.MAX_TEXT,
                text -> statements.changeText(said.id(), new Change<>("Short.", text)));
        assertThat(minutes().topics().getFirst().statements().getFirst().text()).hasSize(StatementService.MAX_TEXT);
    }

    @Test
    void statementsOnATopic() {
        var first = say("The first.");
        for (int i = 1; i < StatementService.MAX_STATEMENTS; i++) {
            say("Statement " + i);
        }
        assertRefused(null, "meeting.refusal.tooManyStatements", () -> say("One more."));
        statements.remove(first.id());
        say("Instead.");
        assertRefused(null, "meeting.refusal.tooManyStatements", () -> statements.restore(first.id()));
        assertThat(minutes().topics().getFirst().statements()).hasSize(StatementService.MAX_STATEMENTS);
    }

    @Test
    void textOfADecision() {
        assertLimit("decision", DecisionService.MAX_TEXT, text -> decisions.add(topic, text));
        var decided = minutes().topics().getFirst().decisions().getFirst();
        assertThat(decided.text()).hasSize(DecisionService.MAX_TEXT);
        decisions.changeText(decided.id(), new Change<>(decided.text(), "Short."));
        assertLimit(
                "decision",
                DecisionService.MAX_TEXT,
                text -> decisions.changeText(decided.id(), new Change<>("Short.", text)));
        assertThat(minutes().topics().getFirst().decisions().getFirst().text()).hasSize(DecisionService.MAX_TEXT);
    }

    @Test
    void decisionsOnATopic() {
        var first = decisions.add(topic, "The first.");
        for (int i = 1; i < DecisionService.MAX_DECISIONS; i++) {
            decisions.add(topic, "Decision " + i);
        }
        assertRefused(null, "meeting.refusal.tooManyDecisions", () -> decisions.add(topic, "One more."));
        decisions.remove(first.id());
        decisions.add(topic, "Instead.");
        assertRefused(null, "meeting.refusal.tooManyDecisions", () -> decisions.restore(first.id()));
        assertThat(minutes().topics().getFirst().decisions()).hasSize(DecisionService.MAX_DECISIONS);
    }

    @Test
    void whatIsInPlaceIsRestoredTwiceWithoutBeingCountedTwice() {
        topics.remove(topic);
        for (int i = 0; i < TopicService.MAX_TOPICS - 1; i++) {
            topics.add(entry, "Topic " + i);
        }
        topics.restore(topic);
        topics.restore(topic);
        assertThat(minutes().topics()).hasSize(TopicService.MAX_TOPICS);
    }

    private EntryDetails minutes() {
        return reading.details(meeting);
    }

    private StatementDetails say(String text) {
        return statements.add(topic, speaker, StatementMode.PARAPHRASE, text);
    }

    private PersonId person(int number) {
        return meetings.person("Member " + number, "Member", "Ministry");
    }

    private void attend(PersonId person) {
        attendances.add(entry, person, Side.THEIRS, Capacity.MEMBER);
    }

    private NewMeeting called(String subject) {
        return new NewMeeting(
                post,
                subject,
                MeetingKind.AUDIENCE,
                MeetingTime.on(PartialDate.parse("2020-08-17")),
                Marking.RESTRICTED,
                Language.FR,
                null);
    }

    private Set<SubjectId> vocabulary(int count) {
        var all = subjects.active(Locale.ENGLISH);
        return IntStream.range(0, count)
                .mapToObj(all::get)
                .map(SubjectDetails::id)
                .collect(Collectors.toSet());
    }

    private static void assertLimit(String field, int max, Consumer<String> write) {
        write.accept("x".repeat(max));
        assertRefused(field, TOO_LONG, () -> write.accept("x".repeat(max + 1)));
    }

    private static void assertRefused(@Nullable String field, String messageKey, Runnable action) {
        assertThatThrownBy(action::run)
                .asInstanceOf(type(Refusal.class))
                .returns(messageKey, Refusal::messageKey)
                .returns(field, Refusal::field);
    }
}
