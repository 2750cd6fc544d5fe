package org.chancery.security;

import org.chancery.base.NotFound;
import org.chancery.base.i18n.Language;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates the first administrator of an empty installation. Open to everyone because nobody can sign in yet: the
 * one-time code of the log guards it, and it serves nobody once there is a user.
 */
@Service
@ForEveryone
@Transactional
public class FirstAdministrator {

    private final UserRepository users;
    private final UserKeeper keeper;
    private final SetUpCode code;

    FirstAdministrator(UserRepository users, UserKeeper keeper, SetUpCode code) {
        this.users = users;
        this.keeper = keeper;
        this.code = code;
    }

    /** Whether nobody can sign in yet. */
    @Transactional(readOnly = true)
    public boolean isMissing() {
        return users.count() == 0;
    }

    /**
     * Passes whoever may set up the installation.
     *
     * @throws NotFound when it has a user already
     * @throws org.chancery.base.Refusal of {@code setUpCode} when that is not the code of the log
     */
    public void requireCode(String typed) {
        if (!isMissing()) {
            throw new NotFound();
        }
        code.require(typed);
    }

    /**
     * Creates the administrator and uses up the code.
     *
     * @throws NotFound as {@link #requireCode} does
     * @throws org.chancery.base.Refusal as {@link #requireCode} does, and when a field is not as {@link UserForm} and
     *     {@link Passwords} say
     */
    public UserId create(String typed, UserForm form, String password, Language language) {
        requireCode(typed);
        var id = new UserId(keeper.add(form, password, language).id());
        code.use();
        return id;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (isMissing()) {
            code.announce();
        }
    }
}
