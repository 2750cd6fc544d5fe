package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Sources {@code .mvn/toolchain.sh} as {@code mvnw} does, on machines that have this or that. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "mvnw.cmd does without it")
class ToolchainTest {

    private static final String SCRIPT =
            Path.of(".mvn", "toolchain.sh").toAbsolutePath().toString();

    @TempDir
    private Path home;

    private Path bin;

    /** What the script found, and what it said. */
    private record Found(String javaHome, String said, int exit) {}

    @BeforeEach
    void pathHasTheUsualTools() throws IOException {
        bin = Files.createDirectory(home.resolve("bin"));
        for (String tool : new String[] {"sed", "readlink", "cat"}) {
            Files.createSymbolicLink(bin.resolve(tool), Path.of("/bin", tool));
        }
    }

    @Test
    void whatIsNewEnoughIsKeptWithoutAWord() throws Exception {
        program("node", "echo v24.1.0");
        var own = System.getProperty("java.home");
        assertThat(source(own)).isEqualTo(new Found(own, "", 0));
    }

    @Test
    void jdkThatIsTooOldGivesWayToTheNewest() throws Exception {
        program("node", "echo v24.1.0");
        var old = jdk("17");
        jdk("98");
        var newest = jdk("99");
        assertThat(source(old.toString())).isEqualTo(new Found(newest.toString(), "", 0));
        assertThat(source("")).isEqualTo(new Found(newest.toString(), "", 0));
    }

    @Test
    void nodeIsInstalledOnceWhereVaadinFindsIt() throws Exception {
        program("node", "echo v20.11.0");
        program("npm", "echo \"$@\" > \"$HOME/npm-called\"");
        var found = source(System.getProperty("java.home"));
        assertThat(found.said()).hasLineCount(1).contains("Installing Node 24.17.0");
        assertThat(home.resolve("npm-called"))
                .content()
                .contains("--global", "--prefix " + home + "/.vaadin/node-v24.17.0 node@24.17.0 npm@11");

        Files.delete(home.resolve("npm-called"));
        var installed = Files.createDirectories(home.resolve(".vaadin/node-v24.17.0/bin"));
        write(installed.resolve("node"), "echo v24.17.0");
        assertThat(source(System.getProperty("java.home")).said()).isEmpty();
        assertThat(home.resolve("npm-called")).doesNotExist();
    }

    @Test
    void withoutNpmVaadinDownloadsNodeByItself() throws Exception {
        assertThat(source(System.getProperty("java.home")))
                .returns("", Found::said)
                .returns(0, Found::exit);
    }

    private Path jdk(String version) throws IOException {
        var jdk = Files.createDirectories(home.resolve(".jdks").resolve("jdk-" + version));
        Files.createDirectory(jdk.resolve("bin"));
        write(jdk.resolve("bin").resolve("javac"), "exit 0");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + ".0.1\"\n");
        return jdk;
    }

    private void program(String name, String script) throws IOException {
        write(bin.resolve(name), script);
    }

    private static void write(Path program, String script) throws IOException {
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private Found source(String javaHome) throws IOException, InterruptedException {
        var said = home.resolve("said");
        var builder = new ProcessBuilder("/bin/sh", "-c", ". \"$0\"; printf %s \"$JAVA_HOME\"", SCRIPT);
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", bin.toString(), "HOME", home.toString()));
        if (!javaHome.isEmpty()) {
            builder.environment().put("JAVA_HOME", javaHome);
        }
        var process = builder.redirectError(said.toFile()).start();
        var found = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        return new Found(found, Files.readString(said), exit);
    }
}
