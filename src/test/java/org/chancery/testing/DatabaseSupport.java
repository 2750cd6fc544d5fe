package org.chancery.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What writes to the database past the product. */
@TestConfiguration(proxyBeanMethods = false)
class DatabaseSupport {

    @Bean
    TestUsers testUsers(JdbcClient jdbc) {
        return new TestUsers(jdbc);
    }

    @Bean
    DatabaseCleaner databaseCleaner(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new DatabaseCleaner(jdbc, new TransactionTemplate(transactions));
    }
}
