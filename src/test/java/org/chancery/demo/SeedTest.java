package org.chancery.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.agreement.AgreementFilter;
import org.chancery.agreement.AgreementForm;
import org.chancery.agreement.AgreementListItem;
import org.chancery.agreement.AgreementService;
import org.chancery.agreement.AgreementStatus;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.base.Refusal;
import org.chancery.directory.PersonFilter;
import org.chancery.directory.PersonListItem;
import org.chancery.directory.PersonService;
import org.chancery.directory.PostDetails;
import org.chancery.directory.PostService;
import org.chancery.directory.SubjectDetails;
import org.chancery.directory.SubjectId;
import org.chancery.directory.SubjectService;
import org.chancery.export.ExportService;
import org.chancery.followup.FollowUpFilter;
import org.chancery.followup.FollowUpService;
import org.chancery.meeting.AgendaService;
import org.chancery.meeting.AttendanceDetails;
import org.chancery.meeting.AttendanceId;
import org.chancery.meeting.Capacity;
import org.chancery.meeting.DossierForm;
import org.chancery.meeting.DossierKind;
import org.chancery.meeting.DossierService;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryState;
import org.chancery.meeting.MeetingFilter;
import org.chancery.meeting.MeetingKind;
import org.chancery.meeting.MeetingListItem;
import org.chancery.meeting.MeetingService;
import org.chancery.meeting.Side;
import org.chancery.meeting.TopicDetails;
import org.chancery.security.Acting;
import org.chancery.security.Actor;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.TestUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;

/** Reads every fact of the press report back that the demo embassy was built from. */
@ServiceTest
class SeedTest {

    private static final PageRequest ALL = PageRequest.of(0, 100);

    private final TestUsers users;
    private final TestMeetings meetings;
    private final Acting acting;
    private final DemoEmbassy embassy;
    private final PostService posts;
    private final MeetingService reading;
    private final DossierService dossiers;
    private final AgreementService agreements;
    private final FollowUpService followUps;
    private final PersonService persons;
    private final SubjectService subjects;
    private final AgendaService agenda;
    private final ExportService exports;

    private Actor administrator;

    SeedTest(
            TestUsers users,
            TestMeetings meetings,
            Acting acting,
            DemoEmbassy embassy,
            PostService posts,
            MeetingService reading,
            DossierService dossiers,
            AgreementService agreements,
            FollowUpService followUps,
            PersonService persons,
            SubjectService subjects,
            AgendaService agenda,
            ExportService exports) {
        this.users = users;
        this.meetings = meetings;
        this.acting = acting;
        this.embassy = embassy;
        this.posts = posts;
        this.reading = reading;
        this.dossiers = dossiers;
        this.agreements = agreements;
        this.followUps = followUps;
        this.persons = persons;
        this.subjects = subjects;
        this.agenda = agenda;
        this.exports = exports;
    }

    @BeforeEach
    void demoEmbassyIsFilled() {
        administrator = users.administrator("admin");
        users.as(administrator, () -> embassy.fill());
    }

    @Test
    void postIsTheEmbassyOfMoroccoInMali() {
        acting.as(
                "demo-reader",
                () -> assertThat(posts.mine())
                        .extracting(
                                PostDetails::name, PostDetails::country, PostDetails::hostCountry, PostDetails::demo)
                        .containsExactly(tuple("Embassy of Morocco in Mali", "MA", "ML", true)));
        acting.as(
                "demo-reader",
                () -> assertThat(posts.mine())
                        .extracting(PostDetails::timeZone)
                        .containsExactly(ZoneId.of("Africa/Bamako")));
    }

    @Test
    void hassanNaciriIsItsAmbassador() {
        acting.as(
                "demo-reader",
                () -> assertThat(persons.search(new PersonFilter("naciri", null, null, false), ALL))
                        .singleElement()
                        .satisfies(ambassador -> {
                            assertThat(ambassador.name()).isEqualTo("Hassan Naciri");
                            assertThat(ambassador.position()).isNotNull();
                            assertThat(ambassador.position().title()).isEqualTo("Ambassador");
                            assertThat(ambassador.position().institution()).isEqualTo("Embassy of Morocco in Mali");
                            assertThat(ambassador.position().country()).isEqualTo("MA");
                        }));
    }

