package org.chancery.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chancery.base.Marking;
import org.chancery.base.NotFound;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.base.Refusal;
import org.chancery.directory.SubjectId;
import org.chancery.meeting.Change;
import org.chancery.meeting.DossierForm;
import org.chancery.meeting.DossierKind;
import org.chancery.meeting.DossierService;
import org.chancery.meeting.Edit;
import org.chancery.security.Actor;
import org.chancery.security.Role;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.Statements;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.TestUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ServiceTest
class AgreementTest {

    private final TestUsers users;
    private final TestMeetings meetings;
    private final Statements statements;
    private final AgreementWriting writing;
    private final AgreementService agreements;
    private final DossierService dossiers;
    private final JdbcClient jdbc;

    private PostId post;
    private Actor officer;

    AgreementTest(
            TestUsers users,
            TestMeetings meetings,
            Statements statements,
            AgreementWriting writing,
            AgreementService agreements,
            DossierService dossiers,
            JdbcClient jdbc) {
        this.users = users;
        this.meetings = meetings;
        this.statements = statements;
        this.writing = writing;
        this.agreements = agreements;
        this.dossiers = dossiers;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void anOfficerSignsIn() {
        post = users.post("BKO");
        officer = users.officer("officer", post);
        users.signIn(officer);
    }

    private AgreementId agreement(String title, String signed, Marking marking) {
        return writing.create(new AgreementForm(
                post,
                title,
                Set.of("MA", "ML"),
                Set.of(),
                "",
                PartialDate.parse(signed),
                "Bamako",
                AgreementStatus.SIGNED,
                null,
                null,
                marking,
                ""));
    }

    private SubjectId subject(String code) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        "insert into subject (id, version, code, name_en, name_fr, name_ar, archived) values (?,0,?,?,?,?,false)")
                .params(id, code, code, code, code)
                .update();
        return new SubjectId(id);
    }

    private List<String> titles(Map<String, String> parameters) {
        var lists = new HashMap<String, List<String>>();
        parameters.forEach((name, value) -> lists.put(name, List.of(value)));
        var filter = AgreementFilterParameters.parse(lists);
        var found = agreements.list(filter, Pageable.ofSize(50));
        assertThat(found.getTotalElements()).isEqualTo(agreements.count(filter));
        return found.map(AgreementListItem::title).getContent();
    }

    @Test
    void keepsWhatIsEntered() {
        var meeting = meetings.begin(post, "Housing talks", Marking.UNCLASSIFIED);
        var dossier = dossiers.create(new DossierForm(post, "Visit", DossierKind.VISIT, Marking.UNCLASSIFIED, ""));
        var form = new AgreementForm(
                post,
                "Agreement on housing",
                Set.of("MA", "ML"),
                Set.of(subject("test-housing")),
                "housing, urban planning",
                PartialDate.month(2020, 2),
                "Rabat",
                AgreementStatus.IN_FORCE,
                meeting,
                dossier,
                Marking.RESTRICTED,
                "Training of officials.");
        var id = writing.create(form);
        assertThat(agreements.details(id)).isEqualTo(new AgreementDetails(id, form, "Housing talks", "Visit", false));
    }

    @Test
    void fieldsChangeOneByOne() {
        var id = agreement("x", "2019-03", Marking.UNCLASSIFIED);
        var subject = subject("test-migration");
        var meeting = meetings.begin(post, "Talks", Marking.UNCLASSIFIED);
        var dossier = dossiers.create(new DossierForm(post, "Visit", DossierKind.VISIT, Marking.UNCLASSIFIED, ""));
        assertThat(writing.changeTitle(id, new Change<>("x", " y "))).isEqualTo(new Edit.Saved<>("y"));
        writing.changeFields(id, new Change<>("", "migration"));
        writing.changeSubjects(id, new Change<>(Set.of(), Set.of(subject)));
        writing.changeParties(id, new Change<>(Set.of("MA", "ML"), Set.of("MA", "SN")));
        writing.changeSigned(
                id, new Change<>(Optional.of(PartialDate.parse("2019-03")), Optional.of(PartialDate.parse("2019"))));
        writing.changePlace(id, new Change<>("Bamako", "Dakar"));
        writing.changeStatus(id, new Change<>(AgreementStatus.SIGNED, AgreementStatus.TERMINATED));
        writing.changeMarking(id, new Change<>(Marking.UNCLASSIFIED, Marking.SECRET));
        writing.changeNotes(id, new Change<>("", "a\nb"));
        writing.changeMeeting(id, new Change<>(Optional.empty(), Optional.of(meeting)));
        writing.changeDossier(id, new Change<>(Optional.empty(), Optional.of(dossier)));
        assertThat(agreements.details(id).form())
                .isEqualTo(new AgreementForm(
                        post,
                        "y",
                        Set.of("MA", "SN"),
                        Set.of(subject),
                        "migration",
                        PartialDate.parse("2019"),
                        "Dakar",
                        AgreementStatus.TERMINATED,
                        meeting,
                        dossier,
                        Marking.SECRET,
                        "a\nb"));
    }

    @Test
    void secondToChangeTheSameFieldSeesBothValues() {
        var id = agreement("x", "2019-03", Marking.UNCLASSIFIED);
        writing.changeTitle(id, new Change<>("x", "theirs"));
        assertThat(writing.changeTitle(id, new Change<>("x", "mine"))).isEqualTo(new Edit.Conflict<>("theirs", "mine"));
        assertThat(writing.changePlace(id, new Change<>("Bamako", "Rabat"))).isEqualTo(new Edit.Saved<>("Rabat"));
        assertThat(agreements.details(id).form().title()).isEqualTo("theirs");
    }

    @Test
    void limitsHoldAtTheLimitAndOnePast() {
        var id = agreement("x", "2019-03", Marking.UNCLASSIFIED);
        assertLimit("title", AgreementWriting.MAX_TITLE, text -> writing.changeTitle(id, new Change<>("x", text)));
        assertLimit("fields", AgreementWriting.MAX_FIELDS, text -> writing.changeFields(id, new Change<>("", text)));
        assertLimit("place", AgreementWriting.MAX_PLACE, text -> writing.changePlace(id, new Change<>("Bamako", text)));
        assertLimit("notes", AgreementWriting.MAX_NOTES, text -> writing.changeNotes(id, new Change<>("", text)));
        assertRefused("title", "base.refusal.required", () -> writing.create(AgreementForm.of(post, " ")));
        var countries = Stream.of(Locale.getISOCountries())
                .limit(AgreementWriting.MAX_PARTIES + 1)
                .collect(Collectors.toSet());
        assertRefused(
                "parties",
                "agreement.refusal.tooMany",
                () -> writing.changeParties(id, new Change<>(Set.of("MA", "ML"), countries)));
        countries.remove(countries.iterator().next());
        writing.changeParties(id, new Change<>(Set.of("MA", "ML"), countries));
        var subjects = Stream.iterate(0, i -> i + 1)
                .limit(AgreementWriting.MAX_SUBJECTS + 1)
                .map(i -> subject("test-" + i))
                .collect(Collectors.toSet());
        assertRefused(
                "subjects",
                "agreement.refusal.tooMany",
                () -> writing.changeSubjects(id, new Change<>(Set.of(), subjects)));
        subjects.remove(subjects.iterator().next());
        writing.changeSubjects(id, new Change<>(Set.of(), subjects));
    }

    @Test
    void unknownCountriesSubjectsAndMeetingsAreRefused() {
        var id = agreement("x", "2019-03", Marking.UNCLASSIFIED);
        assertRefused(
                "parties",
                "directory.refusal.country",
                () -> writing.changeParties(id, new Change<>(Set.of("MA", "ML"), Set.of("XX"))));
        assertRefused(
                "subjects",
                "base.refusal.notFound",
                () -> writing.changeSubjects(id, new Change<>(Set.of(), Set.of(new SubjectId(UUID.randomUUID())))));
        assertThatThrownBy(() -> writing.changeMeeting(
                        id,
                        new Change<>(
                                Optional.empty(), Optional.of(new org.chancery.meeting.MeetingId(UUID.randomUUID())))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyMarksAboveTheirClearance() {
        var restricted = users.user("restricted", Marking.RESTRICTED, Set.of(post), Role.OFFICER);
        users.as(restricted, () -> {
            var id = agreement("x", "2019-03", Marking.RESTRICTED);
            assertRefused(
                    "marking",
                    "agreement.refusal.aboveClearance",
                    () -> writing.changeMarking(id, new Change<>(Marking.RESTRICTED, Marking.CONFIDENTIAL)));
            assertRefused(
                    "marking",
                    "agreement.refusal.aboveClearance",
                    () -> agreement("y", "2019-03", Marking.CONFIDENTIAL));
        });
    }

    @Test
    void whatIsMarkedHigherOrOfAnotherPostDoesNotExist() {
        var id = agreement("canary", "2019-03", Marking.SECRET);
        for (var stranger : List.of(
                users.user("confidential", Marking.CONFIDENTIAL, Set.of(post), Role.OFFICER),
                users.officer("elsewhere", users.post("ABJ")))) {
            users.as(stranger, () -> {
                assertThat(titles(Map.of())).isEmpty();
                assertThat(titles(Map.of("q", "canary"))).isEmpty();
                assertThat(titles(Map.of("post", post.value().toString()))).isEmpty();
                assertThatThrownBy(() -> agreements.details(id)).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> writing.changeTitle(id, new Change<>("canary", "x")))
                        .isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> writing.archive(id)).isInstanceOf(NotFound.class);
            });
        }
        assertThatThrownBy(() -> users.as(
                        users.officer("another", users.post("DKR")), () -> writing.create(AgreementForm.of(post, "x"))))
                .isInstanceOf(NotFound.class);
        assertThat(titles(Map.of())).containsExactly("canary");
    }

    @Test
    void linksToWhatTheReaderMayNotSeeAreHidden() {
        var secretMeeting = meetings.begin(post, "Secret talks", Marking.SECRET);
        var secretDossier =
                dossiers.create(new DossierForm(post, "Secret visit", DossierKind.VISIT, Marking.SECRET, ""));
        var id = agreement("open text", "2019-03", Marking.UNCLASSIFIED);
        writing.changeMeeting(id, new Change<>(Optional.empty(), Optional.of(secretMeeting)));
        writing.changeDossier(id, new Change<>(Optional.empty(), Optional.of(secretDossier)));
        assertThat(titles(Map.of("meeting", secretMeeting.value().toString()))).containsExactly("open text");
        var restricted = users.user("restricted", Marking.RESTRICTED, Set.of(post), Role.OFFICER);
        users.as(restricted, () -> {
            var seen = agreements.details(id);
            assertThat(seen.form().meeting()).isNull();
            assertThat(seen.form().dossier()).isNull();
            assertThat(seen.meetingSubject()).isEmpty();
            assertThat(seen.dossierTitle()).isEmpty();
            assertThat(titles(Map.of("meeting", secretMeeting.value().toString())))
                    .isEmpty();
            assertThat(titles(Map.of("dossier", secretDossier.value().toString())))
                    .isEmpty();
            assertThatThrownBy(
                            () -> writing.changeMeeting(id, new Change<>(Optional.empty(), Optional.of(secretMeeting))))
                    .isInstanceOf(NotFound.class);
        });
        var reader = users.reader("reader", Marking.SECRET, post);
        users.as(
                reader,
                () -> assertThat(agreements.details(id).form().meeting())
                        .as("a draft does not exist for readers")
                        .isNull());
    }

    @Test
    void hiddenLinkIsReplacedUnseenButNotForgotten() {
        var secretMeeting = meetings.begin(post, "Secret talks", Marking.SECRET);
        var openMeeting = meetings.begin(post, "Open talks", Marking.UNCLASSIFIED);
        var id = agreement("open text", "2019-03", Marking.UNCLASSIFIED);
        writing.changeMeeting(id, new Change<>(Optional.empty(), Optional.of(secretMeeting)));
        var restricted = users.user("restricted", Marking.RESTRICTED, Set.of(post), Role.OFFICER);
        users.as(
                restricted,
                () -> assertThat(writing.changeMeeting(id, new Change<>(Optional.empty(), Optional.of(openMeeting))))
                        .isEqualTo(new Edit.Saved<>(Optional.of(openMeeting))));
        assertThat(jdbc.sql("select detail from audit_event where action = 'agreement.meetingReplaced'")
                        .query(String.class)
                        .list())
                .containsExactly(secretMeeting.value().toString());
    }

    @Test
    void filtersNarrow() {
        agreement("Accord sur le logement", "2020-02", Marking.UNCLASSIFIED);
        agreement("Migration", "2019-03", Marking.RESTRICTED);
        var transport = agreement("Transport", "2018-03-15", Marking.UNCLASSIFIED);
        writing.changeStatus(transport, new Change<>(AgreementStatus.SIGNED, AgreementStatus.IN_FORCE));
        writing.changeParties(transport, new Change<>(Set.of("MA", "ML"), Set.of("MA", "SN")));
        writing.changeFields(transport, new Change<>("", "hydro-agricultural development"));
        var subject = subject("test-trade");
        writing.changeSubjects(transport, new Change<>(Set.of(), Set.of(subject)));

        assertThat(titles(Map.of())).containsExactly("Accord sur le logement", "Migration", "Transport");
        assertThat(titles(Map.of("status", "in-force"))).containsExactly("Transport");
        assertThat(titles(Map.of("country", "SN"))).containsExactly("Transport");
        assertThat(titles(Map.of("country", "MA"))).hasSize(3);
        assertThat(titles(Map.of("marking", "restricted"))).containsExactly("Migration");
        assertThat(titles(Map.of("from", "2019", "until", "2019"))).containsExactly("Migration");
        assertThat(titles(Map.of("from", "2018-03-16", "until", "2019-02"))).isEmpty();
        assertThat(titles(Map.of("q", "LOGEMENT"))).containsExactly("Accord sur le logement");
        assertThat(titles(Map.of("q", "agricultural transport"))).containsExactly("Transport");
        assertThat(titles(Map.of("subject", subject.value().toString()))).containsExactly("Transport");
        assertThat(agreements.list(
                        AgreementFilter.all(),
                        PageRequest.of(0, 2, Sort.by("title").descending())))
                .extracting(AgreementListItem::title)
                .containsExactly("Transport", "Migration");
    }

    @Test
    void filterSurvivesTheAddress() {
        var whole = Map.of(
                "from", List.of("2018-01-01"),
                "until", List.of("2020-12-31"),
                "status", List.of("in-force", "signed"),
                "marking", List.of("secret"),
                "country", List.of("ML"),
                "post", List.of("01890a5d-ac96-774b-bcce-b302099a8057"),
                "subject", List.of("01890a5d-ac96-774b-bcce-b302099a8058"),
                "archived", List.of("true"),
                "q", List.of("x"));
        assertThat(AgreementFilterParameters.format(AgreementFilterParameters.parse(whole)))
                .isEqualTo(whole);
        assertRefused(
                "status",
                "base.refusal.parameter",
                () -> AgreementFilterParameters.parse(Map.of("status", List.of("lost"))));
    }

    @Test
    void archivedAgreementLeavesTheRegisterAndComesBack() {
        var id = agreement("x", "2019-03", Marking.UNCLASSIFIED);
        writing.archive(id);
        assertThat(titles(Map.of())).isEmpty();
        assertThat(titles(Map.of("archived", "true"))).containsExactly("x");
        assertThat(agreements.details(id).archived()).isTrue();
        writing.unarchive(id);
        assertThat(titles(Map.of())).containsExactly("x");
    }

    @Test
    void readersReadAndDoNotWrite() {
        var id = agreement("x", "2019-03", Marking.UNCLASSIFIED);
        users.as(users.reader("reader", Marking.UNCLASSIFIED, post), () -> {
            assertThat(agreements.details(id).form().title()).isEqualTo("x");
            assertThatThrownBy(() -> agreement("y", "2019", Marking.UNCLASSIFIED))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> writing.changeTitle(id, new Change<>("x", "y")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> writing.archive(id)).isInstanceOf(AccessDeniedException.class);
        });
        users.as(
                users.administrator("admin"),
                () -> assertThatThrownBy(() -> agreements.details(id)).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void listTakesTheSameFewStatementsHoweverLongItIs() {
        for (int i = 0; i < 20; i++) {
            agreement("number " + i, "2019-03", Marking.UNCLASSIFIED);
        }
        assertThat(statements.assertStatements(12, () -> agreements.list(AgreementFilter.all(), Pageable.ofSize(50))))
                .hasSize(20);
    }

    private static void assertLimit(String field, int max, java.util.function.Consumer<String> act) {
        assertRefused(field, "base.refusal.tooLong", () -> act.accept("x".repeat(max + 1)));
        act.accept("x".repeat(max));
    }

    private static void assertRefused(String field, String key, ThrowingCallable act) {
        assertThatThrownBy(act).asInstanceOf(type(Refusal.class)).satisfies(refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(key);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }
}
