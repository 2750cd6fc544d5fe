package org.chancery.meeting;

import java.util.UUID;

/** Identifies a dossier. */
public record DossierId(UUID value) {}
