package org.chancery.security;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page that lost its session who is signed in now, and gives it what a form needs to sign in or out. */
@RestController
class SessionController {

    private final CurrentUser currentUser;

    SessionController(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /**
     * What a page may know of its session.
     *
     * @param user the id of whoever is signed in
     * @param parameter the name of the field in which the token goes back
     */
    record SessionState(@Nullable String user, String parameter, String token) {}

    @GetMapping("/session")
    ResponseEntity<SessionState> state(CsrfToken token) {
        var user = currentUser.find().map(actor -> actor.id().value().toString());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new SessionState(user.orElse(null), token.getParameterName(), token.getToken()));
    }
}