    @Test
    void audienceOfAugust2020IsWhole() {
        acting.as("demo-reader", () -> {
            var minutes = record("2020-08-17");
            assertThat(minutes.header().kind()).isEqualTo(MeetingKind.AUDIENCE);
            assertThat(minutes.attendances())
                    .extracting(
                            AttendanceDetails::side,
                            AttendanceDetails::name,
                            AttendanceDetails::title,
                            AttendanceDetails::institution,
                            AttendanceDetails::country)
                    .containsExactly(
                            tuple(Side.OURS, "Hassan Naciri", "Ambassador", "Embassy of Morocco in Mali", "MA"),
                            tuple(
                                    Side.THEIRS,
                                    "Tiebile Drame",
                                    "Minister of Foreign Affairs and International Cooperation",
                                    "Ministry of Foreign Affairs and International Cooperation of Mali",
                                    "ML"));
            assertThat(minutes.header().place()).isEqualTo("Bamako");
            assertThat(minutes.topics())
                    .extracting(TopicDetails::narrative)
                    .containsExactly(
                            "The search for peace in the Sahel, and Morocco’s part in it.",
                            "Bilateral relations, and how to widen cooperation.",
                            "The state of cooperation in strategic areas, trade and security.");
            assertThat(subjectCodes(minutes.topics().get(0).subjects()))
                    .containsExactlyInAnyOrder("peace-security", "regional-cooperation");
            assertThat(subjectCodes(minutes.topics().get(1).subjects()))
                    .containsExactlyInAnyOrder("bilateral-relations", "regional-cooperation");
            assertThat(subjectCodes(minutes.topics().get(2).subjects()))
                    .containsExactlyInAnyOrder("trade", "peace-security");
            assertThat(said(minutes))
                    .containsExactly(
                            "Tiebile Drame: The relations are an illustration of South-South and pan-African cooperation.",
                            "Tiebile Drame: They are to be commended for investing in the future and for answering the "
                                    + "aspirations of both peoples.");
        });
    }

    @Test
    void audienceOfJune2020IsWhole() {
        acting.as("demo-reader", () -> {
            var minutes = record("2020-06-09");
            assertThat(minutes.header().kind()).isEqualTo(MeetingKind.AUDIENCE);
            assertThat(minutes.header().place()).isEqualTo("Bamako");
            assertThat(minutes.attendances())
                    .extracting(
                            AttendanceDetails::side,
                            AttendanceDetails::name,
                            AttendanceDetails::title,
                            AttendanceDetails::institution)
                    .containsExactly(
                            tuple(Side.OURS, "Hassan Naciri", "Ambassador", "Embassy of Morocco in Mali"),
                            tuple(
                                    Side.THEIRS,
                                    "Moussa Timbine",
                                    "President of the National Assembly",
                                    "National Assembly of Mali"));
            assertThat(minutes.topics())
                    .extracting(TopicDetails::title)
                    .containsExactly(
                            "Cooperation between the institutions of both countries",
                            "Morocco’s economic presence in Mali");
            assertThat(minutes.topics())
                    .extracting(TopicDetails::narrative)
                    .containsExactly(
                            "Cooperation between the two countries’ institutions, and the openings for partnership.",
                            "Morocco’s economic presence in Mali.");
            assertThat(subjectCodes(minutes.topics().get(0).subjects()))
                    .containsExactlyInAnyOrder("parliamentary-cooperation", "bilateral-relations");
            assertThat(subjectCodes(minutes.topics().get(1).subjects()))
                    .containsExactlyInAnyOrder("trade", "investment");
            assertThat(said(minutes))
                    .containsExactly(
                            "Moussa Timbine: Morocco is a neighbour in fact, though no border is shared.",
                            "Moussa Timbine: Every king since independence has left a mark on the friendship.",
                            "Moussa Timbine: The economic presence is an appreciated support.");
        });
    }

