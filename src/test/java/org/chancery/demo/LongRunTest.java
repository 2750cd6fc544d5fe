package org.chancery.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestUsers;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The product half an hour after its first start, when the pool has replaced the connections that made the tables. */
@ServiceTest
class LongRunTest {

    private final DataSource dataSource;
    private final DemoEmbassy embassy;
    private final TestUsers users;
    private final JdbcClient jdbc;

    LongRunTest(DataSource dataSource, DemoEmbassy embassy, TestUsers users, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.embassy = embassy;
        this.users = users;
        this.jdbc = jdbc;
    }

    @Test
    void everythingIsStoredAfterTheConnectionsThatMadeTheTablesAreClosed() throws SQLException {
        dataSource.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        users.as(users.administrator("admin"), () -> embassy.fill());
        assertThat(jdbc.sql("select count(*) from agreement").query(Long.class).single())
                .isPositive();
    }

    /** Tables that the demo embassy leaves empty are not to bring it back, either: docs/decisions/0022. */
    @Test
    void noConstraintListsItsValuesByIn() throws IOException {
        var migrations = new PathMatchingResourcePatternResolver().getResources("classpath*:db/**/*.sql");
        assertThat(migrations).isNotEmpty();
        for (Resource migration : migrations) {
            assertThat(migration.getContentAsString(UTF_8))
                    .as(migration.getFilename())
                    .doesNotContainPattern("(?i)check *\\([^;]*?\\bin *\\(");
        }
    }
}
