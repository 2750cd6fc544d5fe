package org.chancery.directory;

import org.chancery.base.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What an officer says of a position.
 *
 * @param title at most 200 characters
 * @param precedenceRank from 1, the highest, to 99
 * @param heldFrom null when unknown
 * @param heldUntil null while it is held, or when unknown
 */
public record PositionForm(
        @Nullable InstitutionId institution,
        String title,
        int precedenceRank,
        @Nullable PartialDate heldFrom,
        @Nullable PartialDate heldUntil) {

    /** The rank offered for a new position: halfway down. */
    public static final int USUAL_RANK = 50;
}
