package org.chancery.directory;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.chancery.base.BaseEntity;
import org.chancery.base.Folding;
import org.chancery.base.PartialDate;
import org.jspecify.annotations.Nullable;

/** A ministry, parliament, organisation or company of a country, until another one succeeds it. */
@Entity
@Table(name = "institution")
class Institution extends BaseEntity {

    private String name;
    private String nameFolded;
    private @Nullable String shortName;
    private @Nullable String shortNameFolded;
    private String country;

    @Column(name = "successor_id")
    private @Nullable UUID successor;

    @Embedded
    @AttributeOverride(name = "date", column = @Column(name = "ended_on"))
    @AttributeOverride(name = "precision", column = @Column(name = "ended_on_precision"))
    private @Nullable PartialDate endedOn;

    private boolean archived;
    private boolean demo;

    @SuppressWarnings("NullAway.Init")
    protected Institution() {}

    Institution(String name, @Nullable String shortName, String country) {
        this.name = name;
        this.nameFolded = Folding.fold(name);
        this.shortName = shortName;
        this.shortNameFolded = shortName == null ? null : Folding.fold(shortName);
        this.country = country;
    }

    void describe(String name, @Nullable String shortName, String country) {
        this.name = name;
        this.nameFolded = Folding.fold(name);
        this.shortName = shortName;
        this.shortNameFolded = shortName == null ? null : Folding.fold(shortName);
        this.country = country;
    }

    /** Whether the cycle check passed is the caller's business; see {@link SuccessionService}. */
    void giveWayTo(Institution successor, @Nullable PartialDate endedOn) {
        this.successor = successor.id();
        this.endedOn = endedOn;
    }

    void lastOn(@Nullable PartialDate endedOn) {
        this.successor = null;
        this.endedOn = endedOn;
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

    @Nullable
    UUID successor() {
        return successor;
    }

    String name() {
        return name;
    }

    String country() {
        return country;
    }

    SuccessionForm succession() {
        return new SuccessionForm(successor == null ? null : new InstitutionId(successor), endedOn);
    }

    InstitutionName asName() {
        return new InstitutionName(new InstitutionId(id()), name);
    }

    InstitutionDetails details(@Nullable InstitutionName successorName) {
        return new InstitutionDetails(
                new InstitutionId(id()), name, shortName, country, successorName, endedOn, archived);
    }
}
