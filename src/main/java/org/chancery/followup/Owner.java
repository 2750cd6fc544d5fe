package org.chancery.followup;

import org.chancery.directory.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who is to see to a follow-up.
 *
 * @param person of the directory, where it is one
 * @param name as it stands in the minutes: of the person, or of whatever else was written, such as an institution; at
 *     most 200 characters, empty where nobody was named
 */
public record Owner(@Nullable PersonId person, String name) {

    /** Nobody was named. */
    public static final Owner NONE = new Owner(null, "");

    /** An owner who is not in the directory. */
    public static Owner named(String name) {
        return new Owner(null, name);
    }
}
