package org.chancery.security;

import java.util.Set;
import org.chancery.base.Marking;
import org.chancery.base.PostId;

/**
 * What an administrator says of a user.
 *
 * @param username 2 to 60 of {@code a-z 0-9 . _ -}, kept in lower case
 * @param displayName at most 120 characters
 */
public record UserForm(
        String username, String displayName, Set<Role> roles, Marking clearance, Set<PostId> posts, boolean enabled) {

    /** The same of an account that is open or closed. */
    public UserForm withEnabled(boolean open) {
        return new UserForm(username, displayName, roles, clearance, posts, open);
    }
}
