package org.chancery.directory;

import org.chancery.base.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What an officer says of the end of an institution.
 *
 * @param successor what took its place, null when nothing did
 * @param endedOn null when unknown or when it goes on
 */
public record SuccessionForm(
        @Nullable InstitutionId successor, @Nullable PartialDate endedOn) {}
