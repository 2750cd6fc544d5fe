package org.chancery.meeting.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * Puts a panel of another feature into the rail beside the minutes, such as the remarks or the decision. A feature offers
 * one as a Spring component; the page asks each of them whenever it shows an entry, and again when its state changes.
 */
public interface EditorPanelProvider {

    /** Where it stands among the panels of the rail; lower numbers come first. */
    int order();

    /** A new panel for this page; empty when it has nothing to say to this reader about this entry. */
    Optional<Component> create(EditorContext context);
}
