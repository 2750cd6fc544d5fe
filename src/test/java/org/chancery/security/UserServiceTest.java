package org.chancery.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.chancery.base.Marking;
import org.chancery.base.NotFound;
import org.chancery.base.PostId;
import org.chancery.base.Refusal;
import org.chancery.base.i18n.Language;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;

@ServiceTest
class UserServiceTest {

    private static final String PASSWORD = "long enough";

    private final UserService users;
    private final AuditService audit;
    private final UserDetailsService signIn;
    private final PasswordEncoder passwords;
    private final TestUsers people;
    private Actor admin;
    private PostId post;

    UserServiceTest(
            UserService users,
            AuditService audit,
            UserDetailsService signIn,
            PasswordEncoder passwords,
            TestUsers people) {
        this.users = users;
        this.audit = audit;
        this.signIn = signIn;
        this.passwords = passwords;
        this.people = people;
    }

    @BeforeEach
    void anAdministratorIsSignedIn() {
        post = people.post("BKO");
        admin = people.administrator("admin");
        people.signIn(admin);
    }

    @Test
    void aNewUserHasWhatTheAdministratorSaid() {
        var id = users.create(form(" Amina ", "Amina Berrada"), PASSWORD, Language.FR);

        var details = users.details(id);
        assertThat(details.username()).isEqualTo("amina");
        assertThat(details.displayName()).isEqualTo("Amina Berrada");
        assertThat(details.roles()).containsExactly(Role.OFFICER);
        assertThat(details.clearance()).isEqualTo(Marking.CONFIDENTIAL);
        assertThat(details.posts()).containsExactly(post);
        assertThat(details.enabled()).isTrue();
        var account = signIn.loadUserByUsername("AMINA");
        assertThat(passwords.matches(PASSWORD, account.getPassword())).isTrue();
        assertThat(account.getAuthorities()).extracting("authority").contains("ROLE_OFFICER", "ROLE_READER");
    }

    @Test
    void whatWasDoneToAUserIsInTheLog() {
        var id = users.create(form("amina", "Amina Berrada"), PASSWORD, Language.FR);
        users.resetPassword(id, "another one");
        users.change(id, form("amina", "Amina Berrada"), form("amina", "Amina B."));

        assertThat(audit.listOf(id.value(), PageRequest.of(0, 10)))
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder("user.created", "user.passwordReset", "user.changed");
        assertThat(audit.list(PageRequest.of(0, 10)))
                .extracting(AuditEntry::username)
                .containsOnly("admin");
    }

    @Test
    void userNamesHaveTheirLetters() {
        for (String name : new String[] {"a", "", "amina berrada", "é".repeat(3), "-amina", "a".repeat(61), "a/b"}) {
            assertRefused("username", () -> users.create(form(name, "Amina"), PASSWORD, Language.EN));
        }
        users.create(form("a".repeat(60), "Amina"), PASSWORD, Language.EN);
    }

    @Test
    void aUserNameIsGivenOnce() {
        users.create(form("amina", "Amina"), PASSWORD, Language.EN);
        assertRefused("username", () -> users.create(form("Amina", "Another"), PASSWORD, Language.EN));
    }

    @Test
    void displayNamesHaveTheirLimit() {
        users.create(form("at", "x".repeat(UserService.MAX_DISPLAY_NAME)), PASSWORD, Language.EN);
        assertRefused(
                "displayName",
                () -> users.create(form("past", "x".repeat(UserService.MAX_DISPLAY_NAME + 1)), PASSWORD, Language.EN));
        assertRefused("displayName", () -> users.create(form("blank", "  "), PASSWORD, Language.EN));
    }

    @Test
    void aShortPasswordCreatesNobody() {
        assertRefused("password", () -> users.create(form("amina", "Amina"), "too short", Language.EN));
        assertThat(users.list("amina", PageRequest.of(0, 10))).isEmpty();
    }

    @Test
    void somebodyRemainsAdministrator() {
        var withoutRole = new UserForm("admin", "Admin", Set.of(), Marking.UNCLASSIFIED, Set.of(), true);
        var closed = new UserForm("admin", "Admin", Set.of(Role.ADMINISTRATOR), Marking.UNCLASSIFIED, Set.of(), false);
        var seen = users.details(admin.id()).form();
        assertRefused("roles", () -> users.change(admin.id(), seen, withoutRole));
        assertRefused("roles", () -> users.change(admin.id(), seen, closed));

        people.administrator("second");
        users.change(admin.id(), seen, withoutRole);
        assertThatExceptionOfType(AccessDeniedException.class)
                .as("the role is gone at once, without signing in again")
                .isThrownBy(() -> users.details(admin.id()));
    }

