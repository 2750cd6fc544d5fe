package org.chancery.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds what people held on a day, for any number of people in one statement. */
@Component
class HeldPositions {

    private final PositionRepository positions;

    HeldPositions(PositionRepository positions) {
        this.positions = positions;
    }

    /** By person; of several positions the one of lowest rank, and of equal ones the latest. */
    Map<UUID, HeldPosition> on(LocalDate day, Collection<Person> persons) {
        Map<UUID, HeldPosition> held = new HashMap<>();
        if (!persons.isEmpty()) {
            var ids = persons.stream().map(Person::id).toList();
            positions
                    .findHeldOn(ids, day)
                    .forEach(row -> held.putIfAbsent(row.position().person(), row.held()));
        }
        return held;
    }
}
