package org.chancery.meeting;

import java.util.UUID;

/** Identifies a statement. */
public record StatementId(UUID value) {}
