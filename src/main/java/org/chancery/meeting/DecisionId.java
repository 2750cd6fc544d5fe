package org.chancery.meeting;

import java.util.UUID;

/** Identifies a decision taken at a meeting. */
public record DecisionId(UUID value) {}
