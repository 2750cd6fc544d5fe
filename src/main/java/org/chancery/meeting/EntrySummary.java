package org.chancery.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line in the history of a meeting's minutes: the original or a corrigendum. */
public record EntrySummary(
        EntryId id,
        int number,
        EntryState state,
        boolean latest,
        boolean inForce,
        @Nullable String registerNumber,
        @Nullable Instant decidedAt) {}
