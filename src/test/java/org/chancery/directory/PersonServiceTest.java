package org.chancery.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.chancery.base.Marking;
import org.chancery.base.NotFound;
import org.chancery.base.PartialDate;
import org.chancery.base.Refusal;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestUsers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.AccessDeniedException;

@ServiceTest
class PersonServiceTest {

    private final TestUsers users;
    private final PersonService persons;
    private final PositionService positions;
    private final InstitutionService institutions;

    PersonServiceTest(
            TestUsers users, PersonService persons, PositionService positions, InstitutionService institutions) {
        this.users = users;
        this.persons = persons;
        this.positions = positions;
        this.institutions = institutions;
    }

    @BeforeEach
    void signIn() {
        users.signIn(users.officer("officer", users.post("BKO")));
    }

    @Test
    void careerIsListedNewestFirst() {
        var person = person("Soumeylou Boubeye Maiga");
        var state = institution("State", "ML");
        add(person, state, "Unknown beginning", null, null);
        add(person, state, "Prime Minister", PartialDate.month(2017, 12), PartialDate.day(LocalDate.of(2019, 4, 18)));
        add(person, state, "Minister of Defence", PartialDate.year(2013), PartialDate.year(2014));
        var details = persons.details(person);
        assertThat(details.positions())
                .extracting(PositionDetails::title)
                .containsExactly("Prime Minister", "Minister of Defence", "Unknown beginning");
        assertThat(details.positions().getFirst().heldFrom()).isEqualTo(PartialDate.month(2017, 12));
        assertThat(details.positions().getFirst().institution().name()).isEqualTo("State");
    }

    @Test
    void listShowsThePresentPositionAndNarrowsByCountryAndInstitution() {
        var mali = institution("Ministry", "ML");
        var morocco = institution("Ministry", "MA");
        var first = person("Anna");
        var second = person("Bilal");
        add(first, mali, "Former minister", PartialDate.year(2010), PartialDate.year(2011));
        add(first, morocco, "Ambassador", PartialDate.year(2020), null);
        add(second, mali, "Minister", PartialDate.year(2021), null);
        var everybody = persons.search(PersonFilter.ALL, Pageable.ofSize(10)).getContent();
        assertThat(everybody.get(0).position().title()).isEqualTo("Ambassador");
        // In August 2020 this is still to come.
        assertThat(everybody.get(1).position()).isNull();
        assertThat(names(new PersonFilter("", "ML", null, false))).containsExactly("Anna", "Bilal");
        assertThat(names(new PersonFilter("", null, morocco, false))).containsExactly("Anna");
        assertThat(names(new PersonFilter("minister ministry", "ML", mali, false)))
                .containsExactly("Anna", "Bilal");
        assertThat(persons.count(new PersonFilter("bil", null, null, false))).isEqualTo(1);
    }

    @Test
    void listIsPagedAndSorted() {
        person("Émile");
        person("Fatou");
        person("Driss");
        assertThat(names(PersonFilter.ALL)).containsExactly("Driss", "Émile", "Fatou");
        var page = persons.search(PersonFilter.ALL, PageRequest.of(1, 2, Sort.by(Sort.Direction.DESC, "name")));
        assertThat(page.getTotalElements()).isEqualTo(3);
        assertThat(page).extracting(PersonListItem::name).containsExactly("Driss");
    }

    @Test
    void textsAreLimited() {
        assertThat(persons.create(new PersonForm(
                        "n".repeat(PersonService.MAX_NAME),
                        "h".repeat(PersonService.MAX_HONORIFIC),
                        "t".repeat(PersonService.MAX_NOTES))))
                .isNotNull();
        refused("name", () -> person("n".repeat(PersonService.MAX_NAME + 1)));
        refused("name", () -> person(" \u0000\t"));
        refused(
                "honorific",
                () -> persons.create(new PersonForm("n", "h".repeat(PersonService.MAX_HONORIFIC + 1), "")));
        refused("notes", () -> persons.create(new PersonForm("n", null, "t".repeat(PersonService.MAX_NOTES + 1))));
    }

    @Test
    void positionsAreCheckedFieldByField() {
        var person = person("Anna");
        var state = institution("State", "ML");
        assertThat(positions.add(person, new PositionForm(state, "t".repeat(PositionService.MAX_TITLE), 1, null, null)))
                .isNotNull();
        assertThat(positions.add(person, new PositionForm(state, "t", 99, null, null)))
                .isNotNull();
        refused(
                "title",
                () -> positions.add(
                        person, new PositionForm(state, "t".repeat(PositionService.MAX_TITLE + 1), 1, null, null)));
        refused("precedenceRank", () -> positions.add(person, new PositionForm(state, "t", 0, null, null)));
        refused("precedenceRank", () -> positions.add(person, new PositionForm(state, "t", 100, null, null)));
        refused("institution", () -> positions.add(person, new PositionForm(null, "t", 1, null, null)));
    }

    @Test
    void positionDoesNotEndBeforeItBegins() {
        var person = person("Anna");
        var state = institution("State", "ML");
        add(person, state, "Same month", PartialDate.day(LocalDate.of(2020, 5, 31)), PartialDate.month(2020, 5));
        add(person, state, "Same year", PartialDate.month(2020, 12), PartialDate.year(2020));
        refused(
                "heldUntil",
                () -> add(
                        person,
                        state,
                        "Day before",
                        PartialDate.day(LocalDate.of(2020, 6, 1)),
                        PartialDate.month(2020, 5)));
    }

