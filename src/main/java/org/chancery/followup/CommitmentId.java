package org.chancery.followup;

import java.util.UUID;

/** Identifies what was undertaken, whatever entry words it: an original and its corrigenda share it. */
public record CommitmentId(UUID value) {}
