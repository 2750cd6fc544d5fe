package org.chancery.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestUsers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServiceTest
class SecurityHeadersTest {

    private final MockMvcTester mvc;
    private final TestUsers people;

    SecurityHeadersTest(MockMvcTester mvc, TestUsers people) {
        this.mvc = mvc;
        this.people = people;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/api/exports/meetings.csv", "/meetings"})
    void everyAnswerCarriesTheHeaders(String path) {
        assertThat(mvc.get().uri(path))
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("X-Frame-Options", "DENY")
                .hasHeader("Referrer-Policy", "same-origin")
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        policy -> assertThat(policy).singleElement().asString().contains("base-uri 'self'"))
                .hasHeaderSatisfying(
                        "Cache-Control", control -> assertThat(control).isNotEmpty());
    }

    @Test
    void whoIsNotSignedInIsSentToTheSignIn() {
        people.administrator("admin");
        assertThat(mvc.get().uri("/api/exports/meetings.csv")).hasStatus4xxClientError();
        assertThat(mvc.get().uri("/meetings")).hasStatus3xxRedirection().hasRedirectedUrl("/login");
    }
}
