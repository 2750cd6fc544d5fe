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
     * Who is signed in.
     *
     * @param user an id, or null for nobody
     */
    record Reader(@Nullable String user) {}

    /**
     * What a form must carry.
     *
     * @param parameter the name of its field
     */
    record Token(String parameter, String token) {}

    /** Opens no session: its cookie would take the place of one that another page opens at this moment. */
    @GetMapping("/session")
    ResponseEntity<Reader> reader() {
        return fresh(new Reader(
                currentUser.find().map(actor -> actor.id().value().toString()).orElse(null)));
    }

    @GetMapping("/session/token")
    ResponseEntity<Token> token(CsrfToken token) {
        return fresh(new Token(token.getParameterName(), token.getToken()));
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
