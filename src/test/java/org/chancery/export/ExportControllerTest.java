package org.chancery.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.chancery.base.NotFound;
import org.chancery.base.PartialDate;
import org.chancery.security.Actor;
import org.chancery.security.AuditLog;
import org.chancery.security.CurrentUser;
import org.chancery.security.ProfileService;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@ServiceTest
class ExportControllerTest {

    private final MockMvcTester application;
    private final MockMvcTester exports;
    private final ExportService service;
    private final TestUsers people;
    private final JdbcClient jdbc;

    ExportControllerTest(
            MockMvcTester application,
            TestUsers people,
            JdbcClient jdbc,
            AuditLog audit,
            CurrentUser currentUser,
            ProfileService profile,
            I18NProvider translations,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.application = application;
        this.people = people;
        this.jdbc = jdbc;
        this.service = new ExportService(
                List.of(new Probes(currentUser), new Closed(), new Broken(), new Empty()), audit, transactions);
        this.exports = MockMvcTester.create(
                MockMvcBuilders.standaloneSetup(new ExportController(service, profile, translations, clock))
                        .build());
    }

    @BeforeEach
    void signIn() {
        people.signIn(officer());
    }

    @Test
    void aListComesAsFile() {
        assertThat(exports.get().uri("/api/exports/probes.csv"))
                .hasStatusOk()
                .hasHeader("Content-Type", "text/csv;charset=UTF-8")
                .hasHeader("Content-Disposition", "attachment; filename=\"chancery-probes-2020-08-17.csv\"")
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .isEqualTo("name,date,user\r\none,2018-03,officer\r\n'=two,2018-03,officer\r\n");
    }

