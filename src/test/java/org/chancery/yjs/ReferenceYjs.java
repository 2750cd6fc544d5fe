package org.chancery.yjs;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.testing.NodeScript;

/** The real Yjs in a Node process, as the npm registry has it. */
final class ReferenceYjs implements AutoCloseable {

    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader answers;

    /** What a document holds, as the real Yjs sees it. */
    @SuppressWarnings("ArrayRecordComponent")
    record Content(
            String dump,
            String plain,
            String editor,
            String prosemirror,
            byte[] vector,
            byte[] state,
            boolean waiting) {

        private static Content of(Map<?, ?> answer) {
            return new Content(
                    (String) answer.get("dump"),
                    (String) answer.get("plain"),
                    (String) answer.get("editor"),
                    (String) answer.get("prosemirror"),
                    decode(answer.get("vector")),
                    decode(answer.get("state")),
                    (boolean) answer.get("waiting"));
        }
    }

    /** Updates in causal order, and what they come to. */
    record History(List<byte[]> updates, Content content) {

        private static History of(Map<?, ?> answer) {
            List<byte[]> updates = new ArrayList<>();
            ((List<?>) answer.get("updates")).forEach(update -> updates.add(decode(update)));
            return new History(updates, Content.of(answer));
        }
    }

    private ReferenceYjs(Process process) {
        this.process = process;
        this.requests = process.outputWriter();
        this.answers = process.inputReader();
    }

    static ReferenceYjs start() {
        return new ReferenceYjs(NodeScript.start("yjs-reference", "reference.mjs", "history.mjs"));
    }

    /** A random history of several clients. */
    History history(long seed, int steps) {
        return History.of(ask(Map.of("request", "history", "seed", seed, "steps", (long) steps)));
    }

    /** What a JavaScript function body of {@code doc} and {@code Y} writes. */
    History script(String script) {
        return History.of(ask(Map.of("request", "script", "script", script)));
    }

    /** What the real Yjs makes of updates. */
    Content load(List<byte[]> updates) {
        return Content.of(ask(Map.of("request", "load", "updates", encode(updates))));
    }

    Content load(byte[] update) {
        return load(List.of(update));
    }

    /** Several updates as the real Yjs merges them without a document. */
    byte[] merge(List<byte[]> updates) {
        return decode(
                ask(Map.of("request", "merge", "updates", encode(updates))).get("merged"));
    }

    /** What the real Yjs encodes for a replica in that state. */
    byte[] difference(List<byte[]> updates, byte[] vector) {
        return decode(ask(Map.of(
                        "request",
                        "difference",
                        "updates",
                        encode(updates),
                        "vector",
                        Base64.getEncoder().encodeToString(vector)))
                .get("difference"));
    }

    private static List<Object> encode(List<byte[]> updates) {
        List<Object> encoded = new ArrayList<>();
        updates.forEach(update -> encoded.add(Base64.getEncoder().encodeToString(update)));
        return encoded;
    }

    private static byte[] decode(Object base64) {
        return Base64.getDecoder().decode((String) base64);
    }

    private Map<?, ?> ask(Map<String, Object> request) {
        try {
            requests.write(Json.write(new LinkedHashMap<>(request)));
            requests.newLine();
            requests.flush();
            String line = answers.readLine();
            if (line == null) {
                throw new IOException("the reference has ended");
            }
            Map<?, ?> answer = (Map<?, ?>) Json.parse(line, 1000);
            if (answer.get("error") != null) {
                throw new AssertionError("the real Yjs: " + answer.get("error"));
            }
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
