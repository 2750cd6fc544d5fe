package org.chancery.directory;

import java.util.UUID;

/** Identifies a position that a person holds or held. */
public record PositionId(UUID value) {}