    @Test
    void visitOfMarch2018HoldsTheMonthAndNoMore() {
        acting.as("demo-reader", () -> {
            var minutes = record("2018-03");
            assertThat(minutes.header().kind()).isEqualTo(MeetingKind.DELEGATION_VISIT);
            assertThat(minutes.header().time().on()).isEqualTo(PartialDate.month(2018, 3));
            assertThat(minutes.header().place()).isEqualTo("Rabat");
            assertThat(minutes.header().subject())
                    .isEqualTo("Working and friendship visit of the Prime Minister of Mali");
            assertThat(minutes.header().summary())
                    .isEqualTo(
                            "A Malian delegation led by Prime Minister Soumeylou Boubeye Maiga held several talks in "
                                    + "Rabat. Agreements were signed in six fields.");
            assertThat(minutes.attendances())
                    .extracting(
                            AttendanceDetails::side,
                            AttendanceDetails::capacity,
                            AttendanceDetails::name,
                            AttendanceDetails::title,
                            AttendanceDetails::country)
                    .containsExactly(tuple(
                            Side.THEIRS,
                            Capacity.HEAD_OF_DELEGATION,
                            "Soumeylou Boubeye Maiga",
                            "Prime Minister",
                            "ML"));
            assertThat(minutes.topics())
                    .extracting(TopicDetails::title)
                    .containsExactly(
                            "Peace and security", "Counter-terrorism", "Climate change", "Irregular migration");
            assertThat(minutes.topics())
                    .flatExtracting(topic -> subjectCodes(topic.subjects()))
                    .containsExactly("peace-security", "counter-terrorism", "climate-change", "migration");
        });
    }

    @Test
    void agreementsOfTheVisitAndOfLaterYearsAreInTheRegister() {
        acting.as("demo-reader", () -> {
            var register = agreements.list(AgreementFilter.all(), ALL).getContent();
            assertThat(register)
                    .extracting(
                            agreement -> String.valueOf(agreement.signed()),
                            AgreementListItem::title,
                            AgreementListItem::fields,
                            AgreementListItem::place)
                    .containsExactlyInAnyOrder(
                            tuple("2018-03", "Agreement on transport", "Transport", "Rabat"),
                            tuple("2018-03", "Agreement on logistics", "Logistics", "Rabat"),
                            tuple("2018-03", "Agreement on infrastructure", "Infrastructure", "Rabat"),
                            tuple(
                                    "2018-03",
                                    "Agreement on hydro-agricultural development",
                                    "Hydro-agricultural development",
                                    "Rabat"),
                            tuple("2018-03", "Agreement on vocational training", "Vocational training", "Rabat"),
                            tuple(
                                    "2018-03",
                                    "Agreement on sustainable development",
                                    "Sustainable development",
                                    "Rabat"),
                            tuple(
                                    "2019-01",
                                    "Centre in Bamako that monitors audiovisual media",
                                    "Audiovisual communication",
                                    "Bamako"),
                            tuple("2019-03", "Agreement to harmonise migration policies", "Migration policy", ""),
                            tuple(
                                    "2020-02",
                                    "Agreement on housing and urban planning",
                                    "Housing and urban planning",
                                    ""));
            assertThat(register)
                    .allSatisfy(agreement -> assertThat(agreement.parties()).containsExactlyInAnyOrder("MA", "ML"))
                    .allMatch(agreement -> agreement.status() == AgreementStatus.SIGNED);
            assertThat(register)
                    .flatExtracting(agreement -> subjectCodes(agreement.subjects()))
                    .containsExactlyInAnyOrder(
                            "transport",
                            "logistics",
                            "infrastructure",
                            "agriculture-irrigation",
                            "vocational-training",
                            "sustainable-development",
                            "media",
                            "migration",
                            "housing-urban-planning");
            var notes = register.stream()
                    .map(agreement -> agreements.details(agreement.id()).form())
                    .collect(Collectors.toMap(AgreementForm::fields, AgreementForm::notes));
            assertThat(notes)
                    .containsEntry(
                            "Audiovisual communication",
                            "Set up by Morocco’s High Authority for Audiovisual Communication.")
                    .containsEntry(
                            "Migration policy",
                            "Promotes an integrated African policy on migration, to better the experience and living "
                                    + "conditions of migrants.")
                    .containsEntry(
                            "Housing and urban planning",
                            "Training for Malian executives and officials on Moroccan expertise.");
        });
    }

