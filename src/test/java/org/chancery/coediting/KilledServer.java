package org.chancery.coediting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.chancery.testing.MariaDbServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Kills the server (SIGKILL) while five standard clients type, again and again, and looks at what is on its disk before any
 * of them comes back: everything that another client had seen, and everything that was acknowledged.
 *
 * <p>{@code ./mvnw -Pfaults test}; {@code -Dfaults.runs=50}, {@code -Dfaults.engine=mariadb}, {@code -Dfaults.seed=…}.
 */
class KilledServer {

    private static final int CLIENTS = 5;
    private static final int RUNS = Integer.getInteger("faults.runs", 50);
    private static final boolean MARIADB = "mariadb".equals(System.getProperty("faults.engine", "h2"));

    private final Random random = new Random(Long.getLong("faults.seed", 1));

    @Test
    void nothingThatWasSeenOrAcknowledgedIsLost(@TempDir Path data) throws Exception {
        long seen = 0;
        var server = start(data);
        try {
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
                    TimeUnit.MILLISECONDS.sleep(200 + random.nextInt(1500));
                    server.kill();
                    clients.until("return Object.values(clients).every(c => !c.provider.wsconnected)");
                    var known = clients.run("const all = Object.values(clients);"
                            + "all.forEach(c => { clearInterval(c.typing); c.provider.disconnect() });"
                            + "return all.map(w => ({ client: w.doc.clientID, clock: Math.max(w.committed.clock,"
                            + " ...all.filter(c => c !== w).map(c => Y.getState(c.doc.store, w.doc.clientID))) }))");
                    server = start(data);
                    try (var others = new YjsClients(server.url())) {
                        others.openSynced("fresh", room, server.cookies().getFirst());
                        for (JsonNode writer : known) {
                            long clock = others.run("return Y.getState(clients.fresh.doc.store, "
                                            + writer.get("client").asLong() + ")")
                                    .asLong();
                            assertThat(clock)
                                    .as("run %d, client %s", run, writer)
                                    .isGreaterThanOrEqualTo(writer.get("clock").asLong());
                            seen += writer.get("clock").asLong();
                        }
                        // Now they come back with what only they have.
                        for (int i = 0; i < CLIENTS; i++) {
                            clients.open(
                                    "again" + i,
                                    room,
                                    server.cookies().get(i),
                                    Map.of("doc", "c" + i, "url", server.url()));
                        }
                        clients.until("return [0, 1, 2, 3, 4].every(i => clients['again' + i].provider.synced"
                                + " && clients['again' + i].committed?.messages === clients['again' + i].updatesSent"
                                + " && read(clients['again' + i]) === read(clients.again0))");
                        int typed = clients.run(
                                        "return [0, 1, 2, 3, 4].reduce((n, i) => n + clients['c' + i].typed, 0)")
                                .asInt();
                        assertThat(clients.run("return clients.again0.doc.getXmlFragment('summary').length")
                                        .asInt())
                                .as("run %d: what all have typed, once", run)
                                .isEqualTo(typed);
                        others.until("return clients.fresh.doc.getXmlFragment('summary').length === " + typed);
                    }
                }
                System.out.printf(
                        "run %d of %d: %d units of text on disk that had been seen or acknowledged%n", run, RUNS, seen);
            }
        } finally {
            server.kill();
        }
    }

    private static OpenServerProcess start(Path data) throws IOException {
        return OpenServerProcess.start(
                data,
                MARIADB
                        ? List.of("--spring.datasource.url=jdbc:mariadb://127.0.0.1:" + MariaDbServer.port()
                                + "/faults?user=root&createDatabaseIfNotExist=true")
                        : List.of());
    }
}
