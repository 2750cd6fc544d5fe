package org.chancery.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.chancery.base.BaseEntity;
import org.chancery.base.Folding;
import org.jspecify.annotations.Nullable;

/** Somebody whom the posts meet. */
@Entity
@Table(name = "person")
class Person extends BaseEntity {

    private String name;
    private String nameFolded;
    private @Nullable String honorific;
    private String notes;
    private boolean archived;
    private boolean demo;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(String name, @Nullable String honorific, String notes) {
        this.name = name;
        this.nameFolded = Folding.fold(name);
        this.honorific = honorific;
        this.notes = notes;
    }

    void describe(String name, @Nullable String honorific, String notes) {
        this.name = name;
        this.nameFolded = Folding.fold(name);
        this.honorific = honorific;
        this.notes = notes;
    }

    void archive() {
        archived = true;
    }

    void unarchive() {
        archived = false;
    }

    void becomeDemo() {
        demo = true;
    }

    void stay() {
        demo = false;
    }

    PersonDetails details(List<PositionDetails> positions) {
        return new PersonDetails(new PersonId(id()), name, honorific, notes, archived, positions);
    }

    PersonListItem listItem(@Nullable HeldPosition present) {
        return new PersonListItem(new PersonId(id()), name, honorific, present, archived);
    }

    PersonSuggestion suggestion(@Nullable HeldPosition held) {
        return new PersonSuggestion(new PersonId(id()), name, honorific, held);
    }
}