    @Test
    void whatWasSignedInRabatLeadsToTheVisitAndNothingElseDoes() {
        acting.as("demo-reader", () -> {
            var visit = record("2018-03");
            assertThat(agreements.list(AgreementFilter.all(), ALL)).allSatisfy(agreement -> {
                var details = agreements.details(agreement.id());
                boolean signedInRabat = String.valueOf(agreement.signed()).equals("2018-03");
                assertThat(details.form().meeting()).isEqualTo(signedInRabat ? visit.meeting() : null);
                assertThat(details.meetingSubject())
                        .isEqualTo(signedInRabat ? visit.header().subject() : "");
            });
        });
    }

    @Test
    void monthStaysAMonthInFiles() {
        acting.as("demo-reader", () -> {
            assertThat(file("meetings", "date", "date_precision"))
                    .containsExactlyInAnyOrder("2020-08-17 DAY", "2020-06-09 DAY", "2018-03 MONTH");
            assertThat(file("agreements", "signed", "fields"))
                    .contains("2019-01 Audiovisual communication", "2019-03 Migration policy")
                    .contains("2020-02 Housing and urban planning", "2018-03 Transport");
            assertThat(file("follow-ups", "due", "side"))
                    .containsExactlyInAnyOrder("2020-10 OURS", "2020-09-30 THEIRS");
        });
    }

    @Test
    void previousMeetingAndWhatIsOpenFromItAreThereAtTheNextOne() {
        acting.as("demo-officer", () -> {
            var next = reading.details(agenda.next(2).getLast().meeting());
            assertThat(next.header().subject()).isEqualTo("Next audience with the Minister of Foreign Affairs");
            var minister = next.attendances().stream()
                    .filter(attendee -> attendee.side() == Side.THEIRS)
                    .findFirst()
                    .orElseThrow();
            assertThat(minister.name()).isEqualTo("Tiebile Drame");
            assertThat(next.header().dossier())
                    .isEqualTo(record("2020-08-17").header().dossier());
            assertThat(followUps.openWith(minister.person(), next.meeting(), ALL))
                    .extracting(item -> item.details().text())
                    .containsExactly("Propose fields in which cooperation is to be widened");
        });
    }

    @Test
    void rhythmAndPolicyAreTheDossierThatHoldsTheAudiences() {
        acting.as("demo-reader", () -> {
            var series = dossiers.list("Regular meetings", ALL).getContent().getFirst();
            assertThat(dossiers.details(series.id()).form())
                    .returns("Regular meetings with Malian officials", DossierForm::title)
                    .returns(DossierKind.SERIES, DossierForm::kind)
                    .returns(
                            "The ambassador meets Malian officials regularly. South-South cooperation: Morocco shares its "
                                    + "development expertise across the continent.",
                            DossierForm::notes);
            var visit = dossiers.list("Visit", ALL).getContent().getFirst();
            assertThat(dossiers.details(visit.id()).form())
                    .returns("Visit of the Prime Minister of Mali to Rabat, March 2018", DossierForm::title)
                    .returns(DossierKind.VISIT, DossierForm::kind)
                    .returns("A working and friendship visit with several talks.", DossierForm::notes);
            assertThat(record("2018-03").header().dossier()).isEqualTo(visit.id());
            assertThat(record("2020-08-17").header().dossier()).isEqualTo(series.id());
            assertThat(record("2020-06-09").header().dossier()).isEqualTo(series.id());
        });
    }

