package org.chancery.testing;

import org.chancery.directory.PersonLookup;
import org.chancery.meeting.AttendanceService;
import org.chancery.meeting.EntryService;
import org.chancery.meeting.MeetingService;
import org.chancery.meeting.MeetingWriting;
import org.chancery.meeting.TopicService;
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

    @Bean
    TestMeetings testMeetings(
            MeetingWriting writing,
            MeetingService meetings,
            AttendanceService attendances,
            TopicService topics,
            EntryService entries,
            PersonLookup people) {
        return new TestMeetings(writing, meetings, attendances, topics, entries, people);
    }
}
