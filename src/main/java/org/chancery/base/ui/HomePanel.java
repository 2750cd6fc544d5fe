package org.chancery.base.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * A feature's part of “what waits for me” on the home view. A feature offers one as a Spring component; the home view
 * asks each of them every time it is opened. {@link HomeCard} is what a panel usually returns.
 */
public interface HomePanel {

    /** Where it stands; lower numbers come first. */
    int order();

    /** The panel for whoever is signed in; empty when their roles give them nothing of this kind to do. */
    Optional<Component> create();
}
