package org.chancery.meeting;

import java.util.UUID;

/** Identifies an entry: the minutes of a meeting at one stage. */
public record EntryId(UUID value) {}
