package org.chancery.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import org.chancery.base.Marking;
import org.chancery.security.CurrentUser;
import org.chancery.security.ProfileService;
import org.chancery.security.UserService;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@ServiceTest
class ServiceTestTest {

    private final TestUsers people;
    private final TestClock testClock;
    private final Clock clock;
    private final Statements statements;
    private final CurrentUser currentUser;
    private final UserService users;
    private final ProfileService profile;
    private final JdbcClient jdbc;

    ServiceTestTest(
            TestUsers people,
            TestClock testClock,
            Clock clock,
            Statements statements,
            CurrentUser currentUser,
            UserService users,
            ProfileService profile,
            JdbcClient jdbc) {
        this.people = people;
        this.testClock = testClock;
        this.clock = clock;
        this.statements = statements;
        this.currentUser = currentUser;
        this.users = users;
        this.profile = profile;
        this.jdbc = jdbc;
    }

    @Test
    void runsOnTheEngineItSays() {
        String database = jdbc.sql(
                        "select table_schema from information_schema.tables where lower(table_name) = 'app_user'")
                .query(String.class)
                .single();
        assertThat(database.startsWith("chancery_")).isEqualTo(Engine.current().orElseThrow() == Engine.MARIADB);
    }

    @RepeatedTest(2)
    void beginsWithAnEmptyDatabaseAndNobodySignedIn() {
        assertThat(currentUser.find()).isEmpty();
        assertThat(jdbc.sql("select count(*) from app_user")
                        .query(Integer.class)
                        .single())
                .isZero();
        var post = people.post("BKO");
        people.signIn(people.officer("officer", post));
        assertThat(currentUser.require().posts()).containsExactly(post);
        assertThat(currentUser.require().clearance()).isEqualTo(Marking.SECRET);
    }

    @RepeatedTest(2)
    void beginsAtTheSameInstant() {
        assertThat(clock.instant()).isEqualTo(TestClock.START);
        testClock.advance(Duration.ofDays(1));
        assertThat(clock.instant()).isEqualTo("2020-08-18T10:00:00Z");
    }

    @Test
    void signsInForOneActionOnly() {
        var admin = people.administrator("admin");
        assertThat(people.as(admin, () -> users.list("", Pageable.ofSize(10)))).hasSize(1);
        assertThatThrownBy(() -> users.list("", Pageable.ofSize(10)))
                .isInstanceOfAny(AuthenticationCredentialsNotFoundException.class, AccessDeniedException.class);
    }

    @Test
    void countsStatements() {
        people.signIn(people.administrator("admin"));
        statements.assertStatements(6, profile::preferences);
        assertThatThrownBy(() -> statements.assertStatements(1, profile::preferences))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("app_user");
    }

    @Test
    void keepsArabicAndEveryOtherScript() {
        people.post("BKO");
        jdbc.sql("update post set name = ?").param("سفارة — 😀").update();
        assertThat(jdbc.sql("select name from post").query(String.class).single())
                .isEqualTo("سفارة — 😀");
    }
}
