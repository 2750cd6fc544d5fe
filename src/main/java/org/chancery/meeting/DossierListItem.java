package org.chancery.meeting;

import org.chancery.base.Marking;
import org.chancery.base.PostId;

/**
 * A line of the list of dossiers.
 *
 * @param meetings how many of its meetings exist for the person who asked
 */
public record DossierListItem(
        DossierId id, PostId post, String title, DossierKind kind, Marking marking, boolean archived, long meetings) {}
