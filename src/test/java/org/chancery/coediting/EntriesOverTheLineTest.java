package org.chancery.coediting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.chancery.approval.ApprovalService;
import org.chancery.base.Marking;
import org.chancery.base.PostId;
import org.chancery.base.Refusal;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryService;
import org.chancery.meeting.EntryState;
import org.chancery.meeting.MeetingService;
import org.chancery.security.Actor;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.TestUsers;
import org.chancery.testing.WithTestUsers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** Standard clients in the texts of entries: the owner of the texts says who may do what, and who has done it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "spring.datasource.url=jdbc:h2:mem:entries-over-the-line;MODE=MariaDB;DB_CLOSE_DELAY=-1"
        })
@WithTestUsers
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntriesOverTheLineTest {

    private static final Duration SOON = Duration.ofSeconds(2);

    private final ApplicationContext application;
    private final TestUsers people;
    private final TestMeetings meetings;
    private final MeetingService reading;
    private final EntryService entries;
    private final ApprovalService approval;
    private final SharedTexts texts;
    private final JdbcClient jdbc;

    @AutoClose
    private final YjsClients clients;

    private PostId post;
    private Actor salma;
    private Actor youssef;
    private Actor chief;

    EntriesOverTheLineTest(
            ApplicationContext application,
            TestUsers people,
            TestMeetings meetings,
            MeetingService reading,
            EntryService entries,
            ApprovalService approval,
            SharedTexts texts,
            JdbcClient jdbc) {
        this.application = application;
        this.people = people;
        this.meetings = meetings;
        this.reading = reading;
        this.entries = entries;
        this.approval = approval;
        this.texts = texts;
        this.jdbc = jdbc;
        this.clients = new YjsClients(
                "ws://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port") + "/coedit");
    }

    @BeforeEach
    void begin() {
        WithTestUsers.Cleaning.clean(application);
        post = people.post("BKO");
        salma = people.officer("salma", post);
        youssef = people.officer("youssef", post);
        chief = people.supervisor("chief", post);
    }

    @AfterEach
    void end() {
        clients.closeAll();
    }

    @Test
    void whoOnlyOpensADraftMayStillApproveIt() {
        var entry = formattedByTwoWhileTheChiefHasItOpen();
        assertThat(texts.authors(document(entry))).containsExactlyInAnyOrder(salma.id(), youssef.id());
        people.as(salma, () -> entries.submit(entry.id()));
        people.as(chief, () -> approval.approve(entry.id(), revision(entry)));
        assertThat(people.as(chief, () -> reading.details(entry.meeting()).state()))
                .isEqualTo(EntryState.APPROVED);
    }

    @Test
    void whoTakesAwayAWordMayNotApproveIt() {
        var entry = formattedByTwoWhileTheChiefHasItOpen();
        clients.run("clients.chief.doc.getXmlFragment('summary').get(0).get(0).delete(0, 1)");
        clients.untilSaved("chief");
        people.as(salma, () -> entries.submit(entry.id()));
        people.as(
                chief,
                () -> assertThatThrownBy(() -> approval.approve(entry.id(), revision(entry)))
                        .isInstanceOf(Refusal.class)
                        .extracting("messageKey")
                        .isEqualTo("meeting.refusal.fourEyes"));
    }

    /**
     * At once, and past their own clients, which would tidy up: the formats that say nothing are taken away by the client of
     * whoever only has the text open.
     */
    private EntryDetails formattedByTwoWhileTheChiefHasItOpen() {
        var entry = draft(Marking.RESTRICTED);
        join("salma", salma, entry);
        join("youssef", youssef, entry);
        join("chief", chief, entry);
        clients.run("""
                const base = new Y.Doc();
                base.clientID = 100;
                const paragraph = new Y.XmlElement('paragraph');
                paragraph.insert(0, [new Y.XmlText('agreed')]);
                base.getXmlFragment('summary').push([paragraph]);
                const begun = Y.encodeStateAsUpdate(base);
                const send = (client, update) =>
                  client.socket.send(Uint8Array.from([0, 2, update.length, ...update]));
                send(clients.salma, begun);
                clients.salma.makeBold = (client, id) => {
                  const doc = new Y.Doc();
                  doc.clientID = id;
                  Y.applyUpdate(doc, begun);
                  const before = Y.encodeStateVector(doc);
                  doc.getXmlFragment('summary').get(0).get(0).format(0, 6, { bold: {} });
                  send(client, Y.encodeStateAsUpdate(doc, before));
                };
                """);
        clients.until("return read(clients.chief).includes('agreed')");
        clients.run("const { salma, youssef } = clients; salma.makeBold(salma, 101); salma.makeBold(youssef, 102)");
        clients.untilSaved("salma");
        clients.untilSaved("youssef");
        // Its answer to the question for what it has, and what it took away.
        clients.until("return clients.chief.updatesSent === 2");
        clients.untilSaved("chief");
        assertThat(sequence(entry)).isEqualTo(4);
        assertThat(texts.read(document(entry)).plainText("summary")).isEqualTo("agreed");
        return entry;
    }

    @Test
    void loweredClearanceCountsAtOnceAndClosesTheLine() {
        var entry = draft(Marking.SECRET);
        var line = join("salma", salma, entry);
        clients.write("salma", "before");
        clients.untilSaved("salma");
        jdbc.sql("update app_user set clearance = ? where id = ?")
                .params(Marking.CONFIDENTIAL.ordinal(), salma.id().value())
                .update();
        assertOut(entry, line);
    }

    @Test
    void removedRoleCountsAtOnceAndClosesTheLine() {
        var entry = draft(Marking.RESTRICTED);
        var line = join("salma", salma, entry);
        clients.write("salma", "before");
        clients.untilSaved("salma");
        jdbc.sql("delete from app_user_role where user_id = ?")
                .param(salma.id().value())
                .update();
        assertOut(entry, line);
    }

    private void assertOut(EntryDetails entry, String line) {
        clients.write(line, "after");
        clients.until("return clients.salma.access.at(-1) === 0 && clients.salma.closes[0] === 4403", SOON);
        assertThat(clients.until("return clients.salma.statuses[0]").asInt()).isEqualTo(404);
        assertThat(texts.read(document(entry)).plainText("summary")).isEqualTo("before");
    }

    private EntryDetails draft(Marking marking) {
        return people.as(salma, () -> meetings.complete(post, "Audience", marking, "Sahel"));
    }

    private String join(String name, Actor actor, EntryDetails entry) {
        var session = TestSessions.open(application, TestUsers.authentication(actor));
        clients.openSynced(name, entry.id().value(), "JSESSIONID=" + session.getId());
        return name;
    }

    private long revision(EntryDetails entry) {
        return reading.details(entry.meeting()).revision();
    }

    private long sequence(EntryDetails entry) {
        return Objects.requireNonNull(texts.sequences(List.of(document(entry))).get(document(entry)));
    }

    private static DocumentId document(EntryDetails entry) {
        return new DocumentId(entry.id().value());
    }
}
