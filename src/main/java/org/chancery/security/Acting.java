package org.chancery.security;

import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/**
 * Does something in the name of an account, for what the product does by itself, such as logging the meetings of the demo
 * embassy. Grants nothing: the account's own roles, clearance and posts apply to every call.
 */
@Component
public class Acting {

    /** Does something as {@code username}, and is afterwards whoever it was before. */
    public <T> T as(String username, Supplier<T> deed) {
        var before = SecurityContextHolder.getContext();
        var token = UsernamePasswordAuthenticationToken.authenticated(username, null, java.util.List.of());
        SecurityContextHolder.setContext(new SecurityContextImpl(token));
        try {
            return deed.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Does something as {@code username}, and is afterwards whoever it was before. */
    public void as(String username, Runnable deed) {
        as(username, () -> {
            deed.run();
            return true;
        });
    }
}
