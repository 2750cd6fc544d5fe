package org.chancery.security;

import java.util.Set;
import org.chancery.base.Marking;
import org.chancery.base.PostId;

/** A user as the administrator sees them; {@code roles} are those given, without what they include. */
public record UserDetails(
        UserId id,
        String username,
        String displayName,
        Set<Role> roles,
        Marking clearance,
        Set<PostId> posts,
        boolean enabled) {

    /** What a form about this user begins with. */
    public UserForm form() {
        return new UserForm(username, displayName, roles, clearance, posts, enabled);
    }
}
