package org.chancery.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs scripts of a directory below {@code src/test/js} in Node, with what the npm registry has for its lock file, installed
 * into {@code target} when it is not there yet. Node and npm are those that the build of the browser half uses.
 */
public final class NodeScript {

    private static final String LOCK = "package-lock.json";
    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");

    private NodeScript() {}

    /**
     * Starts {@code main}.
     *
     * <p>What it says on its standard error is in {@code errors.log} beside it.
     *
     * @param directory below {@code src/test/js}
     * @param others scripts beside it that it imports
     */
    public static Process start(String directory, String main, String... others) {
        try {
            Path bin = nodeBin();
            Path source = Path.of("src/test/js", directory);
            Path installed = Path.of("target", directory);
            install(
                    bin,
                    source,
                    installed,
                    Stream.concat(Stream.of(main), Stream.of(others)).toList());
            return new ProcessBuilder(executable(bin, "node"), main)
                    .directory(installed.toFile())
                    .redirectError(ProcessBuilder.Redirect.appendTo(errors(installed)))
                    .start();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /**
     * Never one of this process's own streams: Node makes those that it is given non-blocking, for whoever shares them, too,
     * and the next read of the commands of the test runner fails.
     */
    private static File errors(Path installed) {
        return installed.resolve("errors.log").toFile();
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
        throw new IOException("These tests work with the real Yjs and need Node 20 or newer on the path");
    }

    private static String executable(Path bin, String name) {
        String suffix = !WINDOWS ? "" : name.equals("node") ? ".exe" : ".cmd";
        return bin.resolve(name + suffix).toString();
    }

    private static boolean isSame(Path source, Path copy) throws IOException {
        return Files.exists(copy) && Files.mismatch(source, copy) < 0;
    }

    private static synchronized void install(Path bin, Path source, Path installed, List<String> scripts)
            throws IOException {
        Files.createDirectories(installed);
        // Other JVMs may run tests at the same time.
        try (var file = FileChannel.open(
                        installed.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = file.lock()) {
            installAlone(bin, source, installed, scripts);
        }
    }

    private static void installAlone(Path bin, Path source, Path installed, List<String> scripts) throws IOException {
        for (String script : scripts) {
            if (!isSame(source.resolve(script), installed.resolve(script))) {
                Files.copy(source.resolve(script), installed.resolve(script), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Path stamp = installed.resolve("installed.json");
        if (isSame(source.resolve(LOCK), stamp)) {
            return;
        }
        for (String file : List.of("package.json", LOCK)) {
            Files.copy(source.resolve(file), installed.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        ProcessBuilder npm = new ProcessBuilder(
                        executable(bin, "npm"),
                        "ci",
                        "--ignore-scripts",
                        "--no-audit",
                        "--no-fund",
                        "--prefer-offline",
                        "--loglevel=error")
                .directory(installed.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(errors(installed)));
        npm.environment().merge("PATH", bin.toString(), (path, first) -> first + File.pathSeparator + path);
        try {
            Process run = npm.start();
            if (!run.waitFor(3, TimeUnit.MINUTES) || run.exitValue() != 0) {
                run.destroyForcibly();
                throw new IOException("npm could not install " + source + ", see " + errors(installed));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
        Files.copy(source.resolve(LOCK), stamp, StandardCopyOption.REPLACE_EXISTING);
    }
}
