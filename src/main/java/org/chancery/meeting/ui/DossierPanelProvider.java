package org.chancery.meeting.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.chancery.meeting.DossierId;

/**
 * Puts what another feature keeps in a dossier, such as its agreements, below the meetings of that dossier. A feature
 * offers one as a Spring component; the view asks each of them whenever it shows a dossier.
 */
public interface DossierPanelProvider {

    /** Where it stands; lower numbers come first. */
    int order();

    /** A new panel with its own heading; empty when there is nothing of the kind in the dossier. */
    Optional<Component> create(DossierId dossier);
}
