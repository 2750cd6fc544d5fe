package org.chancery.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody may do. Reader, officer and supervisor include one another in that order; an administrator has no sight
 * of records by that role alone.
 */
public enum Role {
    READER,
    OFFICER,
    SUPERVISOR,
    ADMINISTRATOR;

    /** The roles that somebody with these roles has: the given ones and what they include. */
    public static Set<Role> withIncluded(Collection<Role> roles) {
        Set<Role> all = EnumSet.noneOf(Role.class);
        all.addAll(roles);
        if (all.contains(SUPERVISOR)) {
            all.add(OFFICER);
        }
        if (all.contains(OFFICER)) {
            all.add(READER);
        }
        return all;
    }
}
