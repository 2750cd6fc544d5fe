package org.chancery.directory.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.chancery.directory.InstitutionId;
import org.chancery.directory.PersonId;

/**
 * What another feature shows below a person or an institution of the directory, such as the last meetings. A feature
 * offers one as a Spring component; it is asked every time somebody or something is opened.
 */
public interface DirectoryPanel {

    /** Where it stands; lower numbers come first. */
    int order();

    /** The panel about a person; empty when there is nothing to show to whoever is signed in. */
    default Optional<Component> about(PersonId person) {
        return Optional.empty();
    }

    /** The panel about an institution; empty when there is nothing to show to whoever is signed in. */
    default Optional<Component> about(InstitutionId institution) {
        return Optional.empty();
    }
}