    @Test
    void parametersSelectRows() {
        assertThat(exports.get().uri("/api/exports/probes.csv?name=one"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("name,date,user\r\none,2018-03,officer\r\n");
    }

    @Test
    void anEmptyListIsAFileWithItsHeader() {
        assertThat(exports.get().uri("/api/exports/empty.csv"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .isEqualTo("name\r\n");
    }

    @Test
    void everyExportIsRecordedWithoutTheValuesOfItsFilter() {
        assertThat(exports.get().uri("/api/exports/probes.csv?name=one")).hasStatusOk();
        assertThat(auditLines()).containsExactly("officer export.written probes 1 rows, filter [name]");
    }

    @Test
    void anUnknownNameIsNotFound() {
        assertThat(exports.get().uri("/api/exports/secrets.csv"))
                .hasStatus(404)
                .bodyText()
                .isEqualTo("There is nothing here, or nothing that you may see.");
        assertThat(auditLines()).isEmpty();
    }

    @Test
    void whatMayNotBeSeenIsAnsweredLikeAnUnknownName() {
        var unknown = exports.get().uri("/api/exports/secrets.csv").exchange().getResponse();
        var forbidden = exports.get().uri("/api/exports/closed.csv").exchange().getResponse();
        assertThat(forbidden.getStatus()).isEqualTo(unknown.getStatus());
        assertThat(forbidden.getContentAsByteArray()).isEqualTo(unknown.getContentAsByteArray());
        assertThat(forbidden.getHeaderNames()).isEqualTo(unknown.getHeaderNames());
        assertThat(auditLines()).isEmpty();
    }

    @Test
    void anUnknownParameterIsRefused() {
        assertThat(exports.get().uri("/api/exports/probes.csv?colour=red"))
                .hasStatus(400)
                .bodyText()
                .isEqualTo("“colour” is not something this file can be filtered by.");
        assertThat(auditLines()).isEmpty();
    }

    @Test
    void aRefusalIsSaidInTheLanguageOfTheReader() {
        jdbc.sql("update app_user set language = 'FR'").update();
        assertThat(exports.get().uri("/api/exports/probes.csv?date=soon"))
                .hasStatus(400)
                .hasHeader("Content-Type", "text/plain;charset=UTF-8")
                .bodyText()
                .contains("soon")
                .contains("n’est pas une date");
    }

    @Test
    void aFileThatBreaksOffIsNotTakenForAWholeOneAndIsRecorded() {
        assertThatThrownBy(() -> service.write("broken", Map.of(), java.io.ByteArrayOutputStream::new))
                .isInstanceOf(ExportBroken.class)
                .hasMessageContaining("broken");
        assertThat(exports.get().uri("/api/exports/broken.csv"))
                .hasFailed()
                .failure()
                .hasRootCauseInstanceOf(ExportBroken.class);
        assertThat(auditLines()).hasSize(2).allMatch("officer export.broken broken 3 rows, filter []"::equals);
    }

    @Test
    void rowsAreReadInOneReadOnlyTransaction() {
        assertThat(exports.get().uri("/api/exports/probes.csv")).hasStatusOk();
        assertThat(Probes.TRANSACTIONS.get()).containsExactly(true, true);
    }

    @Test
    void nobodyGetsAFileWithoutSigningIn() {
        people.signOut();
        assertThat(application.get().uri("/api/exports/meetings.csv")).hasStatus(401);
        assertThat(application.get().uri("/api/exports/no-such-thing.csv")).hasStatus(401);
    }

    @Test
    void pagesStillLeadToTheSignInPage() {
        people.signOut();
        assertThat(application.get().uri("/meetings").accept("text/html"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .endsWith("/login");
        assertThat(application.get().uri("/meetings").accept("*/*"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .endsWith("/login");
    }

    @Test
    void whoIsSignedInIsNotFoundWhatDoesNotExist() {
        var request = MockMvcRequestBuilders.get("/api/exports/no-such-thing.csv")
                .with(
                        org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors
                                .authentication(TestUsers.authentication(officer2())));
        assertThat(application.perform(request)).hasStatus(404);
    }

    private Actor officer() {
        return people.officer("officer", people.post("BKO"));
    }

    private Actor officer2() {
        return people.officer("officer2", people.post("DKR"));
    }

    private List<String> auditLines() {
        return jdbc.sql("select username, action, detail from audit_event order by at, id")
                .query((rs, row) -> rs.getString(1) + " " + rs.getString(2) + " " + rs.getString(3))
                .list();
    }

    private record Probe(String name, PartialDate date, String user) {}

    private record Probes(CurrentUser currentUser) implements ExportSource<Probe> {

        private static final ThreadLocal<List<Boolean>> TRANSACTIONS = ThreadLocal.withInitial(ArrayList::new);

        @Override
        public String name() {
            return "probes";
        }

        @Override
        public Set<String> parameters() {
            return Set.of("name", "date");
        }

        @Override
        public ExportTable<Probe> table() {
            return ExportTable.of(
                    CsvColumn.text("name", Probe::name),
                    CsvColumn.date("date", Probe::date),
                    CsvColumn.text("user", Probe::user));
        }

        @Override
        public void rows(Map<String, List<String>> parameters, Consumer<? super Probe> sink) {
            TRANSACTIONS.set(List.of(
                    TransactionSynchronizationManager.isActualTransactionActive(),
                    TransactionSynchronizationManager.isCurrentTransactionReadOnly()));
            parameters.getOrDefault("date", List.of()).forEach(PartialDate::parse);
            var names = parameters.getOrDefault("name", List.of("one", "=two"));
            names.forEach(name -> sink.accept(new Probe(
                    name, PartialDate.month(2018, 3), currentUser.require().username())));
        }
    }

    private record Closed() implements ExportSource<String> {

        @Override
        public String name() {
            return "closed";
        }

        @Override
        public Set<String> parameters() {
            return Set.of();
        }

        @Override
        public ExportTable<String> table() {
            return ExportTable.of(CsvColumn.text("name", row -> row));
        }

        @Override
        public void rows(Map<String, List<String>> parameters, Consumer<? super String> sink) {
            throw new AccessDeniedException("not for you");
        }
    }

    private record Empty() implements ExportSource<String> {

        @Override
        public String name() {
            return "empty";
        }

        @Override
        public Set<String> parameters() {
            return Set.of();
        }

        @Override
        public ExportTable<String> table() {
            return ExportTable.of(CsvColumn.text("name", row -> row));
        }

        @Override
        public void rows(Map<String, List<String>> parameters, Consumer<? super String> sink) {}
    }

    private record Broken() implements ExportSource<String> {

        @Override
        public String name() {
            return "broken";
        }

        @Override
        public Set<String> parameters() {
            return Set.of();
        }

        @Override
        public ExportTable<String> table() {
            return ExportTable.of(CsvColumn.text("name", row -> row));
        }

        @Override
        public void rows(Map<String, List<String>> parameters, Consumer<? super String> sink) {
            IntStream.range(0, 3).forEach(i -> sink.accept("row " + i));
            throw new NotFound();
        }
    }
}
