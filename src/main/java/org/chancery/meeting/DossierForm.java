package org.chancery.meeting;

import org.chancery.base.Marking;
import org.chancery.base.PostId;

/**
 * What somebody fills in about a dossier.
 *
 * @param post stays as it was when the dossier was created
 * @param title at most 300 characters
 * @param marking at most the clearance of whoever sets it
 * @param notes at most 4,000 characters, may be empty
 */
public record DossierForm(PostId post, String title, DossierKind kind, Marking marking, String notes) {}
