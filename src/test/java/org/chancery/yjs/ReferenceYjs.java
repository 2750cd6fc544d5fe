package org.chancery.yjs;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The real Yjs in a Node process, as the npm registry has it.
 *
 * <p>{@code src/test/js/yjs-reference} is installed into {@code target} by its lock file when it is not there yet;
 * Node and npm are those the build of the browser half uses.
 */
final class ReferenceYjs implements AutoCloseable {

    private static final Path SOURCE = Path.of("src/test/js/yjs-reference");
    private static final Path INSTALLED = Path.of("target/yjs-reference");
    private static final List<String> SCRIPTS = List.of("reference.mjs", "history.mjs");
    private static final String LOCK = "package-lock.json";
    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");

    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader answers;

    /** What a document holds, as the real Yjs sees it. */
    @SuppressWarnings("ArrayRecordComponent")
    record Content(String dump, String plain, String editor, String prosemirror, byte[] vector, byte[] state) {

        private static Content of(Map<?, ?> answer) {
            return new Content(
                    (String) answer.get("dump"),
                    (String) answer.get("plain"),
                    (String) answer.get("editor"),
                    (String) answer.get("prosemirror"),
                    decode(answer.get("vector")),
                    decode(answer.get("state")));
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

    static synchronized ReferenceYjs start() {
        try {
            Path bin = nodeBin();
            install(bin);
            return new ReferenceYjs(new ProcessBuilder(executable(bin, "node"), "reference.mjs")
                    .directory(INSTALLED.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Where Node is: on the path, or where the build has put it. */
    private static Path nodeBin() throws IOException {
        for (String entry : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(entry, WINDOWS ? "node.exe" : "node"))) {
                return Path.of(entry);
            }
        }
        Path vaadin = Path.of(System.getProperty("user.home"), ".vaadin");
        if (Files.isDirectory(vaadin)) {
            try (Stream<Path> found = Files.list(vaadin)) {
                for (Path node : found.filter(
                                path -> path.getFileName().toString().startsWith("node"))
                        .sorted(Comparator.reverseOrder())
                        .toList()) {
                    Path bin = WINDOWS ? node : node.resolve("bin");
                    if (Files.isExecutable(bin.resolve(WINDOWS ? "node.exe" : "node"))) {
                        return bin;
                    }
                }
            }
        }
        throw new IOException("These tests compare with the real Yjs and need Node 20 or newer on the path");
    }

    private static String executable(Path bin, String name) {
        String suffix = !WINDOWS ? "" : name.equals("node") ? ".exe" : ".cmd";
        return bin.resolve(name + suffix).toString();
    }

    private static void install(Path bin) throws IOException {
        Files.createDirectories(INSTALLED);
        for (String script : SCRIPTS) {
            Files.copy(SOURCE.resolve(script), INSTALLED.resolve(script), StandardCopyOption.REPLACE_EXISTING);
        }
        Path stamp = INSTALLED.resolve("installed.json");
        if (Files.exists(stamp) && Files.mismatch(SOURCE.resolve(LOCK), stamp) < 0) {
            return;
        }
        for (String file : List.of("package.json", LOCK)) {
            Files.copy(SOURCE.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        ProcessBuilder npm = new ProcessBuilder(
                        executable(bin, "npm"),
                        "ci",
                        "--ignore-scripts",
                        "--no-audit",
                        "--no-fund",
                        "--prefer-offline",
                        "--loglevel=error")
                .directory(INSTALLED.toFile())
                .inheritIO();
        npm.environment().merge("PATH", bin.toString(), (path, first) -> first + File.pathSeparator + path);
        try {
            Process run = npm.start();
            if (!run.waitFor(3, TimeUnit.MINUTES) || run.exitValue() != 0) {
                run.destroyForcibly();
                throw new IOException("npm could not install " + SOURCE);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
        Files.copy(SOURCE.resolve(LOCK), stamp, StandardCopyOption.REPLACE_EXISTING);
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