    @Test
    void positionIsChangedAndRemovedAndAddedAgain() {
        var person = person("Anna");
        var state = institution("State", "ML");
        var id = positions.add(person, new PositionForm(state, "Clerk", 60, null, null));
        positions.change(
                id,
                new PositionForm(state, "Clerk", 60, null, null),
                new PositionForm(state, "Director", 30, PartialDate.year(2020), null));
        var changed = persons.details(person).positions().getFirst();
        assertThat(changed.title()).isEqualTo("Director");
        positions.remove(id);
        assertThat(persons.details(person).positions()).isEmpty();
        positions.add(person, changed.form());
        assertThat(persons.details(person).positions().getFirst().form()).isEqualTo(changed.form());
    }

    @Test
    void theSecondOfTwoChangesOfOneFieldSeesTheFirst() {
        var id = person("Anna");
        var seen = persons.details(id).form();
        persons.change(id, seen, new PersonForm("Anne", null, ""));
        assertThatThrownBy(() -> persons.change(id, seen, new PersonForm("Hannah", null, "")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("name");
                    assertThat(refusal.arguments()).containsExactly("Anne");
                });
        persons.change(id, seen, new PersonForm("Anna", "Dr", "Notes"));
        assertThat(persons.details(id).form()).isEqualTo(new PersonForm("Anne", "Dr", "Notes"));
    }

    @Test
    void twoChangesOfDifferentFieldsOfAPositionAreBothKept() {
        var person = person("Anna");
        var state = institution("State", "ML");
        var senate = institution("Senate", "ML");
        var seen = new PositionForm(state, "Clerk", 60, null, null);
        var id = positions.add(person, seen);
        positions.change(id, seen, new PositionForm(senate, "Director", 60, PartialDate.year(2020), null));
        positions.change(id, seen, new PositionForm(state, "Clerk", 30, null, PartialDate.year(2021)));
        var both = new PositionForm(senate, "Director", 30, PartialDate.year(2020), PartialDate.year(2021));
        assertThat(persons.details(person).positions().getFirst().form()).isEqualTo(both);

        refused("institution", () -> positions.change(id, seen, new PositionForm(null, "Clerk", 60, null, null)));
        refused("title", () -> positions.change(id, seen, new PositionForm(state, "Head", 60, null, null)));
        refused("precedenceRank", () -> positions.change(id, seen, new PositionForm(state, "Clerk", 20, null, null)));
        refused(
                "heldFrom",
                () -> positions.change(id, seen, new PositionForm(state, "Clerk", 60, PartialDate.year(2019), null)));
        refused(
                "heldUntil",
                () -> positions.change(id, seen, new PositionForm(state, "Clerk", 60, null, PartialDate.year(2022))));
        assertThat(persons.details(person).positions().getFirst().form()).isEqualTo(both);
    }

    @Test
    void datesOfTwoPeopleDoNotMakeAPositionEndBeforeItBegan() {
        var person = person("Anna");
        var seen = new PositionForm(institution("State", "ML"), "Clerk", 60, null, null);
        var id = positions.add(person, seen);
        positions.change(id, seen, new PositionForm(seen.institution(), "Clerk", 60, PartialDate.year(2020), null));
        refused(
                "heldUntil",
                () -> positions.change(
                        id, seen, new PositionForm(seen.institution(), "Clerk", 60, null, PartialDate.year(2019))));
    }

    @Test
    void archivedPeopleLeaveTheListAndComeBack() {
        var id = person("Anna");
        persons.archive(id);
        assertThat(names(PersonFilter.ALL)).isEmpty();
        assertThat(names(new PersonFilter("", null, null, true))).containsExactly("Anna");
        assertThat(persons.details(id).archived()).isTrue();
        persons.unarchive(id);
        assertThat(names(PersonFilter.ALL)).containsExactly("Anna");
    }

    @Test
    void readerReadsAndKeepsNothing() {
        var id = person("Anna");
        var state = institution("State", "ML");
        var position = positions.add(id, new PositionForm(state, "Clerk", 60, null, null));
        users.signIn(users.reader("reader", Marking.UNCLASSIFIED, users.post("NKC")));
        assertThat(persons.details(id).positions()).hasSize(1);
        var form = new PersonForm("Anna", null, "");
        denied(() -> persons.create(form));
        denied(() -> persons.change(id, form, form));
        denied(() -> persons.archive(id));
        denied(() -> persons.unarchive(id));
        denied(() -> positions.add(id, new PositionForm(state, "Clerk", 60, null, null)));
        var held = new PositionForm(state, "Clerk", 60, null, null);
        denied(() -> positions.change(position, held, held));
        denied(() -> positions.remove(position));
    }

    @Test
    void administratorHasNoSightByThatRoleAlone() {
        users.signIn(users.administrator("admin"));
        denied(() -> persons.search(PersonFilter.ALL, Pageable.ofSize(10)));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        var nobody = new PersonId(UUID.randomUUID());
        assertThatThrownBy(() -> persons.details(nobody)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> persons.archive(nobody)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> positions.remove(new PositionId(UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    private PersonId person(String name) {
        return persons.create(new PersonForm(name, null, ""));
    }

    private InstitutionId institution(String name, String country) {
        return institutions.create(new InstitutionForm(name, null, country));
    }

    private void add(
            PersonId person,
            InstitutionId institution,
            String title,
            @Nullable PartialDate from,
            @Nullable PartialDate until) {
        positions.add(person, new PositionForm(institution, title, 20, from, until));
    }

    private Iterable<String> names(PersonFilter filter) {
        return persons.search(filter, Pageable.ofSize(20)).map(PersonListItem::name);
    }

    private static void refused(String field, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private static void denied(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(AccessDeniedException.class);
    }
}
