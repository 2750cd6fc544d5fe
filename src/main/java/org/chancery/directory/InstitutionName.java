package org.chancery.directory;

/** Enough of an institution to name it and to open it. */
public record InstitutionName(InstitutionId id, String name) {}
