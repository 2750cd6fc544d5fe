package org.chancery.directory;

import org.chancery.base.PartialDate;
import org.jspecify.annotations.Nullable;

/** One entry of a person's career. */
public record PositionDetails(
        PositionId id,
        InstitutionName institution,
        String country,
        String title,
        int precedenceRank,
        @Nullable PartialDate heldFrom,
        @Nullable PartialDate heldUntil) {

    /** What a form about this position begins with. */
    public PositionForm form() {
        return new PositionForm(institution.id(), title, precedenceRank, heldFrom, heldUntil);
    }
}
