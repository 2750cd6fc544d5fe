package org.chancery.security;

import org.springframework.stereotype.Component;

/** Answers the role annotations from the database, so that a role taken away is gone at once. */
@Component("roleCheck")
class RoleCheck {

    private final CurrentUser currentUser;

    RoleCheck(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    public boolean has(String role) {
        return currentUser.find().filter(actor -> actor.has(Role.valueOf(role))).isPresent();
    }

    public boolean signedIn() {
        return currentUser.find().isPresent();
    }
}
