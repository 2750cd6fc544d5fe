package org.chancery.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.Refusal;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.Statements;
import org.chancery.testing.TestUsers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.AccessDeniedException;

@ServiceTest
class PersonLookupTest {

    private static final LocalDate THAT_DAY = LocalDate.of(2020, 8, 17);

    private final TestUsers users;
    private final PersonLookup lookup;
    private final PersonService persons;
    private final PositionService positions;
    private final InstitutionService institutions;
    private final Statements statements;

    PersonLookupTest(
            TestUsers users,
            PersonLookup lookup,
            PersonService persons,
            PositionService positions,
            InstitutionService institutions,
            Statements statements) {
        this.users = users;
        this.lookup = lookup;
        this.persons = persons;
        this.positions = positions;
        this.institutions = institutions;
        this.statements = statements;
    }

    @BeforeEach
    void signIn() {
        users.signIn(users.officer("officer", users.post("BKO")));
    }

    @Test
    void findsAPersonByPartOfNameTitleInstitutionOrShortName() {
        var ministry = institutions.create(new InstitutionForm("Ministère des Affaires étrangères", "MAECI", "ML"));
        var drame = person("Tiébilé Dramé");
        positions.add(drame, new PositionForm(ministry, "Minister of Foreign Affairs", 10, null, null));
        for (String text : List.of("dram", "TIEBILE", "minister foreign", "etrangeres", "maeci", "drame affaires")) {
            assertThat(suggested(text)).as(text).containsExactly("Tiébilé Dramé");
        }
        assertThat(suggested("drame unknown")).isEmpty();
        assertThat(suggested("")).isEmpty();
        assertThat(suggested("%")).isEmpty();
    }

    @Test
    void findsArabicNamesWithAndWithoutVowelSigns() {
        person("أحمد بن مُحمَّد");
        assertThat(suggested("احمد")).hasSize(1);
        assertThat(suggested("محمد")).hasSize(1);
    }

    @Test
    void putsTheBestMatchFirst() {
        var assembly = institutions.create(new InstitutionForm("Maiga Foundation", null, "ML"));
        var former = person("Zoumana Former");
        positions.add(former, new PositionForm(assembly, "Chair", 1, null, PartialDate.year(2010)));
        var low = person("Anna Low");
        positions.add(low, new PositionForm(assembly, "Clerk", 60, null, null));
        var high = person("Zeina High");
        positions.add(high, new PositionForm(assembly, "President", 20, null, null));
        person("Amaigama");
        person("Soumeylou Boubeye Maiga");
        person("Maiga Soumeylou");
        assertThat(suggested("maiga"))
                .containsExactly(
                        "Maiga Soumeylou",
                        "Soumeylou Boubeye Maiga",
                        "Amaigama",
                        "Zeina High",
                        "Anna Low",
                        "Zoumana Former");
        assertThat(lookup.suggest("maiga", THAT_DAY, 2)).hasSize(2);
    }

    @Test
    void suggestsNoMoreThanAnybodyReads() {
        for (int i = 0; i < PersonLookup.MAX_SUGGESTIONS; i++) {
            person("Member " + i);
        }
        assertThat(lookup.suggest("member", THAT_DAY, Integer.MAX_VALUE)).hasSize(PersonLookup.MAX_SUGGESTIONS);
        person("One more member");
        assertThat(lookup.suggest("member", THAT_DAY, PersonLookup.MAX_SUGGESTIONS))
                .hasSize(PersonLookup.MAX_SUGGESTIONS);
        assertThat(lookup.suggest("member", THAT_DAY, PersonLookup.MAX_SUGGESTIONS + 1))
                .hasSize(PersonLookup.MAX_SUGGESTIONS);
        assertThat(lookup.suggest("member", THAT_DAY, 1)).hasSize(1);
        assertThat(lookup.suggest("member", THAT_DAY, 0)).isEmpty();
        assertThat(lookup.suggest("member", THAT_DAY, -1)).isEmpty();
    }

    @Test
    void doesNotSuggestArchivedPeopleButStillNamesThem() {
        var person = person("Moussa Timbine");
        persons.archive(person);
        assertThat(suggested("timbine")).isEmpty();
        assertThat(lookup.heldOn(person, THAT_DAY)).isPresent();
        persons.unarchive(person);
        assertThat(suggested("timbine")).hasSize(1);
    }

    @Test
    void readsPartialDatesGenerously() {
        var person = person("Moussa Timbine");
        var assembly = institutions.create(new InstitutionForm("National Assembly", null, "ML"));
        positions.add(
                person,
                new PositionForm(assembly, "President", 5, PartialDate.month(2020, 5), PartialDate.month(2020, 8)));
        assertThat(titleOn(person, LocalDate.of(2020, 4, 30))).isNull();
        assertThat(titleOn(person, LocalDate.of(2020, 5, 1))).isEqualTo("President");
        assertThat(titleOn(person, LocalDate.of(2020, 8, 31))).isEqualTo("President");
        assertThat(titleOn(person, LocalDate.of(2020, 9, 1))).isNull();
    }

