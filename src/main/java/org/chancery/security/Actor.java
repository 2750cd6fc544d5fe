package org.chancery.security;

import java.util.Set;
import org.chancery.base.Marking;
import org.chancery.base.NotFound;
import org.chancery.base.PostId;

/**
 * Somebody who is signed in, with what they may do and see at this moment.
 *
 * @param roles given and included roles
 * @param clearance the highest marking that exists for them
 * @param posts the posts whose meetings exist for them
 */
public record Actor(
        UserId id, String username, String displayName, Set<Role> roles, Marking clearance, Set<PostId> posts) {

    public Actor {
        roles = Set.copyOf(roles);
        posts = Set.copyOf(posts);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether something of the given post and marking exists for this person. */
    public boolean maySee(PostId post, Marking marking) {
        return posts.contains(post) && clearance.permits(marking);
    }

    /**
     * Passes only what exists for this person.
     *
     * @throws NotFound when it is of another post or marked above the clearance
     */
    public void requireSight(PostId post, Marking marking) {
        if (!maySee(post, marking)) {
            throw new NotFound();
        }
    }
}
