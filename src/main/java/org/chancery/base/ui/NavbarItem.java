package org.chancery.base.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * Something small that a feature shows at the top of every page, such as a bell. A feature offers one as a Spring
 * component; the main layout asks for it once for every page that is opened.
 */
public interface NavbarItem {

    /** Where it stands; lower numbers come first. */
    int order();

    /** The item for whoever is signed in; empty when it is of no use to them. */
    Optional<Component> create();
}