    @Test
    void prefersTheHighestRankOfSeveralPositions() {
        var person = person("Soumeylou Boubeye Maiga");
        var state = institutions.create(new InstitutionForm("State", null, "ML"));
        positions.add(person, new PositionForm(state, "Member of a commission", 40, PartialDate.year(2019), null));
        positions.add(person, new PositionForm(state, "Prime Minister", 2, PartialDate.year(2018), null));
        positions.add(person, new PositionForm(state, "President", 1, PartialDate.year(2000), PartialDate.year(2001)));
        assertThat(titleOn(person, THAT_DAY)).isEqualTo("Prime Minister");
    }

    @Test
    void looksUpManyPeopleInAFewStatements() {
        var state = institutions.create(new InstitutionForm("State", null, "ML"));
        for (int i = 0; i < 30; i++) {
            positions.add(person("Person " + i), new PositionForm(state, "Clerk", 60, null, null));
        }
        int currentUser = 2;
        assertThat(statements.assertStatements(2 + currentUser, () -> lookup.suggest("clerk", THAT_DAY, 20)))
                .hasSize(20)
                .allMatch(person -> person.position() != null);
        assertThat(statements.assertStatements(
                        3 + currentUser, () -> persons.search(PersonFilter.ALL, Pageable.ofSize(10))))
                .hasSize(10)
                .allMatch(person -> person.position() != null);
    }

    @Test
    void createsAPersonWithANewInstitutionInPlace() {
        var id = lookup.createInPlace(
                new NewPerson("Tiebile Drame", "H.E.", "Minister", "Ministry of Foreign Affairs", "ML", 10));
        var again = lookup.createInPlace(
                new NewPerson("Somebody Else", null, "Director", "ministry of foreign affairs", "ML", 30));
        var first = lookup.heldOn(id, THAT_DAY).orElseThrow();
        var second = lookup.heldOn(again, THAT_DAY).orElseThrow();
        assertThat(first.position())
                .isNotNull()
                .satisfies(held -> assertThat(held.title()).isEqualTo("Minister"))
                .satisfies(held -> assertThat(held.institutionId())
                        .isEqualTo(second.position().institutionId()));
        assertThat(lookup.createInPlace(new NewPerson("Nobody in particular", null, null, " ", null, 50)))
                .isNotNull();
    }

    @Test
    void createsNothingInPlaceWhenPartOfItIsRefused() {
        refused("title", new NewPerson("A", null, null, "B", "ML", 50));
        refused("institution", new NewPerson("A", null, "T", null, "ML", 50));
        refused("country", new NewPerson("A", null, "T", "B", null, 50));
        refused("country", new NewPerson("A", null, "T", "B", "XX", 50));
        refused("name", new NewPerson("", null, "T", "B", "ML", 50));
        refused("precedenceRank", new NewPerson("A", null, "T", "B", "ML", 0));
        refused("precedenceRank", new NewPerson("A", null, "T", "B", "ML", 100));
        assertThat(persons.search(PersonFilter.ALL, Pageable.ofSize(10))).isEmpty();
        assertThat(institutions.search(InstitutionFilter.ALL, Pageable.ofSize(10)))
                .isEmpty();
    }

    @Test
    void readerLooksUpButCreatesNobody() {
        users.signIn(users.reader("reader", Marking.UNCLASSIFIED, users.post("NKC")));
        assertThat(suggested("anybody")).isEmpty();
        assertThatThrownBy(() -> lookup.createInPlace(new NewPerson("A", null, null, null, null, 50)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void administratorHasNoSightByThatRoleAlone() {
        users.signIn(users.administrator("admin"));
        assertThatThrownBy(() -> suggested("anybody")).isInstanceOf(AccessDeniedException.class);
    }

    private void refused(String field, NewPerson somebody) {
        assertThatThrownBy(() -> lookup.createInPlace(somebody))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::field)
                .isEqualTo(field);
    }

    private PersonId person(String name) {
        return persons.create(new PersonForm(name, null, ""));
    }

    private List<String> suggested(String text) {
        return lookup.suggest(text, THAT_DAY, 20).stream()
                .map(PersonSuggestion::name)
                .toList();
    }

    private @Nullable String titleOn(PersonId person, LocalDate day) {
        var position = lookup.heldOn(person, day).orElseThrow().position();
        return position == null ? null : position.title();
    }
}
