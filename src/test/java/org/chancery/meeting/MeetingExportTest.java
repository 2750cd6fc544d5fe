package org.chancery.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.base.Marking;
import org.chancery.base.PostId;
import org.chancery.base.Refusal;
import org.chancery.export.ExportService;
import org.chancery.security.Actor;
import org.chancery.security.Role;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class MeetingExportTest {

    private final ExportService exports;
    private final TestUsers users;
    private final JdbcClient jdbc;

    private PostId post;
    private Actor officer;
    private MeetingRows rows;

    MeetingExportTest(ExportService exports, TestUsers users, JdbcClient jdbc) {
        this.exports = exports;
        this.users = users;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void begin() {
        post = users.post("BKO");
        officer = users.officer("officer", post);
        rows = new MeetingRows(jdbc, officer, post);
        users.signIn(officer);
    }

    @Test
    void meetingsAreWrittenWithStableNamesAndIsoDates() {
        var dossier = rows.dossier("Visit", Marking.UNCLASSIFIED);
        var row = rows.approved("Peace, \"security\"\nand trade", "2020-08-17")
                .in(dossier)
                .with("start_time", LocalTime.of(9, 30))
                .with("register_number", "BKO/2020/0042");
        var meeting = row.store();
        row.attendedBy("Naciri", Side.OURS, 1, Map.of("country", "MA"))
                .attendedBy("Drame", Side.THEIRS, 10, Map.of("country", "ML"))
                .attendedBy("Adviser", Side.THEIRS, 50, Map.of("country", "ML"))
                .about("Sahel", "", Marking.UNCLASSIFIED);
        rows.draft("A visit", "2018-03").until("2018-04").store();

        var lines = read("meetings", Map.of());
        assertThat(lines.getFirst().getHeader())
                .containsExactly(
                        "meeting_id",
                        "post",
                        "register_number",
                        "state",
                        "entry_number",
                        "date",
                        "date_precision",
                        "until",
                        "start_time",
                        "end_time",
                        "subject",
                        "kind",
                        "place",
                        "marking",
                        "language",
                        "dossier",
                        "our_delegation",
                        "their_delegation",
                        "third_parties",
                        "countries",
                        "topics",
                        "summary",
                        "submitted_at",
                        "decided_at");
        assertThat(lines.getFirst().getFieldsAsMap())
                .containsEntry("meeting_id", meeting.value().toString())
                .containsEntry("post", "BKO")
                .containsEntry("register_number", "BKO/2020/0042")
                .containsEntry("state", "APPROVED")
                .containsEntry("date", "2020-08-17")
                .containsEntry("date_precision", "DAY")
                .containsEntry("start_time", "09:30")
                .containsEntry("end_time", "")
                .containsEntry("subject", "Peace, \"security\"\nand trade")
                .containsEntry("dossier", "Visit")
                .containsEntry("our_delegation", "Naciri")
                .containsEntry("their_delegation", "Drame; Adviser")
                .containsEntry("countries", "ML")
                .containsEntry("topics", "1");
        assertThat(lines.getLast().getFieldsAsMap())
                .containsEntry("date", "2018-03")
                .containsEntry("date_precision", "MONTH")
                .containsEntry("until", "2018-04")
                .containsEntry("register_number", "")
                .containsEntry("state", "DRAFT");
    }

    @Test
    void attendeesAreWrittenSideBySideInProtocolOrder() {
        var row = rows.approved("Audience", "2020-08-17");
        row.store();
        var ambassador = rows.person("Ambassador");
        row.attendedBy("Adviser", Side.THEIRS, 50)
                .attendedBy("Minister", Side.THEIRS, 10)
                .attendedBy(ambassador, "Ambassador", Side.OURS, 20)
                .attendedBy("Struck off", Side.OURS, 1, Map.of("removed", true));
        var lines = read("attendees", Map.of());
        assertThat(lines)
                .extracting(line -> line.getField("side") + " " + line.getField("name"))
                .containsExactly("OURS Ambassador", "THEIRS Minister", "THEIRS Adviser");
        assertThat(lines.getFirst().getFieldsAsMap())
                .containsEntry("date", "2020-08-17")
                .containsEntry("title", "Minister")
                .containsEntry("capacity", "MEMBER")
                .containsEntry("person_id", ambassador.value().toString());
    }

    @Test
    void topicsAboveTheClearanceAreLeftOut() {
        var subject = rows.subject();
        var row = rows.approved("Audience", "2020-08-17");
        row.store();
        row.about("Open", "=1+1", Marking.UNCLASSIFIED, subject).about("canary", "canary", Marking.SECRET);
        assertThat(read("topics", Map.of())).hasSize(2);
        users.as(users.reader("reader", Marking.CONFIDENTIAL, post), () -> {
            var lines = read("topics", Map.of());
            assertThat(lines).hasSize(1);
            assertThat(lines.getFirst().getFieldsAsMap())
                    .containsEntry("title", "Open")
                    .containsEntry("topic_number", "1")
                    .containsEntry("narrative", "'=1+1");
            assertThat(lines.getFirst().getField("subjects")).isNotEmpty();
            assertThat(read("meetings", Map.of()).getFirst().getField("topics")).isEqualTo("1");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"meetings", "attendees", "topics"})
    void filesHoldWhatTheListShows(String name) {
        for (var row : List.of(
                rows.approved("wanted", "2020-01-01"),
                rows.approved("secret", "2020-01-02").marked(Marking.SECRET),
                rows.draft("draft", "2020-01-03"),
                rows.approved("old", "2019-01-01"))) {
            row.store();
            row.attendedBy("Someone", Side.THEIRS, 1).about("Topic", "", Marking.UNCLASSIFIED);
        }
        assertThat(read(name, Map.of())).hasSize(4);
        users.as(users.reader("reader", Marking.RESTRICTED, post), () -> {
            assertThat(read(name, Map.of())).hasSize(2);
            assertThat(read(name, Map.of("from", List.of("2020"), "q", List.of("WANT"))))
                    .hasSize(1);
        });
        users.as(
                users.officer("stranger", users.post("OUA")),
                () -> assertThat(read(name, Map.of())).isEmpty());
        users.as(
                users.user("nowhere", Marking.SECRET, Set.of(), Role.OFFICER),
                () -> assertThat(read(name, Map.of())).isEmpty());
    }

    @Test
    void titleOfADossierAboveTheClearanceIsLeftOut() {
        var dossier = rows.dossier("canary", Marking.SECRET);
        rows.approved("round", "2020-01-01").in(dossier).store();
        assertThat(read("meetings", Map.of()).getFirst().getField("dossier")).isEqualTo("canary");
        users.as(
                users.reader("reader", Marking.CONFIDENTIAL, post),
                () -> assertThat(read("meetings", Map.of()).getFirst().getField("dossier"))
                        .isEmpty());
    }

    @Test
    void everyMeetingIsInTheFileOnceOverManyPages() {
        for (int i = 0; i < 45; i++) {
            var row = rows.approved("same", "2020-01-01");
            row.store();
            row.about("Topic", "", Marking.UNCLASSIFIED);
        }
        var ids = read("topics", Map.of()).stream()
                .map(line -> line.getField("meeting_id"))
                .toList();
        assertThat(new HashSet<>(ids)).hasSize(45).hasSameSizeAs(ids);
    }

    @Test
    void rubbishIsRefusedBeforeAnythingIsWritten() {
        var out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> exports.write("meetings", Map.of("from", List.of("yesterday")), () -> out))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> exports.write("meetings", Map.of("sort", List.of("subject")), () -> out))
                .isInstanceOf(Refusal.class);
        assertThat(out.size()).isZero();
    }

    private List<NamedCsvRecord> read(String name, Map<String, List<String>> parameters) {
        var out = new ByteArrayOutputStream();
        exports.write(name, parameters, () -> out);
        return CsvReader.builder().ofNamedCsvRecord(out.toString(StandardCharsets.UTF_8)).stream()
                .toList();
    }
}
