package org.chancery.meeting;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.base.Marking;
import org.chancery.base.PostId;
import org.chancery.security.Actor;
import org.chancery.security.Role;

/**
 * Which entries exist for somebody; every query for anything that belongs to an entry says all three.
 *
 * @param posts ids of the posts
 * @param clearance the highest marking
 * @param drafts whether they see the latest entry of a meeting ({@code latest}), or only the record ({@code inForce})
 */
public record Visibility(Set<UUID> posts, Marking clearance, boolean drafts) {

    /** What exists for the given person. */
    public static Visibility of(Actor actor) {
        return new Visibility(
                actor.posts().stream().map(PostId::value).collect(Collectors.toUnmodifiableSet()),
                actor.clearance(),
                actor.has(Role.OFFICER));
    }
}
