package org.chancery.coediting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.apache.catalina.Session;
import org.chancery.base.Marking;
import org.chancery.security.Actor;
import org.chancery.security.Role;
import org.chancery.testing.TestUsers;
import org.chancery.testing.WithTestUsers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Standard clients from npm, which know nothing of this server, write together on it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "spring.datasource.url=jdbc:h2:mem:coediting;MODE=MariaDB;DB_CLOSE_DELAY=-1",
            "chancery.coediting.grace=200ms",
            "chancery.coediting.snapshot-every=20",
            "chancery.coediting.max-message-bytes=300000",
            "chancery.coediting.max-unsaved-bytes-per-client=200000",
            "chancery.coediting.max-send-queue-bytes=400000",
            "chancery.coediting.messages-per-second=200",
            "chancery.coediting.max-connections-per-user=3"
        })
@WithTestUsers
@Import(CoeditingServerTest.Support.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoeditingServerTest {

    private final ApplicationContext application;
    private final TestUsers people;
    private final TestAccess access;
    private final FailingUpdateLog log;
    private final SharedTexts texts;
    private final Rooms rooms;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Heard heard;

    @AutoClose
    private final YjsClients clients;

    private DocumentId document = new DocumentId(UUID.randomUUID());

    CoeditingServerTest(
            ApplicationContext application,
            TestUsers people,
            TestAccess access,
            FailingUpdateLog log,
            SharedTexts texts,
            Rooms rooms,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Heard heard) {
        this.application = application;
        this.people = people;
        this.access = access;
        this.log = log;
        this.texts = texts;
        this.rooms = rooms;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.heard = heard;
        this.clients = new YjsClients(
                "ws://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port") + "/coedit");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Support {

        @Bean
        @Primary
        TestAccess testAccess() {
            return new TestAccess();
        }

        @Bean
        @Primary
        FailingUpdateLog failingUpdateLog(JdbcTemplate jdbc) {
            return new FailingUpdateLog(jdbc);
        }

        @Bean
        Heard heard() {
            return new Heard();
        }
    }

    static class Heard {

        private final CopyOnWriteArrayList<SharedTextCommitted> events = new CopyOnWriteArrayList<>();

        @EventListener
        void on(SharedTextCommitted event) {
            events.add(event);
        }
    }

    @BeforeEach
    void begin() {
        WithTestUsers.Cleaning.clean(application);
        access.reset();
        document = new DocumentId(UUID.randomUUID());
    }

    @AfterEach
    void end() {
        log.comeBack();
        clients.closeAll();
    }

    @Test
    void twoClientsComeToTheSame() {
        join("salma", AccessLevel.WRITE);
        join("youssef", AccessLevel.WRITE);
        clients.write("salma", "La séance est ouverte.");
        clients.write("youssef", "افتُتحت الجلسة 👋");
        clients.until("return read(clients.salma).includes('👋') && read(clients.youssef).includes('ouverte')");
        assertThat(clients.read("salma")).isEqualTo(clients.read("youssef"));
        clients.untilSaved("salma");
        clients.untilSaved("youssef");
        assertThat(texts.read(document).plainText("summary")).contains("La séance est ouverte.", "افتُتحت الجلسة 👋");
    }

    @Test
    void whatOthersSeeIsInTheLogAlready() {
        var salma = join("salma", AccessLevel.WRITE);
        join("youssef", AccessLevel.WRITE);
        for (int i = 1; i <= 30; i++) {
            clients.write("salma", "line " + i);
            clients.until("return read(clients.youssef).includes('line " + i + "<')");
            assertThat(texts.read(document).plainText("summary")).endsWith("line " + i);
            assertThat(rows()).isEqualTo(i);
        }
        assertThat(texts.authors(document)).containsExactly(salma.id());
    }

    @Test
    void authorIsToldUpToWhereItsWorkIsSafe() {
        join("salma", AccessLevel.WRITE);
        clients.write("salma", "safe");
        clients.until("const c = clients.salma;"
                + "return c.committed?.clock === Y.getState(c.doc.store, c.doc.clientID)"
                + " && c.committed.messages === c.updatesSent");
        clients.run("clients.salma.doc.getXmlFragment('summary').delete(0, 1)");
        clients.untilSaved("salma");
        assertThat(texts.read(document).plainText("summary")).isEmpty();
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void restOfTheProductHearsWhatIsOnDisk() {
        var salma = join("salma", AccessLevel.WRITE);
        clients.run("write(clients.salma, 'one', 'topic-1')");
        until(() -> heard.events.stream().anyMatch(event -> event.document().equals(document)));
        assertThat(heard.events)
                .filteredOn(event -> event.document().equals(document))
                .containsExactly(new SharedTextCommitted(document, Set.of(salma.id()), Set.of("topic-1"), 1));
    }

    @Test
    void readerReceivesAndCannotWrite() {
        join("salma", AccessLevel.WRITE);
        join("reader", AccessLevel.READ);
        assertThat(clients.run("return clients.reader.access").toString()).isEqualTo("[1]");
        clients.write("salma", "for all");
        clients.until("return read(clients.reader).includes('for all')");
        assertThat(clients.run("return clients.reader.denied").asInt()).isZero();
        clients.write("reader", "against the rules");
        clients.until("return clients.reader.denied === 1");
        clients.write("salma", "more");
        clients.untilSaved("salma");
        assertThat(texts.read(document).plainText("summary")).isEqualTo("for all\nmore");
    }

    @Test
    void whatMayNotBeReadDoesNotExist() {
        var stranger = user("stranger");
        clients.open("stranger", document.value(), cookie(session(stranger)));
        clients.until("return clients.stranger.statuses[0]");
        clients.open("lost", "no-uuid", cookie(session(stranger)));
        clients.until("return clients.lost.statuses[0]");
        assertThat(clients.run("return [clients.stranger.statuses[0], clients.lost.statuses[0]]")
                        .toString())
                .isEqualTo("[404,404]");
    }

    @Test
    void nobodyGetsInWithoutSession() {
        clients.open("nobody", document.value(), null);
        assertThat(clients.until("return clients.nobody.statuses[0]").asInt()).isEqualTo(401);
        clients.open("forged", document.value(), "JSESSIONID=0123456789ABCDEF");
        assertThat(clients.until("return clients.forged.statuses[0]").asInt()).isEqualTo(401);
    }

    @Test
    void whatSomebodyElseWroteDoesNotGetInUnderTheNameOfWhoIsSignedIn() {
        var salma = user("salma");
        var youssef = user("youssef");
        access.allow(salma, AccessLevel.WRITE);
        access.allow(youssef, AccessLevel.WRITE);
        var cookie = cookie(session(youssef));
        clients.open("salma", document.value() + "?as=" + salma.id().value(), cookie);
        assertThat(clients.until("return clients.salma.statuses[0]").asInt()).isEqualTo(409);
        clients.openSynced("youssef", document.value() + "?as=" + youssef.id().value(), cookie);
    }

    @Test
    void pageThatWasNotLetInLearnsWhyFromTheSameAddress() throws Exception {
        var salma = user("salma");
        access.allow(salma, AccessLevel.WRITE);
        String cookie = cookie(session(salma));
        String room = "/coedit/" + document.value();
        assertThat(status(room, cookie)).isEqualTo(204);
        assertThat(status(room + "?as=" + salma.id().value(), cookie)).isEqualTo(204);
        assertThat(status(room + "?as=" + UUID.randomUUID(), cookie)).isEqualTo(409);
        assertThat(status(room, "JSESSIONID=0123456789ABCDEF")).isEqualTo(401);
        access.allow(salma, AccessLevel.NONE);
        assertThat(status(room, cookie)).isEqualTo(404);
    }

    private int status(String path, String cookie) throws IOException, InterruptedException {
        var address = URI.create(
                "http://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port") + path);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(address)
                                    .header("Cookie", cookie)
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void pagesOfOthersDoNotGetIn() {
        var salma = user("salma");
        access.allow(salma, AccessLevel.WRITE);
        var cookie = cookie(session(salma));
        clients.open("foreign", document.value(), cookie, Map.of("origin", "https://evil.example"));
        assertThat(clients.until("return clients.foreign.statuses[0]").asInt()).isEqualTo(403);
    }

    @Test
    void accessTakenAwayIsToldWithinTwoSecondsAndCountsAtOnce() {
        var salma = join("salma", AccessLevel.WRITE);
        join("youssef", AccessLevel.WRITE);
        clients.write("salma", "before");
        clients.untilSaved("salma");
        access.allow(salma, AccessLevel.READ);
        clients.write("salma", "after");
        clients.until("return clients.salma.access.at(-1) === 1 && clients.salma.denied === 1", Duration.ofSeconds(2));
        clients.write("youssef", "still here");
        clients.until("return read(clients.salma).includes('still here')");
        clients.untilSaved("youssef");
        assertThat(texts.read(document).plainText("summary")).isEqualTo("before\nstill here");
        assertThat(clients.read("youssef")).doesNotContain("after");
    }

    @Test
    void accessTakenAwayFromWhoOnlyReadsClosesTheLine() {
        var salma = join("salma", AccessLevel.READ);
        access.allow(salma, AccessLevel.NONE);
        clients.until(
                "return clients.salma.access[1] === 0 && clients.salma.closes[0] === 4403", Duration.ofSeconds(2));
        assertThat(clients.until("return clients.salma.statuses[0]").asInt()).isEqualTo(404);
    }

    @Test
    void whoMayWriteAgainSyncsWhatWasRefused() {
        var salma = join("salma", AccessLevel.WRITE);
        access.allow(salma, AccessLevel.READ);
        clients.write("salma", "kept in the page");
        clients.until("return clients.salma.denied > 0");
        access.allow(salma, AccessLevel.WRITE);
        until(() -> texts.read(document).plainText("summary").equals("kept in the page"));
    }

    @Test
    void closedAccountIsOut() {
        var salma = join("salma", AccessLevel.WRITE);
        people.close(salma);
        clients.until("return clients.salma.access[1] === 0", Duration.ofSeconds(2));
    }

    @Test
    void signOutClosesTheLine() {
        var salma = user("salma");
        access.allow(salma, AccessLevel.WRITE);
        var session = session(salma);
        clients.openSynced("salma", document.value(), cookie(session));
        session.getSession().invalidate();
        clients.until("return clients.salma.closes[0] === 4401", Duration.ofSeconds(2));
        assertThat(clients.until("return clients.salma.statuses[0]").asInt()).isEqualTo(401);
    }

    @Test
    void nobodySpeaksInAnothersName() {
        var salma = join("salma", AccessLevel.WRITE);
        join("youssef", AccessLevel.WRITE);
        clients.run("clients.salma.provider.awareness.setLocalState("
                + "{ user: { name: 'The ambassador', id: 'x' }, cursor: { anchor: 1 } })");
        var state = clients.until(
                "return clients.youssef.provider.awareness.getStates()" + ".get(clients.salma.doc.clientID)");
        assertThat(state.at("/user/name").asString()).isEqualTo("The salma");
        assertThat(state.at("/user/id").asString()).isEqualTo(salma.id().value().toString());
        assertThat(state.at("/user/color").asString()).matches("#[0-9a-f]{6}");
        assertThat(state.at("/cursor/anchor").asInt()).isEqualTo(1);
        clients.run("clients.salma.provider.awareness.setLocalStateField('cursor', { anchor: 2 })");
        clients.until("return clients.youssef.provider.awareness.getStates()"
                + ".get(clients.salma.doc.clientID)?.cursor.anchor === 2");
        clients.close("salma");
        clients.until("return clients.youssef.provider.awareness.getStates().size === 1");
    }

    @Test
    void reconnectSendsTheDifferenceOnly() {
        join("salma", AccessLevel.WRITE);
        clients.write("salma", "x".repeat(50_000));
        clients.untilSaved("salma");
        join("youssef", AccessLevel.WRITE);
        clients.run("clients.youssef.provider.disconnect()");
        clients.write("salma", "meanwhile");
        clients.write("youssef", "offline");
        clients.untilSaved("salma");
        clients.run("clients.youssef.received = 0; clients.youssef.sent = 0; clients.youssef.provider.connect()");
        clients.until("return read(clients.youssef).includes('meanwhile') && read(clients.salma).includes('offline')");
        assertThat(clients.run("return clients.youssef.received").asInt()).isLessThan(1_000);
        assertThat(clients.run("return clients.youssef.sent").asInt()).isLessThan(1_000);
    }

    @Test
    void roomLeavesMemoryAndComesBackEqual() {
        join("salma", AccessLevel.WRITE);
        for (int i = 0; i < 60; i++) {
            clients.write("salma", "line " + i);
        }
        clients.untilSaved("salma");
        var before = clients.read("salma");
        clients.close("salma");
        until(() -> rooms.find(document).isEmpty());
        until(() -> jdbc.sql("select count(*) from shared_text_snapshot where document_id = ?")
                        .param(document.value())
                        .query(Integer.class)
                        .single()
                == 1);
        join("youssef", AccessLevel.READ);
        assertThat(clients.read("youssef")).isEqualTo(before);
    }

    @Test
    void whileTheDatabaseIsAwayNothingIsSavedOrPassedOn() {
        join("salma", AccessLevel.WRITE);
        join("youssef", AccessLevel.WRITE);
        clients.write("salma", "before");
        clients.untilSaved("salma");
        clients.until("return read(clients.youssef).includes('before')");
        log.goAway();
        clients.write("salma", "during 1");
        clients.write("youssef", "during 2");
        until(() -> log.refusals() > 3);
        assertThat(clients.read("youssef")).doesNotContain("during 1");
        assertThat(clients.read("salma")).doesNotContain("during 2");
        assertThat(clients.run("const c = clients.salma; return c.committed.messages < c.updatesSent")
                        .asBoolean())
                .isTrue();
        log.comeBack();
        clients.untilSaved("salma");
        clients.untilSaved("youssef");
        clients.until("return read(clients.youssef) === read(clients.salma)");
        assertThat(texts.read(document).plainText("summary")).contains("before", "during 1", "during 2");
        assertThat(rows()).isEqualTo(3);
    }

    @Test
    void whoComesWhileSomethingIsUncommittedDoesNotSeeIt() {
        join("salma", AccessLevel.WRITE);
        access.hold(document);
        clients.write("salma", "not yet");
        until(() -> rooms.find(document).orElseThrow().hasPending());
        var youssef = user("youssef");
        access.allow(youssef, AccessLevel.READ);
        clients.open("youssef", document.value(), cookie(session(youssef)));
        clients.until("return clients.youssef.access.length === 1");
        assertThat(clients.run("return clients.youssef.provider.synced").asBoolean())
                .isFalse();
        access.letGo(document);
        clients.until("return clients.youssef.provider.synced && read(clients.youssef).includes('not yet')");
    }

    @Test
    void slowDatabaseSlowsItsWritersAndLosesNothing() {
        join("salma", AccessLevel.WRITE);
        access.hold(document);
        clients.run("for (let i = 0; i < 40; i++) write(clients.salma, String(i % 10).repeat(20000))");
        until(() -> rooms.find(document).orElseThrow().unsavedBytes() > 200_000);
        assertThat(rooms.find(document).orElseThrow().unsavedBytes()).isLessThan(250_000);
        access.letGo(document);
        clients.untilSaved("salma");
        assertThat(texts.read(document).plainText("summary")).hasSize(40 * 20_001 - 1);
    }

    @Test
    void slowClientIsSentAwayAndSyncsAfresh() {
        join("salma", AccessLevel.WRITE);
        join("youssef", AccessLevel.READ);
        clients.run("clients.youssef.socket._socket.pause()");
        clients.run("for (let i = 0; i < 60; i++) write(clients.salma, 'y'.repeat(200000))");
        clients.untilSaved("salma");
        until(() -> rooms.find(document).orElseThrow().connections().size() == 1);
        clients.run("clients.youssef.socket._socket.resume()");
        clients.until("return read(clients.youssef) === read(clients.salma)", Duration.ofSeconds(20));
        assertThat(clients.run("return clients.youssef.sockets").asInt()).isGreaterThan(1);
    }

    @Test
    void longestMessageComesThroughSmallBuffersAndOneByteMoreDoesNot() {
        join("salma", AccessLevel.WRITE);
        join("youssef", AccessLevel.READ);
        int letters = sendTextInOneMessageOf(300_000);
        clients.until("return clients.youssef.doc.getText('long').toString() === 'x'.repeat(" + letters + ")");
        assertThat(rows()).isEqualTo(1);
        sendTextInOneMessageOf(300_001);
        clients.until("return clients.salma.closes[0] === 1009");
        assertThat(rows()).isEqualTo(1);
    }

    /** Over salma's line, as another Yjs client: how many letters they are. */
    private int sendTextInOneMessageOf(int bytes) {
        return clients.run("const update = letters => {"
                        + " const doc = new Y.Doc(); doc.clientID = 1000 + letters;"
                        + " doc.getText('long').insert(0, 'x'.repeat(letters)); return Y.encodeStateAsUpdate(doc) };"
                        + "const letters = 290000 + " + bytes + " - 5 - update(290000).length;"
                        + "const u = update(letters), n = u.length;"
                        + "clients.salma.socket.send("
                        + "Uint8Array.from([0, 2, n & 127 | 128, n >> 7 & 127 | 128, n >> 14, ...u]));"
                        + "return letters")
                .asInt();
    }

    @Test
    void hostileMessagesAreRefusedWithTheDocumentUntouched() {
        join("salma", AccessLevel.WRITE);
        clients.write("salma", "safe");
        clients.untilSaved("salma");
        hostile("[0, 2, 3, 1, 1, 1]", 4400);
        hostile("[0, 9, 0]", 4400);
        hostile("[255, 255, 255, 255, 255, 255, 255, 255, 255]", 4400);
        hostile("[1, 3, 1, 1, 200]", 4400);
        hostile("new Uint8Array(300001)", 1009);
        hostile("'text'", 1003);
        assertThat(texts.read(document).plainText("summary")).isEqualTo("safe");
        assertThat(rows()).isEqualTo(1);
    }

    private void hostile(String message, int code) {
        var name = "hostile" + UUID.randomUUID().toString().substring(0, 8);
        var user = user(name);
        access.allow(user, AccessLevel.WRITE);
        clients.openSynced(name, document.value(), cookie(session(user)));
        clients.run("const m = " + message + "; clients." + name
                + ".socket.send(Array.isArray(m) ? new Uint8Array(m) : m)");
        assertThat(clients.until("return clients." + name + ".closes[0]").asInt())
                .isEqualTo(code);
        clients.close(name);
    }

    @Test
    void textOfTheServerReachesWhoHasTheDocumentOpen() {
        var salma = join("salma", AccessLevel.WRITE);
        clients.write("salma", "by hand");
        clients.untilSaved("salma");
        transaction.executeWithoutResult(
                status -> texts.write(document, salma.id(), Map.of("summary", "by the server\nin two lines")));
        clients.until("return read(clients.salma).includes('two lines')");
        clients.write("salma", "by hand again");
        clients.untilSaved("salma");
        assertThat(texts.read(document).plainText("summary"))
                .isEqualTo("by hand\nby the server\nin two lines\nby hand again");
        assertThat(texts.read(document).sequence()).isEqualTo(3);
    }

    @Test
    void fastTalkersAreSlowedDownAndLoseNothing() {
        join("salma", AccessLevel.WRITE);
        clients.run("for (let i = 0; i < 500; i++) write(clients.salma, 'line ' + i)");
        clients.untilSaved("salma");
        assertThat(rows()).isEqualTo(500);
    }

    @Test
    void whoSaysNothingOverAndOverIsSlowedDownToo() {
        join("salma", AccessLevel.WRITE);
        long began = System.nanoTime();
        // Messages of two parts, each of them empty: six hundred beyond what may come at once.
        clients.run("for (let i = 0; i < 900; i++)"
                + " clients.salma.socket.send(new Uint8Array(0), { binary: true, fin: i % 2 === 1 })");
        clients.write("salma", "at last");
        clients.untilSaved("salma");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofSeconds(2));
    }

    @Test
    void nobodyHasMoreTextsOpenThanTheyMay() {
        var salma = user("salma");
        access.allow(salma, AccessLevel.WRITE);
        var cookie = cookie(session(salma));
        for (int i = 1; i <= 3; i++) {
            clients.openSynced("window" + i, document.value(), cookie);
        }
        clients.open("window4", document.value(), cookie);
        assertThat(clients.until("return clients.window4.statuses[0]").asInt()).isEqualTo(429);
        clients.close("window1");
        clients.until("return clients.window4.provider.synced");
    }

    private Actor join(String name, AccessLevel level) {
        var user = user(name);
        access.allow(user, level);
        clients.openSynced(name, document.value(), cookie(session(user)));
        return user;
    }

    private Actor user(String name) {
        return people.user(name, Marking.SECRET, Set.of(), Role.OFFICER);
    }

    private Session session(Actor user) {
        return TestSessions.open(application, TestUsers.authentication(user));
    }

    private static String cookie(Session session) {
        return "JSESSIONID=" + session.getId();
    }

    private int rows() {
        return jdbc.sql("select count(*) from shared_text_update where document_id = ?")
                .param(document.value())
                .query(Integer.class)
                .single();
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - end).as("still not").isNegative();
            Thread.onSpinWait();
        }
    }
}
