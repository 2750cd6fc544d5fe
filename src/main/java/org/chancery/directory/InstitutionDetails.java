package org.chancery.directory;

import org.chancery.base.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * An institution as the directory shows it.
 *
 * @param country ISO 3166-1 alpha-2
 * @param successor what took its place
 * @param endedOn when it ceased to exist under this name
 * @param archived no longer offered for new positions
 */
public record InstitutionDetails(
        InstitutionId id,
        String name,
        @Nullable String shortName,
        String country,
        @Nullable InstitutionName successor,
        @Nullable PartialDate endedOn,
        boolean archived) {

    /** Whether it is one of the past: it ended, gave way to another, or is no longer in use. */
    public boolean closed() {
        return archived || successor != null || endedOn != null;
    }

    /** What a form about this institution begins with. */
    public InstitutionForm form() {
        return new InstitutionForm(name, shortName, country);
    }

    /** What a form about its end begins with. */
    public SuccessionForm succession() {
        return new SuccessionForm(successor == null ? null : successor.id(), endedOn);
    }
}
