package org.chancery.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.security.Actor;
import org.chancery.security.Role;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.Statements;
import org.chancery.testing.TestUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ServiceTest
class MeetingListTest {

    private static final Pageable PAGE = PageRequest.of(0, 50);

    private final MeetingService meetings;
    private final TestUsers users;
    private final JdbcClient jdbc;
    private final Statements statements;

    private PostId post;
    private Actor officer;
    private MeetingRows rows;

    MeetingListTest(MeetingService meetings, TestUsers users, JdbcClient jdbc, Statements statements) {
        this.meetings = meetings;
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
    void showsWhatALineNeeds() {
        var row = rows.approved("Sahel", "2018-03").until("2018-04");
        var meeting = row.with("kind", MeetingKind.DELEGATION_VISIT)
                .with("place", "Rabat")
                .marked(Marking.RESTRICTED)
                .store();
        row.about("Peace", "", Marking.UNCLASSIFIED)
                .about("Security", "", Marking.RESTRICTED)
                .about("Dropped", "", Marking.UNCLASSIFIED, true);
        var line = only(MeetingFilter.all());
        assertThat(line.meeting()).isEqualTo(meeting);
        assertThat(line.entry().value()).isEqualTo(row.id());
        assertThat(line.post()).isEqualTo(post);
        assertThat(line.subject()).isEqualTo("Sahel");
        assertThat(line.kind()).isEqualTo(MeetingKind.DELEGATION_VISIT);
        assertThat(line.time().on()).isEqualTo(PartialDate.month(2018, 3));
        assertThat(line.time().until()).isEqualTo(PartialDate.month(2018, 4));
        assertThat(line.place()).isEqualTo("Rabat");
        assertThat(line.marking()).isEqualTo(Marking.RESTRICTED);
        assertThat(line.state()).isEqualTo(EntryState.APPROVED);
        assertThat(line.registerNumber()).isNotNull();
        assertThat(line.topicCount()).isEqualTo(2);
    }

    @Test
    void namesTheFirstThreeOfTheOtherSideInOrderOfPrecedence() {
        var row = rows.approved("Sahel", "2020-08-17");
        row.store();
        row.attendedBy("Ambassador", Side.OURS, 1)
                .attendedBy("Third", Side.THEIRS, 30)
                .attendedBy("Fourth", Side.THEIRS, 40)
                .attendedBy("First", Side.THEIRS, 10, since(2015))
                .attendedBy("Second", Side.THEIRS, 10, since(2018))
                .attendedBy("Observer", Side.THIRD_PARTY, 1)
                .attendedBy("Struck off", Side.THEIRS, 1, Map.of("removed", true));
        assertThat(only(MeetingFilter.all()).counterparts()).containsExactly("First", "Second", "Third");
    }

    @Test
    void orderByHandComesBeforePrecedence() {
        var row = rows.approved("Sahel", "2020-08-17");
        row.store();
        row.attendedBy("Minister", Side.THEIRS, 10, Map.of("manual_position", 1))
                .attendedBy("Adviser", Side.THEIRS, 50, Map.of("manual_position", 0));
        assertThat(only(MeetingFilter.all()).counterparts()).containsExactly("Adviser", "Minister");
    }

    @Test
    void amongEqualsTheHeadOfTheDelegationComesFirst() {
        var row = rows.approved("Sahel", "2020-08-17");
        row.store();
        row.attendedBy("Amina", Side.THEIRS, 50)
                .attendedBy("Hassan", Side.THEIRS, 50, Map.of("capacity", Capacity.HEAD_OF_DELEGATION.name()))
                .attendedBy("Minister", Side.THEIRS, 10);
        assertThat(only(MeetingFilter.all()).counterparts()).containsExactly("Minister", "Hassan", "Amina");
        assertThat(meetings.details(only(MeetingFilter.all()).meeting()).attendances())
                .extracting(AttendanceDetails::name)
                .containsExactly("Minister", "Hassan", "Amina");
    }

    @Test
    void periodTakesWhatMayHaveBeenHeldInIt() {
        rows.approved("day", "2020-08-17").store();
        rows.approved("month", "2020-08").store();
        rows.approved("year", "2020").store();
        rows.approved("days", "2020-08-10").until("2020-08-20").store();
        rows.approved("till month", "2020-06").until("2020-08").store();
        rows.approved("before", "2020-08-14").store();
        rows.approved("after", "2020-09-01").store();
        assertThat(subjects(period("2020-08-15", "2020-08-31")))
                .containsExactlyInAnyOrder("day", "month", "year", "days", "till month");
        assertThat(subjects(period("2020-08-17", "2020-08-17")))
                .containsExactlyInAnyOrder("day", "month", "year", "days", "till month");
        assertThat(subjects(period("2020-08-18", null))).doesNotContain("day").contains("after", "days");
        assertThat(subjects(period(null, "2020-08-16"))).doesNotContain("day").contains("before", "month");
        assertThat(subjects(period("2021-01-01", null))).isEmpty();
        assertThat(subjects(period(null, "2019-12-31"))).isEmpty();
    }

    @Test
    void stateKindMarkingAndPostNarrow() {
        var other = users.post("OUA");
        officer = users.user("both", Marking.SECRET, Set.of(post, other), Role.OFFICER);
        users.signIn(officer);
        rows.draft("draft", "2020-01-01").store();
        rows.approved("call", "2020-01-02").with("kind", MeetingKind.PHONE_CALL).store();
        rows.approved("secret", "2020-01-03").marked(Marking.SECRET).store();
        rows.approved("elsewhere", "2020-01-04").with("post_id", other.value()).store();
        assertThat(subjects(filter("state", "draft"))).containsExactly("draft");
        assertThat(subjects(filter("kind", "phone-call"))).containsExactly("call");
        assertThat(subjects(filter("marking", "secret"))).containsExactly("secret");
        assertThat(subjects(filter("post", other.value().toString()))).containsExactly("elsewhere");
        assertThat(subjects(MeetingFilterParameters.parse(Map.of("state", List.of("draft", "submitted")))))
                .containsExactly("draft");
        assertThat(subjects(MeetingFilterParameters.parse(Map.of(
                        "state", List.of("approved"), "kind", List.of("audience"), "marking", List.of("secret")))))
                .containsExactly("secret");
    }

    @Test
    void countryIsThatOfTheOthers() {
        var mali = rows.approved("with Mali", "2020-01-01");
        mali.store();
        mali.attendedBy("Host", Side.THEIRS, 1, Map.of("country", "ML"))
                .attendedBy("Ambassador", Side.OURS, 1, Map.of("country", "MA"));
        var chad = rows.approved("with Chad", "2020-01-02");
        chad.store();
        chad.attendedBy("Guest", Side.THIRD_PARTY, 1, Map.of("country", "TD"))
                .attendedBy("Gone", Side.THEIRS, 1, Map.of("country", "ML", "removed", true));
        assertThat(subjects(filter("country", "ML"))).containsExactly("with Mali");
        assertThat(subjects(filter("country", "TD"))).containsExactly("with Chad");
        assertThat(subjects(filter("country", "MA"))).isEmpty();
        assertThat(subjects(MeetingFilterParameters.parse(Map.of("country", List.of("ML", "TD")))))
                .hasSize(2);
    }

    @Test
    void institutionPersonSubjectAndDossierNarrow() {
        var minister = rows.person("Drame");
        var ministry = rows.institution("Ministry", "ML");
        var dossier = rows.dossier("Visit", Marking.UNCLASSIFIED);
        var subject = rows.subject();
        var row = rows.approved("wanted", "2020-01-01").in(dossier);
        row.store();
        row.attendedBy(minister, "Drame", Side.THEIRS, 1, Map.of("institution_id", ministry.value()))
                .about("Peace", "", Marking.UNCLASSIFIED, subject);
        rows.approved("other", "2020-01-02").store();
        for (var wanted : List.of(
                filter("person", minister.value().toString()),
                filter("institution", ministry.value().toString()),
                filter("subject", subject.value().toString()),
                filter("dossier", dossier.value().toString()))) {
            assertThat(subjects(wanted)).containsExactly("wanted");
        }
        assertThat(subjects(MeetingFilterParameters.parse(Map.of(
                        "person", List.of(minister.value().toString()),
                        "subject", List.of(subject.value().toString()),
                        "dossier", List.of(dossier.value().toString()),
                        "from", List.of("2020"),
                        "q", List.of("wanted")))))
                .containsExactly("wanted");
        assertThat(subjects(filter("person", UUID.randomUUID().toString()))).isEmpty();
    }

    @Test
    void textIsFoundWhereverItStands() {
        rows.approved("The Sahel", "2020-01-01").store();
        rows.approved("place", "2020-01-02").with("place", "Palais Sahel").store();
        rows.approved("summary", "2020-01-03")
                .with("summary", "About the SAHEL and more")
                .store();
        rows.approved("number", "2020-01-04")
                .with("register_number", "SAHEL/2020/0001")
                .store();
        var title = rows.approved("title", "2020-01-05");
        title.store();
        title.about("Peace in the Sahel", "", Marking.UNCLASSIFIED);
        var narrative = rows.approved("narrative", "2020-01-06");
        narrative.store();
        narrative.about("Peace", "a search for peace in the Sahel", Marking.UNCLASSIFIED);
        var name = rows.approved("name", "2020-01-07");
        name.store();
        name.attendedBy("Mr Sahel", Side.THEIRS, 1);
        var institution = rows.approved("institution", "2020-01-08");
        institution.store();
        institution.attendedBy("Someone", Side.THEIRS, 1, Map.of("institution", "G5 Sahel"));
        rows.approved("nowhere", "2020-01-09").store();
        assertThat(subjects(filter("q", "sahel"))).hasSize(8).doesNotContain("nowhere");
        assertThat(subjects(filter("q", "  sahel   peace "))).containsExactlyInAnyOrder("title", "narrative");
    }

    @Test
    void wildcardsInTheTextStandForThemselves() {
        rows.approved("100 % agreed", "2020-01-01").store();
        rows.approved("nothing", "2020-01-02").store();
        assertThat(subjects(filter("q", "%"))).containsExactly("100 % agreed");
        assertThat(subjects(filter("q", "_"))).isEmpty();
        assertThat(subjects(filter("q", "' or 1=1 --"))).isEmpty();
    }

    @Test
    void topicAboveTheClearanceIsNotSearched() {
        var row = rows.approved("audience", "2020-01-01");
        row.store();
        var subject = rows.subject();
        row.about("open", "", Marking.UNCLASSIFIED).about("canary", "canary", Marking.SECRET, subject);
        var cleared = users.user("cleared", Marking.SECRET, Set.of(post), Role.READER);
        var reader = users.reader("reader", Marking.CONFIDENTIAL, post);
        users.as(cleared, () -> assertThat(subjects(filter("q", "canary"))).hasSize(1));
        users.as(reader, () -> {
            assertThat(subjects(filter("q", "canary"))).isEmpty();
            assertThat(meetings.count(filter("q", "canary"))).isZero();
            assertThat(subjects(filter("subject", subject.value().toString()))).isEmpty();
            assertThat(only(MeetingFilter.all()).topicCount()).isEqualTo(1);
        });
    }

    @Test
    void whatIsMarkedAboveTheClearanceDoesNotExist() {
        for (Marking marking : Marking.values()) {
            rows.approved("canary " + marking, "2020-01-01").marked(marking).store();
        }
        for (Marking clearance : Marking.values()) {
            var reader = users.reader("cleared-for-" + clearance.ordinal(), clearance, post);
            users.as(reader, () -> {
                assertThat(subjects(MeetingFilter.all())).hasSize(clearance.ordinal() + 1);
                assertThat(meetings.count(filter("q", "canary"))).isEqualTo(clearance.ordinal() + 1);
                assertThat(subjects(filter("marking", "secret"))).hasSize(clearance == Marking.SECRET ? 1 : 0);
            });
        }
    }

    @Test
    void dossierAboveTheClearanceHoldsNothing() {
        var dossier = rows.dossier("Negotiation", Marking.SECRET);
        rows.approved("round", "2020-01-01").in(dossier).store();
        var filter = filter("dossier", dossier.value().toString());
        assertThat(subjects(filter)).containsExactly("round");
        users.as(users.reader("reader", Marking.CONFIDENTIAL, post), () -> {
            assertThat(subjects(filter)).isEmpty();
            assertThat(subjects(MeetingFilter.all())).containsExactly("round");
        });
    }

    @Test
    void meetingsOfOtherPostsDoNotExist() {
        rows.approved("ours", "2020-01-01").store();
        users.as(users.officer("stranger", users.post("OUA")), () -> {
            assertThat(subjects(MeetingFilter.all())).isEmpty();
            assertThat(subjects(filter("post", post.value().toString()))).isEmpty();
            assertThat(meetings.count(filter("q", "ours"))).isZero();
        });
        users.as(users.user("nowhere", Marking.SECRET, Set.of(), Role.OFFICER), () -> {
            assertThat(subjects(MeetingFilter.all())).isEmpty();
            assertThat(meetings.count(MeetingFilter.all())).isZero();
        });
    }

    @Test
    void readersSeeWhatIsInForceAndOfficersWhatIsLatest() {
        var meeting = UUID.randomUUID();
        rows.approved("as approved", "2020-01-01")
                .with("meeting_id", meeting)
                .with("latest", false)
                .store();
        rows.draft("as being corrected", "2020-01-01")
                .with("meeting_id", meeting)
                .with("number", 2)
                .store();
        rows.draft("unfinished", "2020-01-02").store();
        assertThat(subjects(MeetingFilter.all())).containsExactlyInAnyOrder("as being corrected", "unfinished");
        users.as(users.reader("reader", Marking.SECRET, post), () -> {
            assertThat(subjects(MeetingFilter.all())).containsExactly("as approved");
            assertThat(subjects(filter("state", "draft"))).isEmpty();
            assertThat(subjects(filter("q", "unfinished"))).isEmpty();
        });
    }

    @Test
    void administratorsAloneAreRefused() {
        users.signIn(users.administrator("admin"));
        assertThatThrownBy(() -> meetings.list(MeetingFilter.all(), PAGE)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> meetings.count(MeetingFilter.all())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void newestComeFirstUnlessAskedOtherwise() {
        rows.approved("b", "2020-01-02").with("place", "x").store();
        rows.approved("c", "2020-01-01").with("place", "y").store();
        rows.approved("a", "2020-01-03")
                .with("place", "z")
                .marked(Marking.SECRET)
                .store();
        assertThat(subjects(MeetingFilter.all())).containsExactly("a", "b", "c");
        assertThat(sorted("startsAt", true)).containsExactly("c", "b", "a");
        assertThat(sorted("subject", true)).containsExactly("a", "b", "c");
        assertThat(sorted("subject", false)).containsExactly("c", "b", "a");
        assertThat(sorted("place", true)).containsExactly("b", "c", "a");
        assertThat(sorted("marking", false)).startsWith("a");
        assertThat(sorted("kind", true)).containsExactly("a", "b", "c");
        assertThat(sorted("state", true)).containsExactly("a", "b", "c");
    }

    @Test
    void whatCannotBeSortedByIsLeftOut() {
        rows.approved("a", "2020-01-01").store();
        assertThat(sorted("summary", true)).containsExactly("a");
        assertThat(sorted("id; drop table entry", true)).containsExactly("a");
    }

    @Test
    void noRowIsOnTwoPagesOrNone() {
        for (int i = 0; i < 25; i++) {
            rows.approved("same", "2020-01-01").store();
        }
        for (var sort : List.of(Sort.unsorted(), Sort.by("subject"), Sort.by(Sort.Direction.DESC, "kind"))) {
            var seen = new ArrayList<MeetingId>();
            for (int page = 0; page < 4; page++) {
                var found = meetings.list(MeetingFilter.all(), PageRequest.of(page, 7, sort));
                assertThat(found.getTotalElements()).isEqualTo(25);
                found.forEach(line -> seen.add(line.meeting()));
            }
            assertThat(new HashSet<>(seen)).hasSize(25).hasSameSizeAs(seen);
        }
    }

    @Test
    void statementsDoNotGrowWithThePage() {
        for (int i = 0; i < 40; i++) {
            var row = rows.approved("meeting", "2020-01-01");
            row.store();
            row.attendedBy("Someone", Side.THEIRS, 1).about("Topic", "", Marking.UNCLASSIFIED);
        }
        // Three for the user, at the permission and again at the query; then rows, counterparts, topics, count.
        for (int size : List.of(1, 10, 39)) {
            statements.assertStatements(10, () -> meetings.list(MeetingFilter.all(), PageRequest.of(0, size)));
        }
    }

    private MeetingListItem only(MeetingFilter filter) {
        var found = meetings.list(filter, PAGE).getContent();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<String> subjects(MeetingFilter filter) {
        var page = meetings.list(filter, PAGE);
        assertThat(meetings.count(filter)).isEqualTo(page.getTotalElements());
        return page.map(MeetingListItem::subject).getContent();
    }

    private List<String> sorted(String property, boolean ascending) {
        var sort = Sort.by(ascending ? Sort.Direction.ASC : Sort.Direction.DESC, property);
        return meetings.list(MeetingFilter.all(), PageRequest.of(0, 50, sort))
                .map(MeetingListItem::subject)
                .getContent();
    }

    private static Map<String, Object> since(int year) {
        return Map.of("in_office_since", LocalDate.of(year, 1, 1), "in_office_since_precision", "YEAR");
    }

    private static MeetingFilter filter(String name, String value) {
        return MeetingFilterParameters.parse(Map.of(name, List.of(value)));
    }

    private static MeetingFilter period(String from, String until) {
        return MeetingFilterParameters.parse(
                Map.of("from", List.of(from == null ? "" : from), "until", List.of(until == null ? "" : until)));
    }
}
