package org.chancery.coediting;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * An {@link OpenServer} in a process of its own, which can be killed.
 *
 * @param port where it listens on this machine
 * @param cookies with which writers come
 */
record OpenServerProcess(Process process, int port, List<String> cookies) {

    private static final Path LOG = Path.of("target", "open-server.log");

    /** Starts it with its files in {@code data} and waits until it is ready. */
    static OpenServerProcess start(Path data, List<String> arguments) throws IOException {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                OpenServer.class.getName(),
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--chancery.data-directory=" + data));
        command.addAll(arguments);
        File log = LOG.toFile();
        Files.createDirectories(LOG.getParent());
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log))
                .start();
        var out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(OpenServer.READY)) {
                var ready = new JsonMapper().readTree(line.substring(OpenServer.READY.length()));
                var cookies = new ArrayList<String>();
                ready.get("cookies").forEach(cookie -> cookies.add(cookie.asString()));
                Thread.ofPlatform().daemon().start(() -> keep(out, log));
                return new OpenServerProcess(
                        process, Integer.parseInt(ready.get("port").asString()), cookies);
            }
        }
        throw new IOException("the server does not start, see " + log);
    }

    /** Where rooms are. */
    String url() {
        return "ws://127.0.0.1:" + port + "/coedit";
    }

    /** Ends it at once, as a power cut does, and waits until it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static void keep(BufferedReader out, File log) {
        try (var lines = new PrintWriter(new FileWriter(log, StandardCharsets.UTF_8, true), true)) {
            out.lines().forEach(lines::println);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
