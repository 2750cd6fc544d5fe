package org.chancery.directory;

import java.util.UUID;

/** Identifies a person. */
public record PersonId(UUID value) {}
