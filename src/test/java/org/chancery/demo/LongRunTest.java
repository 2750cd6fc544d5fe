package org.chancery.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestUsers;
import org.junit.jupiter.api.Test;
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
}
