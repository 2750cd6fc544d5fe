package org.chancery.testing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.chancery.Application;
import org.chancery.meeting.MeetingFilter;
import org.chancery.meeting.MeetingService;
import org.chancery.security.Acting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.client.RestClient;

/** Starts the product as the README says one does on MariaDB: an empty database, a user of its own, the profile. */
class MariaDbProfileTest {

    private static final String DATABASE = "chancery_profile";
    private static final List<String> DEMO_USERS = List.of("officer", "officer2", "supervisor", "reader", "admin");

    @TempDir
    private Path directory;

    @BeforeEach
    void databaseIsCreatedByAnAdministrator() throws SQLException {
        assumeThat(Engine.selected()).contains(Engine.MARIADB);
        execute(
                "drop database if exists " + DATABASE,
                "create database " + DATABASE + " character set latin1",
                "create user if not exists chancery@localhost identified by 'a password'",
                "grant all on " + DATABASE + ".* to chancery@localhost");
    }

    @AfterEach
    void databaseIsDropped() throws SQLException {
        if (Engine.selected().contains(Engine.MARIADB)) {
            execute("drop database " + DATABASE);
        }
    }

    @Test
    void productStartsFillsItselfAndFindsItAgainAfterARestart() {
        try (var application = start()) {
            assertThat(get(application, "actuator/health").getBody()).contains("UP");
            assertThat(get(application, "login").getStatusCode()).isEqualTo(HttpStatus.OK);
            assertThat(application
                            .getBean(JdbcClient.class)
                            .sql("select distinct character_set_name from information_schema.columns"
                                    + " where table_schema = database() and data_type in ('varchar', 'longtext')"
                                    // Made before the first migration could set the encoding; holds names of files.
                                    + " and table_name <> 'flyway_schema_history'")
                            .query(String.class)
                            .list())
                    .isEqualTo(List.of("utf8mb4"));
            assertThat(meetings(application)).isPositive();
            // What everybody knows must be of no use from elsewhere.
            assertThat(application.getEnvironment().getProperty("server.address"))
                    .isEqualTo("127.0.0.1");
            assertThat(DEMO_USERS)
                    .allSatisfy(username -> assertThat(application
                                    .getBean(PasswordEncoder.class)
                                    .matches("chancery-" + username, password(application, username)))
                            .isTrue());
        }
        try (var application = start()) {
            assertThat(get(application, "actuator/health").getBody()).contains("UP");
            assertThat(meetings(application)).isPositive();
        }
        assertThat(directory).isEmptyDirectory();
    }

    private static void execute(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(server("") + "?user=root");
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Application.class)
                .profiles("mariadb", "demo")
                .run(
                        "--server.port=0",
                        "--chancery.data-directory=" + directory,
                        "--CHANCERY_DB_URL=" + server(DATABASE),
                        "--CHANCERY_DB_USER=chancery",
                        "--CHANCERY_DB_PASSWORD=a password");
    }

    private static long meetings(ConfigurableApplicationContext application) {
        return application
                .getBean(Acting.class)
                .as(
                        "supervisor",
                        () ->
                                application
                                        .getBean(MeetingService.class)
                                        .list(MeetingFilter.all(), PageRequest.of(0, 100))
                                        .stream()
                                        .count());
    }

    private static String password(ConfigurableApplicationContext application, String username) {
        return requireNonNull(application
                .getBean(UserDetailsService.class)
                .loadUserByUsername(username)
                .getPassword());
    }

    private static ResponseEntity<String> get(ConfigurableApplicationContext application, String path) {
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        return RestClient.create("http://127.0.0.1:" + port)
                .get()
                .uri("/" + path)
                .retrieve()
                .toEntity(String.class);
    }

    private static String server(String database) {
        return "jdbc:mariadb://127.0.0.1:" + MariaDbServer.port() + "/" + database;
    }
}
