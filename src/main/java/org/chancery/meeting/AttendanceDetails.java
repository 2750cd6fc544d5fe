package org.chancery.meeting;

import org.chancery.directory.InstitutionId;
import org.chancery.directory.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a meeting, with name, title and institution as held that day.
 *
 * @param title empty where none is known, like {@code institution}
 * @param country ISO 3166-1 alpha-2
 * @param outOfProtocolOrder whether the side was ordered by hand
 */
public record AttendanceDetails(
        AttendanceId id,
        PersonId person,
        @Nullable InstitutionId institutionId,
        Side side,
        Capacity capacity,
        Participation participation,
        String name,
        @Nullable String honorific,
        String title,
        String institution,
        @Nullable String country,
        int precedenceRank,
        boolean outOfProtocolOrder) {}
