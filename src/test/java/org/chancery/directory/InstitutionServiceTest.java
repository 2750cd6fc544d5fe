package org.chancery.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.chancery.base.Marking;
import org.chancery.base.NotFound;
import org.chancery.base.PartialDate;
import org.chancery.base.Refusal;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.Statements;
import org.chancery.testing.TestUsers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.AccessDeniedException;

@ServiceTest
class InstitutionServiceTest {

    private final TestUsers users;
    private final InstitutionService institutions;
    private final SuccessionService succession;
    private final Statements statements;

    InstitutionServiceTest(
            TestUsers users, InstitutionService institutions, SuccessionService succession, Statements statements) {
        this.users = users;
        this.institutions = institutions;
        this.succession = succession;
        this.statements = statements;
    }

    @BeforeEach
    void signIn() {
        users.signIn(users.officer("officer", users.post("BKO")));
    }

    @Test
    void findsByNameShortNameAndCountryInTheOrderOfNames() {
        create("Élysée", "FR");
        create("Embassy", "FR");
        institutions.create(new InstitutionForm("Assemblée nationale", "AN", "FR"));
        create("Assemblée nationale", "ML");
        assertThat(names(new InstitutionFilter("assemblee", null, false))).hasSize(2);
        assertThat(names(new InstitutionFilter("an", "FR", false))).containsExactly("Assemblée nationale");
        assertThat(names(new InstitutionFilter("", "FR", false)))
                .containsExactly("Assemblée nationale", "Élysée", "Embassy");
        assertThat(institutions.count(InstitutionFilter.ALL)).isEqualTo(4);
        assertThat(institutions.search(
                        InstitutionFilter.ALL, PageRequest.of(1, 3, Sort.by(Sort.Direction.DESC, "name"))))
                .hasSize(1);
    }

    @Test
    void aCountryHasEachNameOnce() {
        var first = create("Ministry of Trade", "ML");
        refused("name", () -> create("ministry of  trade", "ML"));
        create("Ministry of Trade", "MA");
        var other = create("Other", "ML");
        var seen = institutions.details(other).form();
        refused("name", () -> institutions.change(other, seen, new InstitutionForm("MINISTRY OF TRADE", null, "ML")));
        var own = institutions.details(first).form();
        institutions.change(first, own, new InstitutionForm("Ministry of TRADE", "MT", "ML"));
        assertThat(institutions.details(first).shortName()).isEqualTo("MT");
    }

    @Test
    void textsAreLimited() {
        assertThat(institutions.create(new InstitutionForm(
                        "n".repeat(InstitutionService.MAX_NAME), "s".repeat(InstitutionService.MAX_SHORT_NAME), "ML")))
                .isNotNull();
        refused("name", () -> create("n".repeat(InstitutionService.MAX_NAME + 1), "ML"));
        refused("name", () -> create(" ", "ML"));
        refused(
                "shortName",
                () -> institutions.create(
                        new InstitutionForm("n", "s".repeat(InstitutionService.MAX_SHORT_NAME + 1), "ML")));
        refused("country", () -> create("n", "QQ"));
    }

    @Test
    void archivedInstitutionsLeaveTheListAndComeBack() {
        var id = create("Old", "ML");
        institutions.archive(id);
        assertThat(names(InstitutionFilter.ALL)).isEmpty();
        assertThat(names(new InstitutionFilter("", null, true))).containsExactly("Old");
        institutions.unarchive(id);
        assertThat(names(InstitutionFilter.ALL)).containsExactly("Old");
    }

    @Test
    void differentFieldsDoNotConflictAndTheSameOneDoes() {
        var id = create("Old", "ML");
        var seen = institutions.details(id).form();
        institutions.change(id, seen, new InstitutionForm("New", null, "ML"));
        institutions.change(id, seen, new InstitutionForm("Old", "O", "ML"));
        assertThat(institutions.details(id))
                .returns("New", InstitutionDetails::name)
                .returns("O", InstitutionDetails::shortName);
        assertThatThrownBy(() -> institutions.change(id, seen, new InstitutionForm("Mine", "O", "ML")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("name");
                    assertThat(refusal.arguments()).containsExactly("New");
                });
        assertThat(institutions.details(id).name()).isEqualTo("New");
    }

