package org.chancery.coediting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chancery.Application;
import org.chancery.base.Marking;
import org.chancery.security.Actor;
import org.chancery.security.UserId;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.TestUsers;
import org.chancery.testing.WithTestUsers;
import org.chancery.yjs.YDoc;
import org.chancery.yjs.YXmlText;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The product with documents that everybody may write in, for fault tests and benchmarks in a process of its own. Says in
 * one line, {@code READY} and JSON, at which port it is and with which cookies writers come.
 *
 * <p>With {@code --open.meetings=50} the documents are those of so many meetings instead, and the writers officers of their
 * post: with all that the product asks and does when a minute is written. With {@code --open.edits=100000} there are six
 * texts besides, of so many keys each: three with the snapshot that is made of such a text, three with their log alone.
 */
final class OpenServer {

    static final String READY = "READY ";

    private static final int WRITERS = 5;
    private static final int LONG_TEXTS = 6;

    private OpenServer() {}

    @WithTestUsers
    static class Support {}

    static class Access {

        @Bean
        @Primary
        TestAccess openAccess() {
            var access = new TestAccess();
            access.allowEverybody(AccessLevel.WRITE);
            return access;
        }
    }

    public static void main(String[] arguments) {
        boolean closed = List.of(arguments).stream().anyMatch(argument -> argument.startsWith("--open.meetings"));
        var application = new SpringApplication(Application.class, Support.class, closed ? Support.class : Access.class)
                .run(arguments);
        var environment = application.getEnvironment();
        int edits = environment.getProperty("open.edits", Integer.class, 0);
        var ready = new HashMap<String, Object>();
        ready.put("port", environment.getRequiredProperty("local.server.port"));
        if (closed) {
            meetings(application, environment.getRequiredProperty("open.meetings", Integer.class), ready);
        } else {
            ready.put(
                    "cookies",
                    IntStream.rangeClosed(1, WRITERS)
                            .mapToObj(i -> {
                                String name = "writer" + i;
                                enrol(application.getBean(JdbcClient.class), name);
                                return cookie(application, name);
                            })
                            .toList());
        }
        if (edits > 0) {
            ready.put(
                    "longTexts",
                    IntStream.range(0, LONG_TEXTS)
                            .mapToObj(i -> longText(application, edits, i % 2 == 0))
                            .toList());
        }
        System.out.println(READY + new JsonMapper().writeValueAsString(ready));
    }

    private static String cookie(ConfigurableApplicationContext application, String username) {
        var user = UsernamePasswordAuthenticationToken.authenticated(username, null, List.of());
        return "JSESSIONID=" + TestSessions.open(application, user).getId();
    }

    private static void enrol(JdbcClient jdbc, String name) {
        if (jdbc.sql("select count(*) from app_user where username = ?")
                        .param(name)
                        .query(Integer.class)
                        .single()
                == 0) {
            jdbc.sql("""
                    insert into app_user
                        (id, version, username, display_name, password_hash, clearance, enabled, language, theme)
                    values (?, 0, ?, ?, 'none', 0, true, 'EN', 'SYSTEM')
                    """).params(UUID.randomUUID(), name, name).update();
        }
    }

    private static void meetings(ConfigurableApplicationContext application, int count, Map<String, Object> ready) {
        var users = application.getBean(TestUsers.class);
        var post = users.post("BKO");
        List<Actor> officers = new ArrayList<>();
        for (int i = 1; i <= WRITERS; i++) {
            officers.add(users.officer("writer" + i, post));
        }
        var meetings = application.getBean(TestMeetings.class);
        ready.put(
                "rooms",
                users.as(
                        officers.getFirst(),
                        () -> IntStream.range(0, count)
                                .mapToObj(i -> meetings.begin(post, "Meeting " + i, Marking.RESTRICTED)
                                        .value())
                                .toList()));
        users.signOut();
        ready.put(
                "cookies",
                officers.stream()
                        .map(officer -> cookie(application, officer.username()))
                        .toList());
    }

    /** A paragraph for every eighty keys, each key an update of its own. */
    private static UUID longText(ConfigurableApplicationContext application, int edits, boolean withSnapshot) {
        var document = new DocumentId(UUID.randomUUID());
        var author = new UserId(UUID.randomUUID());
        var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var doc = new YDoc();
        var summary = doc.xml("summary");
        List<LoggedUpdate> updates = new ArrayList<>();
        var text = new ArrayList<YXmlText>();
        for (int i = 0; i < edits; i++) {
            int key = i;
            updates.add(new LoggedUpdate(author, at, doc.edit(() -> {
                if (key % 80 == 0) {
                    text.clear();
                    text.add(summary.appendElement("paragraph").appendText());
                }
                text.getFirst().insert(text.getFirst().length(), "" + (char) ('a' + key % 26), Map.of());
            })));
        }
        var log = application.getBean(UpdateLog.class);
        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            log.append(document, 0, updates);
            log.addAuthors(document, Set.of(author));
            if (withSnapshot) {
                log.keepSnapshot(document, edits, doc.encodeState(), at);
            }
        });
        return document.value();
    }
}
