package org.chancery.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.security.Actor;
import org.chancery.security.Role;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class AgreementExportTest {

    private final TestUsers users;
    private final AgreementWriting writing;
    private final MockMvcTester exports;

    private PostId post;
    private Actor officer;

    AgreementExportTest(TestUsers users, AgreementWriting writing, MockMvcTester exports) {
        this.users = users;
        this.writing = writing;
        this.exports = exports;
    }

    @BeforeEach
    void anOfficerSignsIn() {
        post = users.post("BKO");
        officer = users.officer("officer", post);
        users.signIn(officer);
    }

    private AgreementId agreement(String title, Marking marking) {
        return writing.create(new AgreementForm(
                post,
                title,
                Set.of("ML", "MA"),
                Set.of(),
                "transport, logistics",
                PartialDate.parse("2018-03"),
                "Rabat",
                AgreementStatus.SIGNED,
                null,
                null,
                marking,
                ""));
    }

    private MvcTestResult answer(Actor reader, String query) {
        return exports.get()
                .uri("/api/exports/agreements.csv" + query)
                .with(SecurityMockMvcRequestPostProcessors.authentication(TestUsers.authentication(reader)))
                .exchange();
    }

    private String file(Actor reader, String query) throws Exception {
        var response = answer(reader, query).getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    @Test
    void registerComesAsFile() throws Exception {
        var id = agreement("Transport", Marking.RESTRICTED);
        assertThat(file(officer, ""))
                .isEqualTo("agreement_id,post,title,parties,subjects,fields,signed,place,status,marking\r\n"
                        + id.value()
                        + ",BKO,Transport,MA; ML,,\"transport, logistics\",2018-03,Rabat,SIGNED,RESTRICTED\r\n");
    }

    @Test
    void fileHasWhatTheFilterAsksForAndTheReaderMaySee() throws Exception {
        agreement("canary", Marking.SECRET);
        assertThat(file(officer, "?country=ML&from=2018&until=2018-12")).contains("canary");
        assertThat(file(officer, "?country=SN")).doesNotContain("canary");
        var restricted = users.user("restricted", Marking.RESTRICTED, Set.of(post), Role.READER);
        assertThat(file(restricted, "")).doesNotContain("canary");
        assertThat(answer(users.administrator("admin"), "")).hasStatus(404);
    }
}
