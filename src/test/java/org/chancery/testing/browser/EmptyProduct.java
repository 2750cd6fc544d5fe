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

    private final Path data;
    private final Process process;
    private final CompletableFuture<String> port = new CompletableFuture<>();
    private final CompletableFuture<String> code = new CompletableFuture<>();

    /** Starts it and lets it write its log to {@code target/product-logs/<name>.log}. */
    EmptyProduct(String name) {
        try {
            data = Files.createTempDirectory("chancery-empty");
            Files.createDirectories(LOGS);
            process =
                    new ProcessBuilder(command(data)).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("log of " + name).start(() -> read(LOGS.resolve(name + ".log")));
    }

    /** The address of its home page, as soon as it can be asked for. */
    String base() {
        return "http://localhost:" + await(port) + "/";
    }

    /** The one-time code that its log shows to whoever started it. */
    public String setUpCode() {
        return await(code);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        FileSystemUtils.deleteRecursively(data.toFile());
    }

    private static List<String> command(Path data) {
        String tests = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String classpath = Arrays.stream(tests.split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return List.of(
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
                "--chancery.data-directory=" + data);
    }

    private void read(Path log) {
        try (var in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(Files.newBufferedWriter(log), true)) {
            in.lines().forEach(line -> {
                out.println(line);
                find(PORT, line, port);
                find(CODE, line, code);
            });
        } catch (IOException | UncheckedIOException ended) {
            // Nothing comes from a process that was stopped.
        } finally {
            var ended = new IllegalStateException("The product has ended; see " + log);
            port.completeExceptionally(ended);
            code.completeExceptionally(ended);
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
