package org.chancery.testing;

import java.util.Map;
import org.chancery.coediting.TestTexts;
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
@Import({DatabaseSupport.class, TestTexts.class})
class TestSupport {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
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
