package org.chancery.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestUsers;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServiceTest
class SessionControllerTest {

    private final MockMvcTester mvc;
    private final TestUsers people;

    SessionControllerTest(MockMvcTester mvc, TestUsers people) {
        this.mvc = mvc;
        this.people = people;
    }

    @Test
    void whoeverAsksWithoutASessionGetsNoneByIt() {
        people.administrator("admin");
        var answer = mvc.get().uri("/session").exchange();
        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-store");
        assertThat(answer).bodyJson().extractingPath("$.user").isNull();
        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    @Test
    void pageLearnsWhatAFormMustCarry() {
        people.administrator("admin");
        var answer = mvc.get().uri("/session/token").exchange();
        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-store");
        assertThat(answer).bodyJson().extractingPath("$.parameter").isEqualTo("_csrf");
        assertThat(answer).bodyJson().extractingPath("$.token").asString().isNotEmpty();
    }

    @Test
    void pageLearnsWhoIsSignedIn() {
        var salma = people.administrator("salma");
        assertThat(mvc.get().uri("/session").with(user("salma")))
                .bodyJson()
                .extractingPath("$.user")
                .isEqualTo(salma.id().value().toString());
    }

    @Test
    void closedAccountIsNobody() {
        var salma = people.administrator("salma");
        people.administrator("admin");
        people.close(salma);
        assertThat(mvc.get().uri("/session").with(user("salma")))
                .bodyJson()
                .extractingPath("$.user")
                .isNull();
    }

    @Test
    void nobodyIsLedToAFileOrALineAfterTheSignIn() {
        people.administrator("admin");
        for (String address : new String[] {"/api/exports/meetings.csv", "/coedit/x", "/session", "/session/token"}) {
            var session = new MockHttpSession();
            mvc.get().uri(address).session(session).exchange();
            assertThat(session.getAttribute("SPRING_SECURITY_SAVED_REQUEST"))
                    .as(address)
                    .isNull();
        }
    }
}
