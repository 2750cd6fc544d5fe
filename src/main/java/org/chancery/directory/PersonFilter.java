package org.chancery.directory;

import org.jspecify.annotations.Nullable;

/**
 * Which people a list shows.
 *
 * @param text words that name, any title or any institution contain, in any case and without minding accents; empty for
 *     all
 * @param country ISO 3166-1 alpha-2 of an institution where they hold or held a position
 * @param institution where they hold or held a position
 * @param archived whether to show those no longer in use instead of those in use
 */
public record PersonFilter(
        String text, @Nullable String country, @Nullable InstitutionId institution, boolean archived) {

    /** Everybody in use. */
    public static final PersonFilter ALL = new PersonFilter("", null, null, false);
}
