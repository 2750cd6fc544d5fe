package org.chancery.security;

import java.util.EnumSet;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chancery.base.Refusal;
import org.chancery.base.Texts;
import org.chancery.base.i18n.Language;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks what is said of a new user and stores it, for the administrator and for the set-up alike. */
@Component
class UserKeeper {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,59}");

    private final UserRepository users;
    private final PasswordEncoder passwords;
    private final AuditLog audit;

    UserKeeper(UserRepository users, PasswordEncoder passwords, AuditLog audit) {
        this.users = users;
        this.passwords = passwords;
        this.audit = audit;
    }

    User add(UserForm form, String password, Language language) {
        String username = form.username().strip().toLowerCase(Locale.ROOT);
        if (!USERNAME.matcher(username).matches()) {
            throw Refusal.of("username", "security.refusal.username");
        }
        if (users.existsByUsername(username)) {
            throw Refusal.of("username", "security.refusal.usernameTaken", username);
        }
        var user = new User(
                username,
                Texts.line(form.displayName(), UserService.MAX_DISPLAY_NAME, "displayName"),
                passwords.encode(Passwords.acceptable(password)),
                language);
        grant(user, form);
        user = users.save(user);
        audit.record("user.created", null, user.id(), username + " " + summary(form));
        return user;
    }

    static void grant(User user, UserForm form) {
        user.grant(form.roles(), form.clearance(), form.posts());
        if (form.enabled()) {
            user.reopen();
        } else {
            user.close();
        }
    }

    static String summary(UserForm form) {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(form.roles());
        return roles + " " + form.clearance() + " " + form.posts().size() + " posts"
                + (form.enabled() ? "" : " closed");
    }
}
