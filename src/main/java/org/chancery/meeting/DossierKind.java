package org.chancery.meeting;

/** What holds the meetings of a dossier together. */
public enum DossierKind {
    VISIT,
    NEGOTIATION,
    SERIES
}
