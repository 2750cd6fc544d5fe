package org.chancery.directory;

import org.jspecify.annotations.Nullable;

/**
 * A person as they would sit at a meeting of a given day.
 *
 * @param position held that day, the highest if there are several
 */
public record PersonSuggestion(
        PersonId id,
        String name,
        @Nullable String honorific,
        @Nullable HeldPosition position) {}
