package org.chancery.directory;

import org.jspecify.annotations.Nullable;

/**
 * What an officer says of an institution.
 *
 * @param name at most 200 characters; no two institutions of a country have the same
 * @param shortName at most 40 characters, such as {@code MAECI}
 */
public record InstitutionForm(
        String name, @Nullable String shortName, @Nullable String country) {}