    @Test
    void followsAChainOfSuccessors() {
        var first = create("First", "ML");
        var second = create("Second", "ML");
        var third = create("Third", "ML");
        succeed(first, second, PartialDate.year(2011));
        succeed(second, third, PartialDate.month(2018, 3));
        assertThat(succession.successors(first))
                .extracting(InstitutionDetails::name)
                .containsExactly("Second", "Third");
        assertThat(succession.predecessors(third))
                .singleElement()
                .returns("Second", InstitutionDetails::name)
                .returns(PartialDate.month(2018, 3), InstitutionDetails::endedOn);
        assertThat(institutions.details(first).successor()).isEqualTo(new InstitutionName(second, "Second"));
        succeed(first, null, null);
        assertThat(succession.successors(first)).isEmpty();
    }

    @Test
    void endAndSuccessorAreFieldsOfTheirOwn() {
        var id = create("First", "ML");
        var second = create("Second", "ML");
        var third = create("Third", "ML");
        var seen = institutions.details(id).succession();
        succession.succeed(id, seen, new SuccessionForm(second, null));
        succession.succeed(id, seen, new SuccessionForm(null, PartialDate.year(2011)));
        assertThat(institutions.details(id).succession()).isEqualTo(new SuccessionForm(second, PartialDate.year(2011)));
        refused("successor", () -> succession.succeed(id, seen, new SuccessionForm(third, null)));
        refused("endedOn", () -> succession.succeed(id, seen, new SuccessionForm(null, PartialDate.year(2012))));
        assertThat(institutions.details(id).succession()).isEqualTo(new SuccessionForm(second, PartialDate.year(2011)));
    }

    @Test
    void successorsFormNoCircle() {
        var first = create("First", "ML");
        var second = create("Second", "ML");
        var third = create("Third", "ML");
        succeed(first, second, null);
        succeed(second, third, null);
        refused("successor", () -> succeed(third, first, null));
        refused("successor", () -> succeed(first, first, null));
        assertThat(succession.successors(third)).isEmpty();
    }

    @Test
    void listIsReadInAFewStatements() {
        var target = create("Target", "ML");
        for (int i = 0; i < 15; i++) {
            succeed(create("Institution " + i, "ML"), target, null);
        }
        int currentUser = 2;
        assertThat(statements.assertStatements(
                        3 + currentUser, () -> institutions.search(InstitutionFilter.ALL, Pageable.ofSize(10))))
                .hasSize(10);
    }

    @Test
    void readerReadsAndKeepsNothing() {
        var id = create("Old", "ML");
        users.signIn(users.reader("reader", Marking.UNCLASSIFIED, users.post("NKC")));
        assertThat(institutions.details(id).name()).isEqualTo("Old");
        denied(() -> create("New", "ML"));
        denied(() -> institutions.archive(id));
        denied(() -> institutions.unarchive(id));
        var unchanged = new SuccessionForm(null, null);
        denied(() -> succession.succeed(id, unchanged, unchanged));
        var form = new InstitutionForm("Old", null, "ML");
        denied(() -> institutions.change(id, form, form));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        var nothing = new InstitutionId(UUID.randomUUID());
        assertThatThrownBy(() -> institutions.details(nothing)).isInstanceOf(NotFound.class);
        var some = create("Some", "ML");
        assertThatThrownBy(() -> succeed(some, nothing, null)).isInstanceOf(NotFound.class);
    }

    private InstitutionId create(String name, String country) {
        return institutions.create(new InstitutionForm(name, null, country));
    }

    private void succeed(InstitutionId id, @Nullable InstitutionId successor, @Nullable PartialDate endedOn) {
        succession.succeed(id, institutions.details(id).succession(), new SuccessionForm(successor, endedOn));
    }

    private Iterable<String> names(InstitutionFilter filter) {
        return institutions.search(filter, Pageable.ofSize(20)).map(InstitutionDetails::name);
    }

    private static void refused(String field, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private static void denied(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void institutionsOfThePastAreKnownAfterThoseInUse() {
        var old = create("Ministry of Old", "ML");
        var gone = create("Ministry of Age", "ML");
        create("Ministry of Youth", "ML");
        institutions.archive(old);
        succeed(gone, null, PartialDate.parse("2019"));
        var known = institutions.known("ministry", Pageable.ofSize(10)).getContent();
        assertThat(known)
                .extracting(InstitutionDetails::name)
                .containsExactly("Ministry of Age", "Ministry of Youth", "Ministry of Old");
        assertThat(known).extracting(InstitutionDetails::closed).containsExactly(true, false, true);
        assertThat(institutions.known("youth", Pageable.ofSize(10))).hasSize(1);
    }
}
