package org.chancery.security;

import org.chancery.base.NotFound;
import org.chancery.base.Refusal;
import org.chancery.base.Texts;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What users change about themselves. */
@Service
@ForSignedIn
@Transactional
public class ProfileService {

    private final UserRepository users;
    private final CurrentUser currentUser;
    private final PasswordEncoder passwords;
    private final AuditLog audit;

    ProfileService(UserRepository users, CurrentUser currentUser, PasswordEncoder passwords, AuditLog audit) {
        this.users = users;
        this.currentUser = currentUser;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** Name on screen, language and theme of whoever is signed in. */
    @Transactional(readOnly = true)
    public UserPreferences preferences() {
        return self().preferences();
    }

    /**
     * Changes name on screen, language and theme.
     *
     * @throws Refusal of {@code displayName} when it is blank or longer than {@value UserService#MAX_DISPLAY_NAME}
     *     characters
     */
    public void change(UserPreferences preferences) {
        var user = self();
        user.rename(Texts.line(preferences.displayName(), UserService.MAX_DISPLAY_NAME, "displayName"));
        user.prefer(preferences.language(), preferences.theme());
    }

    /**
     * Changes the password.
     *
     * @throws Refusal of {@code currentPassword} when that is not the present one, or of {@code password} as
     *     {@link Passwords} says
     */
    public void changePassword(String currentPassword, String password) {
        var user = self();
        if (!passwords.matches(currentPassword, user.passwordHash())) {
            throw Refusal.of("currentPassword", "security.refusal.wrongPassword");
        }
        user.changePassword(passwords.encode(Passwords.acceptable(password)));
        audit.record("user.passwordChanged", null, user.id(), "");
    }

    private User self() {
        return users.findById(currentUser.require().id().value()).orElseThrow(NotFound::new);
    }
}
