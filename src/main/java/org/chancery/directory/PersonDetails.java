package org.chancery.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person with everything that is known of them.
 *
 * @param archived no longer offered as an attendee
 * @param positions newest first, those of unknown beginning last
 */
public record PersonDetails(
        PersonId id,
        String name,
        @Nullable String honorific,
        String notes,
        boolean archived,
        List<PositionDetails> positions) {

    public PersonDetails {
        positions = List.copyOf(positions);
    }

    /** What a form about this person begins with. */
    public PersonForm form() {
        return new PersonForm(name, honorific, notes);
    }
}
