package org.chancery.security;

import org.chancery.base.LikePattern;
import org.chancery.base.Merge;
import org.chancery.base.NotFound;
import org.chancery.base.Refusal;
import org.chancery.base.Texts;
import org.chancery.base.i18n.Language;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the users, their roles, clearances and posts. */
@Service
@ForAdministrators
@Transactional
public class UserService {

    public static final int MAX_USERNAME = 60;
    public static final int MAX_DISPLAY_NAME = 120;

    private final UserRepository users;
    private final UserKeeper keeper;
    private final PasswordEncoder passwords;
    private final AuditLog audit;

    UserService(UserRepository users, UserKeeper keeper, PasswordEncoder passwords, AuditLog audit) {
        this.users = users;
        this.keeper = keeper;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** Users whose name contains {@code text}, all for an empty one. */
    @Transactional(readOnly = true)
    public Page<UserDetails> list(String text, Pageable pageable) {
        return users.search(LikePattern.containing(text), pageable).map(User::details);
    }

    /** @throws NotFound when there is no such user */
    @Transactional(readOnly = true)
    public UserDetails details(UserId id) {
        return find(id).details();
    }

    /**
     * Creates an account with a first password, which the user is to change.
     *
     * @throws Refusal when a field is not as {@link UserForm} and {@link Passwords} say, or the user name is taken
     */
    public UserId create(UserForm form, String password, Language language) {
        return new UserId(keeper.add(form, password, language).id());
    }

    /**
     * Changes what differs between what the editor began with and what it holds now, except the user name. Each role and
     * each post is a field of its own: one that somebody else took away meanwhile stays away.
     *
     * @param seen the form as it was when it was opened
     * @throws Refusal of a field that somebody else changed since, and when it would leave the installation without an
     *     administrator
     */
    public void change(UserId id, UserForm seen, UserForm wanted) {
        var user = find(id);
        var now = user.details().form();
        var merge = new Merge<>(seen, now, wanted);
        var form = merge.agreed(new UserForm(
                now.username(),
                merge.field("displayName", UserForm::displayName),
                merge.set(UserForm::roles),
                merge.field("clearance", UserForm::clearance),
                merge.set(UserForm::posts),
                merge.field("enabled", UserForm::enabled)));
        boolean administers = form.enabled() && form.roles().contains(Role.ADMINISTRATOR);
        if (!administers && users.countEnabledWithRoleExcept(Role.ADMINISTRATOR, id.value()) == 0) {
            throw Refusal.of("roles", "security.refusal.lastAdministrator");
        }
        user.rename(Texts.line(form.displayName(), MAX_DISPLAY_NAME, "displayName"));
        UserKeeper.grant(user, form);
        audit.record("user.changed", null, user.id(), UserKeeper.summary(form));
    }

    /**
     * Gives the user a new password, for when they forgot theirs.
     *
     * @throws Refusal of {@code password} as {@link Passwords} says
     * @throws NotFound when there is no such user
     */
    public void resetPassword(UserId id, String password) {
        var user = find(id);
        user.changePassword(passwords.encode(Passwords.acceptable(password)));
        audit.record("user.passwordReset", null, user.id(), "");
    }

    private User find(UserId id) {
        return users.findById(id.value()).orElseThrow(NotFound::new);
    }
}
