package org.chancery.meeting;

/**
 * A dossier, whole.
 *
 * @param meetings how many of its meetings exist for the person who asked
 * @param mayChange whether that person may change or archive it
 */
public record DossierDetails(DossierId id, DossierForm form, boolean archived, long meetings, boolean mayChange) {}
