package org.chancery.security;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestClock;
import org.chancery.testing.TestUsers;
import org.hibernate.annotations.Immutable;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What is in the audit log stays as it was written: the product appends and reads, and does nothing else to it. */
@ServiceTest
class AuditLogTest {

    private static final Pattern CHANGING = Pattern.compile(
            "(update|delete(\\s+from)?|truncate(\\s+table)?|merge\\s+into|replace\\s+into|drop\\s+table)\\s+audit_?\\w*",
            Pattern.CASE_INSENSITIVE);

    private final TestUsers users;
    private final AuditLog audit;
    private final AuditService log;
    private final AuditEventRepository events;
    private final TransactionTemplate transaction;

    AuditLogTest(
            TestUsers users,
            AuditLog audit,
            AuditService log,
            AuditEventRepository events,
            TransactionTemplate transaction) {
        this.users = users;
        this.audit = audit;
        this.log = log;
        this.events = events;
        this.transaction = transaction;
    }

    @Test
    void repositoryAppendsAndFindsAndDoesNothingElse() {
        assertThat(AuditEventRepository.class.getInterfaces()).containsExactly(Repository.class);
        assertThat(Arrays.stream(AuditEventRepository.class.getMethods()).map(Method::getName))
                .contains("save")
                .allMatch(name -> name.equals("save") || name.startsWith("findBy"));
        assertThat(AuditEventRepository.class.getMethods())
                .noneMatch(method -> method.isAnnotationPresent(Modifying.class));
    }

    @Test
    void onlyTheLogAppendsAndOnlyTheAdministratorReads() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(AuditLog.class, AuditService.class, AuditEvent.class, AuditEventRepository.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(AuditEvent.class, AuditEventRepository.class)
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.chancery"));
    }

    @Test
    void noStatementOfTheProductChangesALine() {
        assertThat("delete from audit_event where at < ?").containsPattern(CHANGING);
        assertThat("update AuditEvent e set e.detail = ''").containsPattern(CHANGING);
        assertThat(sources())
                .hasSizeGreaterThan(100)
                .allSatisfy(source ->
                        assertThat(content(source)).as(source.toString()).doesNotContainPattern(CHANGING));
    }

    @Test
    void lineIsWrittenOnceEvenForWhoeverHasItsId() {
        assertThat(AuditEvent.class).hasAnnotation(Immutable.class);
        var id = UUID.randomUUID();
        save(id, "as it was");
        save(id, "as somebody would have it");
        users.signIn(users.administrator("admin"));
        assertThat(log.list(Pageable.ofSize(10)))
                .singleElement()
                .returns("as it was", AuditEntry::detail)
                .returns(TestClock.START, AuditEntry::at);
    }

    @Test
    void lineThatIsHeldIsNotChangedWithIt() throws Exception {
        var id = UUID.randomUUID();
        save(id, "as it was");
        var detail = AuditEvent.class.getDeclaredField("detail");
        detail.setAccessible(true);
        transaction.executeWithoutResult(status -> {
            var held = events.findByOrderByAtDescIdDesc(Pageable.ofSize(1))
                    .getContent()
                    .getFirst();
            try {
                detail.set(held, "as somebody would have it");
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        });
        users.signIn(users.administrator("admin"));
        assertThat(log.list(Pageable.ofSize(10))).singleElement().returns("as it was", AuditEntry::detail);
    }

    @Test
    void lineIsWrittenWithTheDeedOrNotAtAll() {
        assertThatThrownBy(() -> audit.record("entry.begun", null, null, ""))
                .isInstanceOf(IllegalTransactionStateException.class);
        transaction.executeWithoutResult(status -> {
            audit.record("entry.begun", null, null, "");
            status.setRollbackOnly();
        });
        users.signIn(users.administrator("admin"));
        assertThat(log.list(Pageable.ofSize(10))).isEmpty();
    }

    private void save(UUID id, String detail) {
        Objects.requireNonNull(transaction.execute(status ->
                events.save(new AuditEvent(id, TestClock.START, null, "system", "entry.begun", null, null, detail))));
    }

    private static Stream<Path> sources() {
        return Stream.of("src/main/java", "src/main/resources/db").map(Path::of).flatMap(AuditLogTest::files);
    }

    private static Stream<Path> files(Path root) {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
