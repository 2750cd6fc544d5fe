package org.chancery.coediting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.chancery.testing.MariaDbServer;
import org.chancery.testing.browser.Chromium;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills MariaDB (SIGKILL) while five standard clients and an officer in a browser type, and starts it again, again and
 * again; the product is not restarted. The screen says within three seconds that nothing is saved, and within ten seconds
 * of the database's return that all is. In the end the product is started anew: everything that was typed is there, once.
 *
 * <p>{@code ./mvnw -Pfaults test -Dtest=KilledDatabase}; {@code -Dfaults.runs=20}, {@code -Dfaults.seed=…}.
 */
class KilledDatabase {

    private static final int CLIENTS = 5;
    private static final int RUNS = Integer.getInteger("faults.runs", 20);
    private static final double NOT_SAVED_MILLIS = 3_000;
    private static final double SAVED_MILLIS = 10_000;

    private final Random random = new Random(Long.getLong("faults.seed", 1));
    private final Database database = new Database();

    @Test
    void nothingIsLostAndTheScreenIsHonest(@TempDir Path data) throws Exception {
        // The tests' database does not care about durability.
        database.kill();
        database.start();
        Map<UUID, Integer> typed = new HashMap<>();
        var words = new StringBuilder();
        List<Double> told = new ArrayList<>();
        List<Double> resumed = new ArrayList<>();
        var server = start(data);
        try (var chromium = new Chromium()) {
            var page = openDraft(chromium, server);
            String address = page.url();
            for (int run = 1; run <= RUNS; run++) {
                var room = UUID.randomUUID();
                try (var clients = new YjsClients(server.url())) {
                    for (int i = 0; i < CLIENTS; i++) {
                        clients.openSynced("c" + i, room, server.cookies().get(i));
                    }
                    clients.run("for (const c of Object.values(clients)) c.typing = setInterval(() => {"
                            + " write(c, c.doc.clientID + '-' + (c.typed = (c.typed ?? 0) + 1)) }, 15)");
                    clients.until(
                            "return Object.values(clients).every(c => c.committed?.messages > 3)",
                            Duration.ofSeconds(20));
                    words.append(type(page, " before" + run));
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(1500));
                    database.kill();
                    long killed = System.nanoTime();
                    words.append(type(page, " during" + run));
                    awaitState(page, "Not saved");
                    double notSaved = millisSince(killed);
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(5000));
                    database.start();
                    long back = System.nanoTime();
                    awaitState(page, "Saved");
                    double saved = millisSince(back);
                    clients.run("Object.values(clients).forEach(c => clearInterval(c.typing))");
                    clients.until(
                            "return Object.values(clients).every(c => c.provider.synced"
                                    + " && c.committed?.messages === c.updatesSent && read(c) === read(clients.c0))",
                            Duration.ofSeconds(30));
                    typed.put(
                            room,
                            clients.run("return Object.values(clients).reduce((n, c) => n + c.typed, 0)")
                                    .asInt());
                    System.out.printf(
                            "run %d of %d: not saved after %.0f ms, saved %.0f ms after the database's return%n",
                            run, RUNS, notSaved, saved);
                    told.add(notSaved);
                    resumed.add(saved);
                }
            }
            server.kill();
            server = start(data);
            assertEverythingIsThere(server, typed);
            var fresh = openDraft(chromium, server, address);
            assertThat(narrative(fresh)).endsWith(words.toString().strip());
            assertThat(told).allSatisfy(millis -> assertThat(millis).isLessThan(NOT_SAVED_MILLIS));
            assertThat(resumed).allSatisfy(millis -> assertThat(millis).isLessThan(SAVED_MILLIS));
        } finally {
            server.kill();
            database.kill();
        }
    }

    private static void assertEverythingIsThere(OpenServerProcess server, Map<UUID, Integer> typed) {
        try (var clients = new YjsClients(server.url())) {
            typed.forEach((room, count) -> {
                clients.openSynced("fresh", room, server.cookies().getFirst());
                assertThat(clients.run("return clients.fresh.doc.getXmlFragment('summary').length")
                                .asInt())
                        .isEqualTo(count);
                clients.close("fresh");
            });
        }
    }

    private static OpenServerProcess start(Path data) throws IOException {
        return OpenServerProcess.start(
                data,
                List.of(
                        "--spring.profiles.active=demo",
                        "--vaadin.productionMode=true",
                        "--spring.datasource.url=" + Database.url("/faults") + "&createDatabaseIfNotExist=true"));
    }

    // --- the officer

    private static Page openDraft(Chromium chromium, OpenServerProcess server) {
        return openDraft(chromium, server, null);
    }

    private static Page openDraft(Chromium chromium, OpenServerProcess server, @Nullable String address) {
        var page = chromium.browser().newPage();
        page.navigate("http://localhost:" + server.port() + "/login");
        page.locator("input[name=username]").fill("officer");
        page.locator("input[name=password]").fill("chancery-officer");
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        if (address == null) {
            page.navigate("http://localhost:" + server.port() + "/meetings?state=DRAFT");
            page.locator("vaadin-grid a[href^='meetings/']").first().click();
        } else {
            page.navigate(address.replaceFirst(":\\d+/", ":" + server.port() + "/"));
        }
        text(page).first().click();
        return page;
    }

    private static Locator text(Page page) {
        return page.locator(".narrative [role=textbox]");
    }

    private static String narrative(Page page) {
        return text(page).first().innerText();
    }

    private static String type(Page page, String words) {
        text(page).first().press("Control+End");
        page.keyboard().type(words);
        return words;
    }

    private static void awaitState(Page page, String state) {
        try {
            page.locator(".editor-bar :text-matches('^" + state + "'):visible")
                    .first()
                    .waitFor();
        } catch (RuntimeException e) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "killed-database.png")));
            throw e;
        }
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    /** The MariaDB of the tests, seen as what it is: a process. */
    private static final class Database {

        private final List<String> command;
        private ProcessHandle process;

        private Database() {
            int port = MariaDbServer.port();
            process = ProcessHandle.current()
                    .descendants()
                    .filter(child -> commandOf(child).anyMatch(part -> part.contains("--port=" + port)))
                    .findFirst()
                    .orElseThrow();
            command = commandOf(process)
                    .map(part -> part.replace("flush-log-at-trx-commit=0", "flush-log-at-trx-commit=1"))
                    .toList();
        }

        private static Stream<String> commandOf(ProcessHandle process) {
            var info = process.info();
            return Stream.concat(
                    info.command().stream(), Stream.of(info.arguments().orElse(new String[0])));
        }

        private static String url(String database) {
            return "jdbc:mariadb://127.0.0.1:" + MariaDbServer.port() + database + "?user=root";
        }

        private void kill() {
            process.destroyForcibly();
            process.onExit().join();
        }

        /** Starts it on the same files and waits until it answers. */
        private void start() throws IOException {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            Path.of("target", "killed-database.log").toFile()))
                    .start()
                    .toHandle();
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(50))
                    .until(Database::answers);
        }

        private static boolean answers() {
            try (var connection = DriverManager.getConnection(url("/"))) {
                return connection.isValid(1);
            } catch (SQLException away) {
                return false;
            }
        }
    }
}
