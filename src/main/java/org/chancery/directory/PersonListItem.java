package org.chancery.directory;

import org.jspecify.annotations.Nullable;

/**
 * A line of the list of people.
 *
 * @param position held today, the highest if there are several
 */
public record PersonListItem(
        PersonId id,
        String name,
        @Nullable String honorific,
        @Nullable HeldPosition position,
        boolean archived) {}
