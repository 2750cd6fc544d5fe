package org.chancery.security;

import java.util.Optional;
import org.chancery.base.NotFound;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is asking. Read from the database at every call: a clearance lowered or an account closed takes effect at the next
 * one, not at the next sign-in.
 */
@Component
public class CurrentUser {

    private final UserRepository users;

    CurrentUser(UserRepository users) {
        this.users = users;
    }

    /** The signed-in user with their present roles, clearance and posts; empty when nobody is, or the account is closed. */
    @Transactional(readOnly = true)
    public Optional<Actor> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return users.findByUsername(authentication.getName())
                .filter(User::isEnabled)
                .map(User::asActor);
    }

    /**
     * The signed-in user.
     *
     * @throws NotFound when nobody is signed in
     */
    @Transactional(readOnly = true)
    public Actor require() {
        return find().orElseThrow(NotFound::new);
    }
}
