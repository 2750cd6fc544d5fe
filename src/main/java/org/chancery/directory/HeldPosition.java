package org.chancery.directory;

import org.chancery.base.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A position held on a day that was asked about.
 *
 * @param institution its name
 * @param country of the institution, ISO 3166-1 alpha-2
 * @param precedenceRank from 1, the highest, to 99
 */
public record HeldPosition(
        PositionId id,
        String title,
        InstitutionId institutionId,
        String institution,
        String country,
        int precedenceRank,
        @Nullable PartialDate since) {}
