package org.chancery.directory.ui;

import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.directory.InstitutionService;
import org.chancery.directory.PersonLookup;
import org.chancery.directory.PersonService;
import org.chancery.directory.PositionService;
import org.springframework.beans.factory.ObjectProvider;

/** What the panels about a person or an institution need of the server. */
@org.springframework.stereotype.Component
record PersonPanels(
        PersonService persons,
        PositionService positions,
        PersonLookup lookup,
        InstitutionService institutions,
        ObjectProvider<DirectoryPanel> others) {

    /** What other features show, in their order. */
    List<Component> others(Function<DirectoryPanel, Optional<Component>> about) {
        return others.stream()
                .sorted(Comparator.comparingInt(DirectoryPanel::order))
                .map(about)
                .flatMap(Optional::stream)
                .toList();
    }
}
