package org.chancery.testing;

import java.util.Map;
import org.chancery.directory.PersonLookup;
import org.chancery.meeting.AttendanceService;
import org.chancery.meeting.EntryService;
import org.chancery.meeting.MeetingService;
import org.chancery.meeting.MeetingWriting;
import org.chancery.meeting.TopicService;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** The beans that tests get in addition to the product's own. */
@TestConfiguration(proxyBeanMethods = false)
@Import(DatabaseSupport.class)
class TestSupport {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
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

    @Bean
    Statements statements() {
        return new Statements();
    }

    @Bean
    HibernatePropertiesCustomizer countStatements(Statements statements) {
        return properties -> properties.putAll(Map.of("hibernate.session_factory.statement_inspector", statements));
    }

    @Bean
    MockMvcTester mockMvcTester(WebApplicationContext context) {
        return MockMvcTester.from(
                context,
                builder -> builder.apply(SecurityMockMvcConfigurers.springSecurity())
                        .build());
    }
}
