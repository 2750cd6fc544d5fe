package org.chancery.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.chancery.base.Marking;
import org.chancery.base.NotFound;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.base.Refusal;
import org.chancery.meeting.EntryDecisions;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryService;
import org.chancery.meeting.Side;
import org.chancery.security.Actor;
import org.chancery.security.Role;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.Statements;
import org.chancery.testing.TestClock;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.TestUsers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class FollowUpServiceTest {

    private final TestUsers users;
    private final TestMeetings meetings;
    private final TestClock clock;
    private final Statements statements;
    private final FollowUpWriting writing;
    private final FollowUpTracking tracking;
    private final FollowUpService followUps;
    private final EntryService entries;
    private final EntryDecisions decisions;
    private final TransactionTemplate transaction;

    private PostId post;
    private Actor officer;

    FollowUpServiceTest(
            TestUsers users,
            TestMeetings meetings,
            TestClock clock,
            Statements statements,
            FollowUpWriting writing,
            FollowUpTracking tracking,
            FollowUpService followUps,
            EntryService entries,
            EntryDecisions decisions,
            TransactionTemplate transaction) {
        this.users = users;
        this.meetings = meetings;
        this.clock = clock;
        this.statements = statements;
        this.writing = writing;
        this.tracking = tracking;
        this.followUps = followUps;
        this.entries = entries;
        this.decisions = decisions;
        this.transaction = transaction;
    }

    @BeforeEach
    void somebodySignsIn() {
        post = users.post("BKO");
        officer = users.officer("officer", post);
        users.signIn(officer);
    }

    private EntryDetails meeting(String subject, Marking marking) {
        return meetings.complete(post, subject, marking, "Topic of " + subject);
    }

    private FollowUpId add(EntryDetails entry, Side side, String text, @Nullable String due) {
        return writing.add(
                entry.topics().getFirst().id(),
                new NewFollowUp(
                        side,
                        text,
                        Owner.named("Ministère de l’Éducation"),
                        due == null ? null : PartialDate.parse(due)));
    }

    private List<String> texts(UnaryOperator<FollowUpFilter> narrowed) {
        return texts(narrowed.apply(FollowUpFilter.all()));
    }

    private List<String> texts(FollowUpFilter filter) {
        var found = followUps.list(filter, Pageable.ofSize(50));
        assertThat(found.getTotalElements()).isEqualTo(followUps.count(filter));
        return found.map(item -> item.details().text()).getContent();
    }

    private List<String> texts(Map<String, String> parameters) {
        var lists = new java.util.HashMap<String, List<String>>();
        parameters.forEach((name, value) -> lists.put(name, List.of(value)));
        return texts(FollowUpFilterParameters.parse(lists));
    }

    @Test
    void listsByDueDateWithTheUndatedLast() {
        var entry = meeting("Sahel", Marking.UNCLASSIFIED);
        add(entry, Side.OURS, "undated", null);
        add(entry, Side.OURS, "december", "2020-12");
        add(entry, Side.THEIRS, "tomorrow", "2020-08-18");
        add(entry, Side.OURS, "this year", "2020");
        assertThat(texts(f -> f)).containsExactly("tomorrow", "december", "this year", "undated");
        assertThat(followUps.list(
                        FollowUpFilter.all(),
                        PageRequest.of(0, 2, Sort.by("due").descending())))
                .extracting(item -> item.details().text())
                .doesNotContain("undated");
    }

    @Test
    void tellsTheMeetingItCameFrom() {
        var entry = meeting("Sahel", Marking.RESTRICTED);
        add(entry, Side.OURS, "x", null);
        assertThat(followUps.list(FollowUpFilter.all(), Pageable.ofSize(10)))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.meeting()).isEqualTo(entry.meeting());
                    assertThat(item.meetingSubject()).isEqualTo("Sahel");
                    assertThat(item.heldOn()).isEqualTo(PartialDate.parse("2020-08-17"));
                    assertThat(item.marking()).isEqualTo(Marking.RESTRICTED);
                    assertThat(item.topicTitle()).isEqualTo("Topic of Sahel");
                    assertThat(item.post()).isEqualTo(post);
                });
    }

    @Test
    void filtersNarrow() {
        var entry = meeting("Sahel", Marking.UNCLASSIFIED);
        add(entry, Side.OURS, "ours in September", "2020-09");
        add(entry, Side.THEIRS, "theirs in July", "2020-07");
        var done = add(entry, Side.THEIRS, "done in July", "2020-07-01");
        tracking.markDone(commitmentOf(entry, done), "");
        var other = meeting("Trade", Marking.UNCLASSIFIED);
        add(other, Side.OURS, "écoles", null);

        assertThat(texts(Map.of("side", "ours"))).containsExactly("ours in September", "écoles");
        assertThat(texts(Map.of("state", "done"))).containsExactly("done in July");
        assertThat(texts(Map.of("overdue", "true"))).containsExactly("theirs in July");
        assertThat(texts(Map.of("due-from", "2020-08", "due-until", "2020-09"))).containsExactly("ours in September");
        assertThat(texts(Map.of("q", "ECOLE"))).containsExactly("écoles");
        assertThat(texts(Map.of("q", "education ecoles"))).containsExactly("écoles");
        assertThat(texts(Map.of("q", "100%"))).isEmpty();
        assertThat(texts(Map.of("country", "ML"))).hasSize(4);
        assertThat(texts(Map.of("country", "SN"))).isEmpty();
        assertThat(texts(Map.of("meeting", other.meeting().value().toString()))).containsExactly("écoles");
        var counterpart = entry.attendances().getFirst();
        assertThat(texts(f -> f.withCounterpart(counterpart.person()))).hasSize(3);
        assertThat(followUps.openWith(counterpart.person(), other.meeting(), Pageable.ofSize(10)))
                .hasSize(2);
        assertThat(texts(f -> f.withInstitution(counterpart.institutionId()))).hasSize(4);
    }

    @Test
    void filtersByOwner() {
        var entry = meeting("Sahel", Marking.UNCLASSIFIED);
        var minister = meetings.person("Tiébilé Dramé", "Minister", "Foreign Ministry");
        add(entry, Side.OURS, "somebody else’s", null);
        writing.add(entry.topics().getFirst().id(), new NewFollowUp(Side.THEIRS, "his", new Owner(minister, ""), null));
        assertThat(texts(Map.of("owner", minister.value().toString()))).containsExactly("his");
        assertThat(texts(Map.of("q", "drame"))).containsExactly("his");
    }

    @Test
    void nonsenseInTheAddressIsRefusedOrIgnored() {
        var parameters = Map.of("side", List.of("nobody"), "q", List.of("x"));
        assertThatThrownBy(() -> FollowUpFilterParameters.parse(parameters)).isInstanceOf(Refusal.class);
        assertThat(FollowUpFilterParameters.read(parameters).text()).isEqualTo("x");
        var whole = Map.of(
                "side", List.of("ours"),
                "state", List.of("done", "open"),
                "overdue", List.of("true"),
                "due-from", List.of("2020-01-01"),
                "due-until", List.of("2020-12-31"),
                "owner", List.of("01890a5d-ac96-774b-bcce-b302099a8057"),
                "post", List.of("01890a5d-ac96-774b-bcce-b302099a8058"),
                "country", List.of("ML", "SN"),
                "meeting", List.of("01890a5d-ac96-774b-bcce-b302099a8059"),
                "q", List.of("x y"));
        assertThat(FollowUpFilterParameters.format(FollowUpFilterParameters.parse(whole)))
                .isEqualTo(whole);
    }

    @Test
    void isOverdueWhenItsWholePeriodIsOverAtThePost() {
        var entry = meeting("Sahel", Marking.UNCLASSIFIED);
        add(entry, Side.OURS, "in August", "2020-08");
        add(entry, Side.OURS, "on the day", "2020-08-17");
        assertThat(texts(f -> f.withOverdue(true))).isEmpty();
        assertThat(followUps.counts()).isEqualTo(new FollowUpCounts(2, 0, 0, 1));
        clock.advance(Duration.ofDays(1));
        assertThat(texts(f -> f.withOverdue(true))).containsExactly("on the day");
        clock.advance(Duration.ofDays(14));
        assertThat(texts(f -> f.withOverdue(true))).containsExactly("on the day", "in August");
        assertThat(followUps.counts()).isEqualTo(new FollowUpCounts(2, 0, 2, 0));
    }

    @Test
    void countsAreZeroWithoutAnything() {
        assertThat(followUps.counts()).isEqualTo(new FollowUpCounts(0, 0, 0, 0));
        var nobody = users.user("nobody", Marking.SECRET, Set.of(), Role.READER);
        users.as(nobody, () -> {
            assertThat(followUps.counts()).isEqualTo(new FollowUpCounts(0, 0, 0, 0));
            assertThat(texts(f -> f.withOverdue(true))).isEmpty();
        });
    }

    @Test
    void whatIsMarkedHigherOrOfAnotherPostDoesNotExist() {
        var secret = meeting("Secret", Marking.SECRET);
        add(secret, Side.OURS, "canary", "2020-07-01");
        var commitment = followUps.ofEntry(secret.id()).getFirst().commitment();
        for (var stranger : List.of(
                users.user("confidential", Marking.CONFIDENTIAL, Set.of(post), Role.OFFICER),
                users.officer("elsewhere", users.post("ABJ")))) {
            users.as(stranger, () -> {
                assertThat(texts(f -> f)).isEmpty();
                assertThat(texts(f -> f.withOverdue(true))).isEmpty();
                assertThat(texts(Map.of("q", "canary"))).isEmpty();
                assertThat(texts(Map.of("post", post.value().toString()))).isEmpty();
                assertThat(followUps.counts()).isEqualTo(new FollowUpCounts(0, 0, 0, 0));
                assertThatThrownBy(() -> followUps.details(commitment)).isInstanceOf(NotFound.class);
            });
        }
        assertThat(texts(f -> f)).containsExactly("canary");
    }

    @Test
    void readersSeeWhatIsInForceOnly() {
        var reader = users.reader("reader", Marking.SECRET, post);
        var supervisor = users.supervisor("supervisor", post);
        var entry = meeting("Sahel", Marking.UNCLASSIFIED);
        add(entry, Side.OURS, "x", "2020-07");
        users.as(reader, () -> {
            assertThat(texts(f -> f)).isEmpty();
            assertThat(followUps.counts().overdue()).isZero();
        });
        entries.submit(entry.id());
        users.as(
                supervisor,
                () -> transaction.executeWithoutResult(
                        status -> decisions.approve(entry.id(), entry.revision() + 1, "BKO/2020/0001")));
        users.as(reader, () -> {
            assertThat(followUps.list(FollowUpFilter.all(), Pageable.ofSize(10)))
                    .singleElement()
                    .extracting(FollowUpListItem::registerNumber)
                    .isEqualTo("BKO/2020/0001");
            assertThat(followUps.counts().overdue()).isOne();
        });
    }

    @Test
    void pagesInAStableOrder() {
        var entry = meeting("Sahel", Marking.UNCLASSIFIED);
        for (int i = 0; i < 7; i++) {
            add(entry, Side.OURS, "number " + i, null);
        }
        var first = followUps.list(FollowUpFilter.all(), PageRequest.of(0, 4));
        var second = followUps.list(FollowUpFilter.all(), PageRequest.of(1, 4));
        assertThat(first.getTotalElements()).isEqualTo(7);
        assertThat(first.getContent()).hasSize(4).doesNotContainAnyElementsOf(second.getContent());
        assertThat(second.getContent()).hasSize(3);
    }

    @Test
    void listTakesTheSameFewStatementsHoweverLongItIs() {
        var entry = meeting("Sahel", Marking.UNCLASSIFIED);
        for (int i = 0; i < 30; i++) {
            add(entry, Side.OURS, "number " + i, "2020-09");
        }
        var other = meeting("Trade", Marking.UNCLASSIFIED);
        add(other, Side.OURS, "another", null);
        assertThat(statements.assertStatements(15, () -> followUps.list(FollowUpFilter.all(), Pageable.ofSize(100))))
                .hasSize(31);
        assertThat(statements.assertStatements(15, () -> followUps.ofEntry(entry.id())))
                .hasSize(30);
        statements.assertStatements(12, followUps::counts);
    }

    private CommitmentId commitmentOf(EntryDetails entry, FollowUpId id) {
        return followUps.ofEntry(entry.id()).stream()
                .filter(followUp -> followUp.id().equals(id))
                .findFirst()
                .orElseThrow()
                .commitment();
    }

    @Test
    void whatIsDueInAMonthIsDueOnItsLastDay() {
        var entry = meeting("Sahel", Marking.UNCLASSIFIED);
        add(entry, Side.OURS, "in September", "2020-09");
        assertThat(texts(f -> f.withDue(LocalDate.of(2020, 9, 30), null))).hasSize(1);
        assertThat(texts(f -> f.withDue(LocalDate.of(2020, 10, 1), null))).isEmpty();
        assertThat(texts(f -> f.withDue(null, LocalDate.of(2020, 9, 30)))).hasSize(1);
        assertThat(texts(f -> f.withDue(null, LocalDate.of(2020, 9, 29)))).isEmpty();
    }

    @Test
    void ownersAreThoseOfWhatMayBeSeenEachOnce() {
        owned(meeting("One", Marking.UNCLASSIFIED), "Embassy of Morocco");
        owned(meeting("Two", Marking.UNCLASSIFIED), "Embassy of Morocco");
        owned(meeting("Three", Marking.UNCLASSIFIED), "National Assembly");
        owned(meeting("Four", Marking.UNCLASSIFIED), "");
        owned(meeting("Five", Marking.SECRET), "The service");
        assertThat(followUps.owners("", Pageable.ofSize(10)))
                .containsExactly("Embassy of Morocco", "National Assembly", "The service");
        assertThat(followUps.owners("MOROCCO", Pageable.ofSize(10))).containsExactly("Embassy of Morocco");
        assertThat(followUps.owners("%", Pageable.ofSize(10))).isEmpty();
        assertThat(followUps.owners("", PageRequest.of(1, 2))).containsExactly("The service");
        var name = FollowUpFilter.all().withOwnerName("Embassy of Morocco");
        assertThat(followUps.list(name, Pageable.ofSize(10))).hasSize(2);
        assertThat(followUps.count(name)).isEqualTo(2);
        assertThat(followUps.count(name.withOwnerName("Embassy"))).isZero();

        users.signIn(users.user("cleared less", Marking.RESTRICTED, Set.of(post), Role.OFFICER));
        assertThat(followUps.owners("", Pageable.ofSize(10)))
                .containsExactly("Embassy of Morocco", "National Assembly");
        assertThat(followUps.count(name.withOwnerName("The service"))).isZero();
    }

    private void owned(EntryDetails entry, String owner) {
        writing.add(entry.topics().getFirst().id(), new NewFollowUp(Side.OURS, "Something", Owner.named(owner), null));
    }
}
