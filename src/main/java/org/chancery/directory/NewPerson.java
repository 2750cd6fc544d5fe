package org.chancery.directory;

import org.jspecify.annotations.Nullable;

/**
 * Somebody met for the first time, as typed beside the meeting.
 *
 * @param title and {@code institution} are given together or not at all
 * @param institution its name; created when the country has none of that name
 * @param country of the institution, ISO 3166-1 alpha-2; when null, an institution of that name in any country serves,
 *     but none can be created
 * @param rank of precedence, from 1, the highest, to 99
 */
public record NewPerson(
        String name,
        @Nullable String honorific,
        @Nullable String title,
        @Nullable String institution,
        @Nullable String country,
        int rank) {}
