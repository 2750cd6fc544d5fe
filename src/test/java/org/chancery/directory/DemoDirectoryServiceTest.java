package org.chancery.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.security.Role;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestUsers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.AccessDeniedException;

@ServiceTest
class DemoDirectoryServiceTest {

    private final TestUsers users;
    private final DemoDirectoryService demo;
    private final PostService posts;
    private final PersonService persons;
    private final PositionService positions;
    private final InstitutionService institutions;
    private final SuccessionService succession;

    DemoDirectoryServiceTest(
            TestUsers users,
            DemoDirectoryService demo,
            PostService posts,
            PersonService persons,
            PositionService positions,
            InstitutionService institutions,
            SuccessionService succession) {
        this.users = users;
        this.demo = demo;
        this.posts = posts;
        this.persons = persons;
        this.positions = positions;
        this.institutions = institutions;
        this.succession = succession;
    }

    @Test
    void removesTheDemoAndKeepsWhatIsInUse() {
        var real = users.post("BKO");
        users.signIn(users.user("admin", Marking.SECRET, Set.of(real), Role.ADMINISTRATOR, Role.OFFICER));
        demo.markPost(users.post("DEMO"));
        var gone = institution("Gone");
        var old = institution("Old");
        var used = institution("Used");
        var later = institution("Later");
        succeed(old, gone, null);
        succeed(used, later, null);
        var met = person("Met", used);
        var unmet = person("Unmet", gone);
        var own = persons.create(new PersonForm("Own", null, ""));
        demo.markInstitutions(List.of(gone, old, used, later));
        demo.markPersons(List.of(met, unmet));

        demo.remove(List.of(met), List.of());

        assertThat(persons.search(PersonFilter.ALL, Pageable.ofSize(10)))
                .extracting(PersonListItem::id)
                .containsExactlyInAnyOrder(met, own);
        assertThat(persons.details(met).positions()).hasSize(1);
        assertThat(institutions.search(InstitutionFilter.ALL, Pageable.ofSize(10)))
                .extracting(InstitutionDetails::id)
                .containsExactlyInAnyOrder(used, later);
        assertThat(succession.successors(used))
                .extracting(InstitutionDetails::id)
                .containsExactly(later);
        assertThat(posts.list(Pageable.ofSize(10))).extracting(PostDetails::id).containsExactly(real);
    }

    @Test
    void onlyTheAdministratorRemovesTheDemo() {
        users.signIn(users.supervisor("supervisor", users.post("BKO")));
        assertThatThrownBy(() -> demo.remove(List.of(), List.of())).isInstanceOf(AccessDeniedException.class);
    }

    private void succeed(InstitutionId id, InstitutionId successor, @Nullable PartialDate endedOn) {
        succession.succeed(id, institutions.details(id).succession(), new SuccessionForm(successor, endedOn));
    }

    private InstitutionId institution(String name) {
        return institutions.create(new InstitutionForm(name, null, "ML"));
    }

    private PersonId person(String name, InstitutionId at) {
        var id = persons.create(new PersonForm(name, null, ""));
        positions.add(id, new PositionForm(at, "Minister", 10, null, null));
        return id;
    }
}
