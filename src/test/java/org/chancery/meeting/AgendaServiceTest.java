package org.chancery.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.chancery.base.Marking;
import org.chancery.base.PostId;
import org.chancery.security.Actor;
import org.chancery.security.Role;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.Statements;
import org.chancery.testing.TestUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** It is ten o'clock on 17 August 2020, in Bamako as in UTC. */
@ServiceTest
class AgendaServiceTest {

    private static final int MANY = 50;

    private final AgendaService agenda;
    private final TestUsers users;
    private final JdbcClient jdbc;
    private final Statements statements;

    private PostId post;
    private Actor officer;
    private MeetingRows rows;

    AgendaServiceTest(AgendaService agenda, TestUsers users, JdbcClient jdbc, Statements statements) {
        this.agenda = agenda;
        this.users = users;
        this.jdbc = jdbc;
        this.statements = statements;
    }

    @BeforeEach
    void begin() {
        post = users.post("BKO");
        officer = users.officer("officer", post);
        rows = new MeetingRows(jdbc, officer, post);
        users.signIn(officer);
    }

    @Test
    void myOpenEntriesAreThoseThatIWroteAPartOf() {
        write(rows.draft("mine", "2020-08-17"), officer);
        write(rows.draft("ours", "2020-08-16"), officer, users.officer("colleague", post));
        write(rows.draft("theirs", "2020-08-16"), users.officer("another", post));
        assertThat(subjects(agenda.myOpenEntries(MANY))).containsExactly("mine", "ours");
    }

    @Test
    void returnedOnesComeFirstAndThenTheNewest() {
        write(rows.draft("old draft", "2020-06-09"), officer);
        write(rows.draft("new draft", "2020-08-17"), officer);
        write(rows.draft("old return", "2019-01-07").with("state", EntryState.RETURNED), officer);
        write(rows.draft("new return", "2020-01-07").with("state", EntryState.RETURNED), officer);
        assertThat(subjects(agenda.myOpenEntries(MANY)))
                .containsExactly("new return", "old return", "new draft", "old draft");
    }

    @Test
    void whatIsSubmittedOrApprovedWaitsForSomebodyElse() {
        write(rows.draft("submitted", "2020-08-17").with("state", EntryState.SUBMITTED), officer);
        write(rows.approved("approved", "2020-08-17"), officer);
        assertThat(agenda.myOpenEntries(MANY)).isEmpty();
    }

    @Test
    void noMoreAreGivenThanAskedFor() {
        for (String day : List.of("2020-08-18", "2020-08-19", "2020-08-20")) {
            write(rows.draft(day, day), officer);
        }
        assertThat(subjects(agenda.myOpenEntries(2))).containsExactly("2020-08-20", "2020-08-19");
        assertThat(subjects(agenda.next(2))).containsExactly("2020-08-18", "2020-08-19");
        assertThat(agenda.myOpenEntries(3)).hasSize(3);
        assertThat(agenda.next(3)).hasSize(3);
    }

    @Test
    void whoeverMayNoLongerSeeWhatTheyWroteIsNotRemindedOfIt() {
        write(rows.draft("secret", "2020-08-18").marked(Marking.SECRET), officer);
        write(rows.draft("confidential", "2020-08-18").marked(Marking.CONFIDENTIAL), officer);
        jdbc.sql("update app_user set clearance = ?")
                .params(Marking.CONFIDENTIAL.ordinal())
                .update();
        assertThat(subjects(agenda.myOpenEntries(MANY))).containsExactly("confidential");
        assertThat(subjects(agenda.next(MANY))).containsExactly("confidential");
        jdbc.sql("delete from app_user_post").update();
        assertThat(agenda.myOpenEntries(MANY)).isEmpty();
        assertThat(agenda.next(MANY)).isEmpty();
    }

    @Test
    void nextMeetingsBeginSoonestAndWhatHasJustBegunIsAmongThem() {
        at("tomorrow", "2020-08-18T08:00:00");
        at("in an hour", "2020-08-17T11:00:00");
        at("twelve hours ago", "2020-08-16T22:00:00");
        at("longer ago", "2020-08-16T21:59:59");
        assertThat(subjects(agenda.next(MANY))).containsExactly("twelve hours ago", "in an hour", "tomorrow");
    }

    @Test
    void readersAreToldOfApprovedMeetingsOnly() {
        at("draft", "2020-08-18T08:00:00");
        rows.approved("approved", "2020-08-19").store();
        users.signIn(users.reader("reader", Marking.SECRET, post));
        assertThat(subjects(agenda.next(MANY))).containsExactly("approved");
    }

    @Test
    void otherPostsMeetWithoutUs() {
        at("ours", "2020-08-18T08:00:00");
        users.signIn(users.officer("elsewhere", users.post("DKR")));
        assertThat(agenda.next(MANY)).isEmpty();
        assertThat(agenda.myOpenEntries(MANY)).isEmpty();
    }

    @Test
    void onlyWhoWritesHasOpenEntriesAndOnlyWhoReadsAnAgenda() {
        users.signIn(users.reader("reader", Marking.SECRET, post));
        assertThatThrownBy(() -> agenda.myOpenEntries(MANY)).isInstanceOf(AccessDeniedException.class);
        users.signIn(users.user("admin", Marking.SECRET, Set.of(post), Role.ADMINISTRATOR));
        assertThatThrownBy(() -> agenda.next(MANY)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> agenda.myOpenEntries(MANY)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anAgendaTakesAsManyStatementsForManyMeetingsAsForOne() {
        for (int i = 0; i < 20; i++) {
            var row = rows.draft("Sahel " + i, "2020-08-18");
            write(row, officer);
            row.attendedBy("Minister", Side.THEIRS, 1).about("Peace", "", Marking.UNCLASSIFIED);
        }
        assertThat(statements.assertStatements(6, () -> agenda.myOpenEntries(20)))
                .hasSize(20);
        assertThat(statements.assertStatements(6, () -> agenda.next(20)))
                .hasSize(20)
                .allSatisfy(item -> assertThat(item.counterparts()).containsExactly("Minister"))
                .allSatisfy(item -> assertThat(item.topicCount()).isEqualTo(1));
    }

    private void write(MeetingRows.Row row, Actor... authors) {
        row.store();
        for (Actor author : authors) {
            jdbc.sql("insert into entry_author (entry_id, user_id) values (?, ?)")
                    .params(row.id(), author.id().value())
                    .update();
        }
    }

    private void at(String subject, String startsAt) {
        rows.draft(subject, startsAt.substring(0, 10))
                .with("starts_at", LocalDateTime.parse(startsAt))
                .store();
    }

    private static List<String> subjects(List<MeetingListItem> items) {
        return items.stream().map(MeetingListItem::subject).toList();
    }
}