    @Test
    void aClosedAccountCannotSignIn() {
        var id = users.create(form("amina", "Amina"), PASSWORD, Language.EN);
        users.change(id, form("amina", "Amina"), form("amina", "Amina").withEnabled(false));
        assertThat(signIn.loadUserByUsername("amina").isEnabled()).isFalse();
    }

    @Test
    void whatWasTakenAwayMeanwhileIsNotGivenAgainByAnOldForm() {
        var other = people.post("NKC");
        var id = users.create(form("amina", "Amina"), PASSWORD, Language.EN);
        var seen = users.details(id).form();
        users.change(id, seen, new UserForm("amina", "Amina", Set.of(), Marking.UNCLASSIFIED, Set.of(), false));
        users.change(
                id,
                seen,
                new UserForm(
                        "amina",
                        "Amina B.",
                        Set.of(Role.OFFICER, Role.READER),
                        Marking.CONFIDENTIAL,
                        Set.of(post, other),
                        true));
        assertThat(users.details(id).form())
                .isEqualTo(new UserForm(
                        "amina", "Amina B.", Set.of(Role.READER), Marking.UNCLASSIFIED, Set.of(other), false));
    }

    @Test
    void aClearanceThatBothChangedIsForTheSecondToChoose() {
        var id = users.create(form("amina", "Amina"), PASSWORD, Language.EN);
        var seen = users.details(id).form();
        var theirs = new UserForm("amina", "Amina", seen.roles(), Marking.UNCLASSIFIED, seen.posts(), true);
        var mine = new UserForm("amina", "Amina", seen.roles(), Marking.SECRET, seen.posts(), true);
        users.change(id, seen, theirs);
        assertRefused("clearance", () -> users.change(id, seen, mine));
        assertThat(users.details(id).clearance()).isEqualTo(Marking.UNCLASSIFIED);
        users.change(id, theirs, mine);
        assertThat(users.details(id).clearance()).isEqualTo(Marking.SECRET);
    }

    @Test
    void aNameThatBothChangedIsForTheSecondToChoose() {
        var id = users.create(form("amina", "Amina"), PASSWORD, Language.EN);
        users.change(id, form("amina", "Amina"), form("amina", "Amina B."));
        assertRefused("displayName", () -> users.change(id, form("amina", "Amina"), form("amina", "Amina C.")));
        assertThat(users.details(id).displayName()).isEqualTo("Amina B.");
    }

    @Test
    void usersAreFoundByEitherNameAndSorted() {
        users.create(form("zora", "Amina Berrada"), PASSWORD, Language.EN);
        users.create(form("omar", "Omar 100% Idrissi"), PASSWORD, Language.EN);

        assertThat(users.list("BERR", PageRequest.of(0, 10)))
                .extracting(UserDetails::username)
                .containsExactly("zora");
        assertThat(users.list("zor", PageRequest.of(0, 10))).hasSize(1);
        assertThat(users.list("%", PageRequest.of(0, 10)))
                .extracting(UserDetails::username)
                .containsExactly("omar");
        assertThat(users.list("", PageRequest.of(0, 2, Sort.by("displayName"))))
                .extracting(UserDetails::displayName)
                .containsExactly("Amina Berrada", "Omar 100% Idrissi");
    }

    @Test
    void nobodyElseKeepsUsers() {
        var supervisor = people.supervisor("supervisor", post);
        people.signIn(supervisor);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> users.list("", PageRequest.of(0, 10)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> users.resetPassword(admin.id(), PASSWORD));
        people.signOut();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> users.create(form("amina", "Amina"), PASSWORD, Language.EN));
    }

    @Test
    void anUnknownUserIsNotFound() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> users.details(new UserId(java.util.UUID.randomUUID())));
    }

    private UserForm form(String username, String displayName) {
        return new UserForm(username, displayName, Set.of(Role.OFFICER), Marking.CONFIDENTIAL, Set.of(post), true);
    }

    private static void assertRefused(String field, Runnable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
