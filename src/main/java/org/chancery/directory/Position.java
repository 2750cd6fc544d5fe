package org.chancery.directory;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.chancery.base.BaseEntity;
import org.chancery.base.Folding;
import org.chancery.base.PartialDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A title that a person holds, or held, at an institution. */
@Entity(name = "PersonPosition")
@Table(name = "person_position")
class Position extends BaseEntity {

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "institution_id")
    private UUID institution;

    private String title;
    private String titleFolded;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    private int precedenceRank;

    @Embedded
    @AttributeOverride(name = "date", column = @Column(name = "held_from"))
    @AttributeOverride(name = "precision", column = @Column(name = "held_from_precision"))
    private @Nullable PartialDate heldFrom;

    @Embedded
    @AttributeOverride(name = "date", column = @Column(name = "held_until"))
    @AttributeOverride(name = "precision", column = @Column(name = "held_until_precision"))
    private @Nullable PartialDate heldUntil;

    private @Nullable LocalDate heldLastDay;

    @SuppressWarnings("NullAway.Init")
    protected Position() {}

    Position(Person person, Institution institution, String title, int precedenceRank) {
        this.person = person.id();
        describe(institution, title, precedenceRank);
    }

    final void describe(Institution institution, String title, int precedenceRank) {
        this.institution = institution.id();
        this.title = title;
        this.titleFolded = Folding.fold(title);
        this.precedenceRank = precedenceRank;
    }

    /** The caller has checked that it does not end before it begins. */
    void held(@Nullable PartialDate from, @Nullable PartialDate until) {
        this.heldFrom = from;
        this.heldUntil = until;
        this.heldLastDay = until == null ? null : until.lastDay();
    }

    UUID person() {
        return person;
    }

    PositionForm form() {
        return new PositionForm(new InstitutionId(institution), title, precedenceRank, heldFrom, heldUntil);
    }

    PositionDetails details(Institution at) {
        return new PositionDetails(
                new PositionId(id()), at.asName(), at.country(), title, precedenceRank, heldFrom, heldUntil);
    }

    HeldPosition held(Institution at) {
        return new HeldPosition(
                new PositionId(id()),
                title,
                new InstitutionId(at.id()),
                at.name(),
                at.country(),
                precedenceRank,
                heldFrom);
    }
}