    @Test
    void whatBothSidesUndertookIsFollowedUp() {
        acting.as(
                "demo-reader",
                () -> assertThat(followUps.list(FollowUpFilter.all(), ALL))
                        .extracting(
                                item -> item.details().side(),
                                item -> String.valueOf(item.details().due()))
                        .containsExactlyInAnyOrder(tuple(Side.OURS, "2020-10"), tuple(Side.THEIRS, "2020-09-30")));
    }

    @Test
    void recordsAreNumberedInTheOrderOfTheirApproval() {
        acting.as(
                "demo-reader",
                () -> assertThat(reading.list(MeetingFilter.all(), ALL))
                        .extracting(MeetingListItem::registerNumber)
                        .containsExactlyInAnyOrder("DEMO/2020/0001", "DEMO/2020/0002", "DEMO/2020/0003"));
    }

    @Test
    void supervisorHasSomethingToDecideAndOfficerSomethingToWrite() {
        acting.as(
                "demo-supervisor",
                () -> assertThat(reading.list(MeetingFilter.all(), ALL))
                        .extracting(MeetingListItem::state)
                        .contains(EntryState.SUBMITTED, EntryState.DRAFT));
    }

    @Test
    void embassyIsRemovedWithoutATraceInTheDirectory() {
        users.as(administrator, embassy::remove);
        users.as(administrator, () -> assertThat(embassy.isPresent()).isFalse());
        var reader = users.reader("reader", Marking.SECRET, users.post("DKR"));
        users.as(reader, () -> assertThat(persons.search(PersonFilter.ALL, ALL)).isEmpty());
        users.as(administrator, () -> {
            assertThat(embassy.fill()).hasSize(4);
            return true;
        });
    }

    @Test
    void removalSparesWhatRealRecordsName() {
        PostId real = users.post("DKR");
        users.as(users.officer("officer", real), () -> meetings.complete(real, "Real", Marking.RESTRICTED, "Topic"));
        users.as(administrator, embassy::remove);
        users.as(
                users.reader("reader", Marking.SECRET, real),
                () -> assertThat(persons.search(PersonFilter.ALL, ALL))
                        .extracting(PersonListItem::name)
                        .containsExactly("Counterpart of Real"));
    }

    @Test
    void onlyAdministratorsFillOrRemove() {
        acting.as("demo-supervisor", () -> {
            assertThatThrownBy(embassy::remove).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(embassy::fill).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void secondDemoEmbassyIsRefused() {
        users.as(administrator, () -> assertThatThrownBy(embassy::fill).isInstanceOf(Refusal.class));
    }

    private EntryDetails record(String date) {
        var found = reading.list(MeetingFilter.all(), ALL).stream()
                .filter(item -> item.time().on().toString().equals(date))
                .toList();
        assertThat(found).hasSize(1);
        return reading.details(found.getFirst().meeting());
    }

    /** Two columns of a file, row by row. */
    private List<String> file(String name, String first, String second) {
        var out = new ByteArrayOutputStream();
        exports.write(name, Map.of(), () -> out);
        return CsvReader.builder().ofNamedCsvRecord(out.toString(StandardCharsets.UTF_8)).stream()
                .map(line -> line.getField(first) + " " + line.getField(second))
                .toList();
    }

    private static List<String> said(EntryDetails minutes) {
        Map<AttendanceId, String> names = minutes.attendances().stream()
                .collect(Collectors.toMap(AttendanceDetails::id, AttendanceDetails::name));
        return minutes.topics().stream()
                .flatMap(topic -> topic.statements().stream())
                .map(statement -> names.get(statement.speaker()) + ": " + statement.text())
                .toList();
    }

    private List<String> subjectCodes(Set<SubjectId> ids) {
        return subjects.named(ids, Locale.ENGLISH).stream()
                .map(SubjectDetails::code)
                .toList();
    }
}
