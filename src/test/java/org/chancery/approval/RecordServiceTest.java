package org.chancery.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.chancery.base.Marking;
import org.chancery.base.NotFound;
import org.chancery.base.PostId;
import org.chancery.meeting.Change;
import org.chancery.meeting.DecisionService;
import org.chancery.meeting.DossierForm;
import org.chancery.meeting.DossierKind;
import org.chancery.meeting.DossierService;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryService;
import org.chancery.meeting.MeetingService;
import org.chancery.meeting.MeetingWriting;
import org.chancery.meeting.StatementMode;
import org.chancery.meeting.StatementService;
import org.chancery.meeting.TopicService;
import org.chancery.security.Actor;
import org.chancery.security.Role;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.TestUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class RecordServiceTest {

    private final TestUsers users;
    private final TestMeetings meetings;
    private final MeetingService reading;
    private final MeetingWriting writing;
    private final DossierService dossiers;
    private final TopicService topics;
    private final StatementService statements;
    private final DecisionService decisions;
    private final EntryService entries;
    private final ApprovalService approval;
    private final RecordService records;
    private final JdbcClient jdbc;

    private PostId post;
    private Actor supervisor;
    private EntryDetails read;

    RecordServiceTest(
            TestUsers users,
            TestMeetings meetings,
            MeetingService reading,
            MeetingWriting writing,
            DossierService dossiers,
            TopicService topics,
            StatementService statements,
            DecisionService decisions,
            EntryService entries,
            ApprovalService approval,
            RecordService records,
            JdbcClient jdbc) {
        this.users = users;
        this.meetings = meetings;
        this.reading = reading;
        this.writing = writing;
        this.dossiers = dossiers;
        this.topics = topics;
        this.statements = statements;
        this.decisions = decisions;
        this.entries = entries;
        this.approval = approval;
        this.records = records;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void somethingIsApproved() {
        post = users.post("BKO");
        supervisor = users.supervisor("supervisor", post);
        users.signIn(users.officer("officer", post));
        var entry = meetings.complete(post, "Sahel", Marking.CONFIDENTIAL, "Peace");
        var topic = entry.topics().getFirst().id();
        topics.changeNarrative(topic, new Change<>("", "They said “peace”\nand \\ more — السلام."));
        statements.add(topic, entry.attendances().getFirst().id(), StatementMode.VERBATIM, "We agree.");
        decisions.add(topic, "A commission meets.");
        entries.submit(entry.id());
        read = users.as(supervisor, () -> reading.entry(entry.id()));
        users.as(supervisor, () -> approval.approve(read.id(), read.revision()));
    }

    @Test
    void sealedContentIsWhatTheSupervisorRead() {
        var sealed = records.find(read.id()).orElseThrow();
        assertThat(sealed.registerNumber()).isEqualTo("BKO/2020/0001");
        assertThat(sealed.sealedBy()).isEqualTo("The supervisor");
        assertThat(sealed.sha256()).isEqualTo(SealedRecord.hash(sealed.content()));
        assertThat(sealed.content())
                .contains("\"topics\":" + CanonicalJson.write(read.topics()))
                .contains("\"attendances\":" + CanonicalJson.write(read.attendances()))
                .contains("\"header\":" + CanonicalJson.write(read.header()).replace("\"dossier\":null,", ""));
        var json = JsonMapper.builder().build().readTree(sealed.content());
        assertThat(json.at("/minutes/topics/0/narrative").asString())
                .isEqualTo("They said “peace”\nand \\ more — السلام.");
        assertThat(json.at("/minutes/registerNumber").asString()).isEqualTo("BKO/2020/0001");
        assertThat(json.at("/post/code").asString()).isEqualTo("BKO");
        assertThat(json.at("/parts").has("followUps")).isTrue();
        assertThat(records.verify(read.id())).isEqualTo(Integrity.INTACT);
    }

    @Test
    void downloadIsInTheAuditLog() {
        var reader = users.reader("reader", Marking.CONFIDENTIAL, post);
        var taken = users.as(reader, () -> records.download(read.id()));
        assertThat(taken).isEqualTo(records.find(read.id()).orElseThrow());
        assertThat(downloads()).containsExactly(tuple("reader", read.id().value(), post.value(), "BKO/2020/0001"));
    }

    @Test
    void whatIsNotThereIsNotDownloaded() {
        var low = users.reader("low", Marking.RESTRICTED, post);
        users.as(
                low, () -> assertThatThrownBy(() -> records.download(read.id())).isInstanceOf(NotFound.class));
        var draft = meetings.complete(post, "Other", Marking.RESTRICTED, "Topic");
        assertThatThrownBy(() -> records.download(draft.id())).isInstanceOf(NotFound.class);
        assertThat(downloads()).isEmpty();
    }

    private List<Tuple> downloads() {
        return jdbc.sql("select username, subject_id, post_id, detail from audit_event where action = ?")
                .param("approval.downloaded")
                .query((row, number) -> tuple(
                        row.getString(1), row.getObject(2, UUID.class), row.getObject(3, UUID.class), row.getString(4)))
                .list();
    }

    @Test
    void alteredSealIsDetected() {
        jdbc.sql("update sealed_record set content = replace(content, 'We agree.', 'We do not agree.')")
                .update();
        assertThat(records.verify(read.id())).isEqualTo(Integrity.SEAL_BROKEN);
    }

    @Test
    void alteredMinutesAreDetected() {
        jdbc.sql("update statement set text = 'We do not agree.'").update();
        assertThat(records.verify(read.id())).isEqualTo(Integrity.MINUTES_DIFFER);
    }

    @Test
    void recordInADossierIsIntactForWhoeverDoesNotSeeTheDossier() {
        var dossier = dossiers.create(new DossierForm(post, "Talks", DossierKind.SERIES, Marking.SECRET, ""));
        var cleared = users.user("cleared", Marking.CONFIDENTIAL, Set.of(post), Role.SUPERVISOR);
        for (var sealer : List.of(supervisor, cleared)) {
            var entry = meetings.complete(post, "Mali", Marking.RESTRICTED, "Trade");
            writing.changeDossier(entry.id(), new Change<>(Optional.empty(), Optional.of(dossier)));
            entries.submit(entry.id());
            users.as(
                    sealer,
                    () -> approval.approve(entry.id(), reading.entry(entry.id()).revision()));
            assertThat(records.verify(entry.id())).isEqualTo(Integrity.INTACT);
            assertThat(records.find(entry.id()).orElseThrow().content())
                    .contains("\"subject\":\"Mali\"")
                    .doesNotContain("dossier", dossier.value().toString());
            users.as(cleared, () -> assertThat(records.verify(entry.id())).isEqualTo(Integrity.INTACT));
        }
    }

    @Test
    void correctedRecordStaysIntact() {
        var correction = entries.correct(read.meeting());
        entries.submit(correction);
        var second = users.as(supervisor, () -> reading.entry(correction));
        users.as(supervisor, () -> approval.approve(second.id(), second.revision()));
        assertThat(records.verify(read.id())).isEqualTo(Integrity.INTACT);
        assertThat(records.verify(correction)).isEqualTo(Integrity.INTACT);
        assertThat(records.find(correction).orElseThrow().registerNumber()).isEqualTo("BKO/2020/0002");
    }

    @Test
    void recordAboveTheClearanceOrOfAnotherPostIsNotThere() {
        var low = users.reader("low", Marking.RESTRICTED, post);
        var stranger = users.user("stranger", Marking.SECRET, Set.of(users.post("DKR")), Role.READER);
        var reader = users.reader("reader", Marking.CONFIDENTIAL, post);
        for (var nobody : Set.of(low, stranger)) {
            users.as(nobody, () -> {
                assertThat(records.find(read.id())).isEmpty();
                assertThatThrownBy(() -> records.verify(read.id())).isInstanceOf(NotFound.class);
            });
        }
        users.as(reader, () -> assertThat(records.find(read.id())).isPresent());
    }

    @Test
    void whatIsNotApprovedIsNotSealed() {
        var draft = meetings.complete(post, "Other", Marking.RESTRICTED, "Topic");
        assertThat(records.find(draft.id())).isEmpty();
        assertThatThrownBy(() -> records.verify(draft.id())).isInstanceOf(NotFound.class);
    }
}
