package org.chancery.directory;

import java.util.UUID;

/** Identifies an institution. */
public record InstitutionId(UUID value) {}
