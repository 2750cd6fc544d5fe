package org.chancery.directory;

import java.util.UUID;

/** Identifies a term of the vocabulary. */
public record SubjectId(UUID value) {}
