package org.chancery.coediting;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.chancery.testing.NodeScript;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Clients as the npm registry has them, in a Node process. */
final class YjsClients implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final JsonMapper json = new JsonMapper();
    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader answers;
    private final String url;

    /** @param url where rooms are, such as {@code ws://localhost:8080/coedit} */
    YjsClients(String url) {
        this.url = url;
        this.process = NodeScript.start("coediting-clients", "clients.mjs");
        this.requests = process.outputWriter();
        this.answers = process.inputReader();
    }

    /** A client that connects with this cookie, as a page of our own. */
    void open(String name, Object room, @Nullable String cookie) {
        open(name, room, cookie, Map.of());
    }

    void open(String name, Object room, @Nullable String cookie, Map<String, Object> more) {
        var request = new HashMap<String, Object>(Map.of("name", name, "room", room.toString(), "url", url));
        if (cookie != null) {
            request.put("cookie", cookie);
        }
        request.putAll(more);
        ask("open", request);
    }

    /** A client in which everything has arrived. */
    void openSynced(String name, Object room, @Nullable String cookie) {
        open(name, room, cookie);
        until("return clients." + name + ".provider.synced");
    }

    void write(String name, String text) {
        run("write(clients." + name + ", " + json.writeValueAsString(text) + ")");
    }

    String read(String name) {
        return run("return read(clients." + name + ")").asString();
    }

    /** Waits until everything a client wrote is committed. */
    void untilSaved(String name) {
        until("const c = clients." + name + "; return c.committed && c.committed.messages === c.updatesSent");
    }

    /** What the body of a function of {@code clients} by name gives back. */
    JsonNode run(String script) {
        return ask("run", Map.of("script", script));
    }

    JsonNode until(String script) {
        return until(script, PATIENCE);
    }

    /** Waits until it gives something back that is true. */
    JsonNode until(String script, Duration patience) {
        return ask("until", Map.of("script", script, "millis", patience.toMillis()));
    }

    void close(String name) {
        ask("close", Map.of("name", name));
    }

    void closeAll() {
        ask("closeAll", Map.of());
    }

    private JsonNode ask(String what, Map<String, ?> more) {
        var request = new HashMap<String, Object>(more);
        request.put("request", what);
        try {
            requests.write(json.writeValueAsString(request));
            requests.newLine();
            requests.flush();
            var line = answers.readLine();
            if (line == null) {
                throw new IOException("the clients have ended");
            }
            var answer = json.readTree(line);
            if (answer.has("error")) {
                throw new AssertionError(answer.get("error").asString());
            }
            return answer.get("value");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
