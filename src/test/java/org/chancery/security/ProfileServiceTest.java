package org.chancery.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.chancery.base.Refusal;
import org.chancery.base.i18n.Language;
import org.chancery.testing.ServiceTest;
import org.chancery.testing.TestUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;

@ServiceTest
class ProfileServiceTest {

    private final ProfileService profile;
    private final UserDetailsService signIn;
    private final PasswordEncoder passwords;
    private final TestUsers people;

    ProfileServiceTest(ProfileService profile, UserDetailsService signIn, PasswordEncoder passwords, TestUsers people) {
        this.profile = profile;
        this.signIn = signIn;
        this.passwords = passwords;
        this.people = people;
    }

    @BeforeEach
    void anOfficerIsSignedIn() {
        people.signIn(people.officer("amina", people.post("BKO")));
    }

    @Test
    void preferencesAreKept() {
        var wanted = new UserPreferences("Amina Berrada", Language.AR, Theme.DARK);
        profile.change(wanted);
        assertThat(profile.preferences()).isEqualTo(wanted);
    }

    @Test
    void theNameHasItsLimit() {
        profile.change(preferences("x".repeat(UserService.MAX_DISPLAY_NAME)));
        assertRefused("displayName", () -> profile.change(preferences("x".repeat(UserService.MAX_DISPLAY_NAME + 1))));
        assertRefused("displayName", () -> profile.change(preferences(" ")));
    }

    @Test
    void thePasswordChangesForWhoKnowsThePresentOne() {
        profile.changePassword(TestUsers.PASSWORD, "a whole sentence");
        assertThat(passwords.matches(
                        "a whole sentence", signIn.loadUserByUsername("amina").getPassword()))
                .isTrue();
    }

    @Test
    void aWrongPresentPasswordChangesNothing() {
        assertRefused("currentPassword", () -> profile.changePassword("guessed", "a whole sentence"));
        assertRefused("password", () -> profile.changePassword(TestUsers.PASSWORD, "short"));
        assertThat(passwords.matches(
                        TestUsers.PASSWORD, signIn.loadUserByUsername("amina").getPassword()))
                .isTrue();
    }

    @Test
    void whoIsNotSignedInHasNoProfile() {
        people.signOut();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(profile::preferences);
    }

    private static UserPreferences preferences(String name) {
        return new UserPreferences(name, Language.EN, Theme.SYSTEM);
    }

    private static void assertRefused(String field, Runnable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
