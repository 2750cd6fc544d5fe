package org.chancery.testing.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/** The product as somebody starts it for the first time: a process of its own, without data and without test classes. */
public final class EmptyProduct implements AutoCloseable {

    private static final Path LOGS = Path.of("target", "product-logs");
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern CODE = Pattern.compile("One-time code:\\s+([A-Z0-9-]+)");
    private static final int START_SECONDS = 180;
    private static final int STOP_SECONDS = 20;

    private final String name;
    private final List<String> settings;
    private final Path data;
    private Run run;

    /** One start of it. */
    private record Run(Process process, CompletableFuture<String> port, CompletableFuture<String> code) {}

    /**
     * Starts it and lets it write its log to {@code target/product-logs/<name>.log}.
     *
     * @param settings such as {@code --spring.profiles.active=demo}
     */
    EmptyProduct(String name, List<String> settings) {
        this.name = name;
        this.settings = settings;
        try {
            data = Files.createTempDirectory("chancery-empty");
            Files.createDirectories(LOGS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run = start();
    }

    private Run start() {
        try {
            var process =
                    new ProcessBuilder(command()).redirectErrorStream(true).start();
            var started = new Run(process, new CompletableFuture<>(), new CompletableFuture<>());
            Thread.ofVirtual().name("log of " + name).start(() -> read(started, LOGS.resolve(name + ".log")));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of its home page, as soon as it can be asked for. */
    public String base() {
        return "http://localhost:" + await(run.port()) + "/";
    }

    /** The one-time code that its log shows to whoever started it. */
    public String setUpCode() {
        return await(run.code());
    }

    /** Ends it without giving it time for anything. */
    public void kill() {
        run.process().destroyForcibly().onExit().join();
    }

    /** Starts it once more on what it has on disk, at another port. */
    public void startAgain() {
        run = start();
    }

    @Override
    public void close() throws InterruptedException {
        run.process().destroy();
        if (!run.process().waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            run.process().destroyForcibly().waitFor();
        }
        FileSystemUtils.deleteRecursively(data.toFile());
    }

    private List<String> command() {
        String tests = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String classpath = Arrays.stream(tests.split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-classpath",
                classpath,
                "org.chancery.Application",
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--chancery.data-directory=" + data));
        command.addAll(settings);
        return command;
    }

    private static void read(Run run, Path log) {
        try (var in = new BufferedReader(
                        new InputStreamReader(run.process().getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(
                        Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND), true)) {
            in.lines().forEach(line -> {
                out.println(line);
                find(PORT, line, run.port());
                find(CODE, line, run.code());
            });
        } catch (IOException | UncheckedIOException ended) {
            // Nothing comes from a process that was stopped.
        } finally {
            var ended = new IllegalStateException("The product has ended; see " + log);
            run.port().completeExceptionally(ended);
            run.code().completeExceptionally(ended);
        }
    }

    private static void find(Pattern pattern, String line, CompletableFuture<String> found) {
        Matcher matcher = pattern.matcher(line);
        if (matcher.find()) {
            found.complete(matcher.group(1));
        }
    }

    private static String await(CompletableFuture<String> value) {
        try {
            return value.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The product has not started", e);
        }
    }
}
