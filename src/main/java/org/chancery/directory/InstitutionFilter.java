package org.chancery.directory;

import org.jspecify.annotations.Nullable;

/**
 * Which institutions a list shows.
 *
 * @param text words that name or short name contain, in any case and without minding accents; empty for all
 * @param country ISO 3166-1 alpha-2
 * @param archived whether to show those no longer in use instead of those in use
 */
public record InstitutionFilter(String text, @Nullable String country, boolean archived) {

    /** All institutions in use. */
    public static final InstitutionFilter ALL = new InstitutionFilter("", null, false);
}
