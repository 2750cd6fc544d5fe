package org.chancery.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.security.Actor;
import org.chancery.security.Role;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestUsers;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class AgreementExportTest {

    private final TestUsers users;
    private final AgreementWriting writing;
    private final MockMvcTester exports;
    private final AgreementExport export;
    private final EntityManager entityManager;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;

    private PostId post;
    private Actor officer;

    AgreementExportTest(
            TestUsers users,
            AgreementWriting writing,
            MockMvcTester exports,
            AgreementExport export,
            EntityManager entityManager,
            TransactionTemplate transaction,
            JdbcTemplate jdbc) {
        this.users = users;
        this.writing = writing;
        this.exports = exports;
        this.export = export;
        this.entityManager = entityManager;
        this.transaction = transaction;
        this.jdbc = jdbc;
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

    @Test
    void fileOfManyPagesKeepsNoneOfThem() {
        int count = 2 * AgreementExport.PAGE + 1;
        agreements(count);
        var written = new HashSet<AgreementId>();
        var held = new AtomicInteger();
        transaction.executeWithoutResult(status -> export.rows(Map.of(), row -> {
            written.add(row.item().id());
            held.accumulateAndGet(
                    entityManager.unwrap(Session.class).getStatistics().getEntityCount(), Math::max);
        }));
        assertThat(written).hasSize(count);
        // The account of whoever asks is among them, and their posts.
        assertThat(held.get()).isBetween(AgreementExport.PAGE, AgreementExport.PAGE + 10);
    }

    private void agreements(int count) {
        jdbc.batchUpdate(
                """
                insert into agreement (id, version, post_id, title, title_folded, fields, place, status, marking, notes,
                    search_text, archived)
                values (?, 0, ?, ?, ?, '', '', 'SIGNED', 0, '', '', false)
                """,
                IntStream.range(0, count)
                        .mapToObj(
                                i -> new Object[] {UUID.randomUUID(), post.value(), "Agreement " + i, "agreement " + i})
                        .toList());
    }
}
