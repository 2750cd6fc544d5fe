package org.chancery.meeting;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Comparator;
import java.util.UUID;
import org.chancery.base.BaseEntity;
import org.chancery.base.PartialDate;
import org.chancery.directory.HeldPosition;
import org.chancery.directory.InstitutionId;
import org.chancery.directory.PersonId;
import org.chancery.directory.PersonSuggestion;
import org.chancery.directory.Precedence;
import org.jspecify.annotations.Nullable;

/** A person at a meeting. Keeps name, title and institution as held that day, whatever becomes of them later. */
@Entity
@Table(name = "attendance")
class Attendance extends BaseEntity {

    /** As ordered by hand, otherwise by precedence; of equals the head of the delegation is the first. */
    static final Comparator<Attendance> ORDER = Comparator.<Attendance, Integer>comparing(
                    a -> a.manualPosition, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(a -> a.precedence().rank())
            .thenComparing(a -> a.precedence().since(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(a -> a.capacity != Capacity.HEAD_OF_DELEGATION)
            .thenComparing(Attendance::precedence)
            .thenComparing(BaseEntity::id);

    private UUID entryId;
    private UUID personId;
    private @Nullable UUID institutionId;

    @Enumerated(EnumType.STRING)
    private Side side;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    @Enumerated(EnumType.STRING)
    private Participation participation = Participation.PRESENT;

    private String name;
    private @Nullable String honorific;
    private String title = "";
    private String institution = "";
    private @Nullable String country;
    private int precedenceRank = Precedence.UNKNOWN_RANK;

    @Embedded
    @AttributeOverride(name = "date", column = @Column(name = "in_office_since"))
    @AttributeOverride(name = "precision", column = @Column(name = "in_office_since_precision"))
    private @Nullable PartialDate inOfficeSince;

    private boolean titleByHand;
    private @Nullable Integer manualPosition;
    private boolean removed;

    @SuppressWarnings("NullAway.Init")
    protected Attendance() {}

    Attendance(EntryId entry, PersonSuggestion person, Side side, Capacity capacity) {
        this.entryId = entry.value();
        this.personId = person.id().value();
        this.side = side;
        this.capacity = capacity;
        this.name = person.name();
        this.honorific = person.honorific();
        holdOn(person);
    }

    /** The same attendance in the minutes that correct these. */
    Attendance copyTo(EntryId entry) {
        var copy = new Attendance();
        copy.entryId = entry.value();
        copy.personId = personId;
        copy.institutionId = institutionId;
        copy.side = side;
        copy.capacity = capacity;
        copy.participation = participation;
        copy.name = name;
        copy.honorific = honorific;
        copy.title = title;
        copy.institution = institution;
        copy.country = country;
        copy.precedenceRank = precedenceRank;
        copy.inOfficeSince = inOfficeSince;
        copy.titleByHand = titleByHand;
        copy.manualPosition = manualPosition;
        return copy;
    }

    /** Takes over what the person held on the day of the meeting, but not over a title that was written by hand. */
    final void holdOn(PersonSuggestion person) {
        HeldPosition position = person.position();
        if (position == null) {
            return;
        }
        institutionId = position.institutionId().value();
        institution = position.institution();
        country = position.country();
        precedenceRank = position.precedenceRank();
        inOfficeSince = position.since();
        if (!titleByHand) {
            title = position.title();
        }
    }

    private Precedence precedence() {
        return new Precedence(precedenceRank, inOfficeSince, name);
    }

    void changeCapacity(Capacity capacity) {
        this.capacity = capacity;
    }

    void changeParticipation(Participation participation) {
        this.participation = participation;
    }

    void changeTitle(String title) {
        this.title = title;
        titleByHand = true;
    }

    void placeAt(Side side, int position) {
        this.side = side;
        manualPosition = position;
    }

    void joinInProtocolOrder(Side side) {
        this.side = side;
        manualPosition = null;
    }

    void remove() {
        removed = true;
    }

    void restore() {
        removed = false;
    }

    boolean isRemoved() {
        return removed;
    }

    boolean isOrderedByHand() {
        return manualPosition != null;
    }

    AttendanceId attendanceId() {
        return new AttendanceId(id());
    }

    PersonId person() {
        return new PersonId(personId);
    }

    Side side() {
        return side;
    }

    Capacity capacity() {
        return capacity;
    }

    Participation participation() {
        return participation;
    }

    String title() {
        return title;
    }

    AttendanceDetails details() {
        return new AttendanceDetails(
                attendanceId(),
                person(),
                institutionId == null ? null : new InstitutionId(institutionId),
                side,
                capacity,
                participation,
                name,
                honorific,
                title,
                institution,
                country,
                precedenceRank,
                isOrderedByHand());
    }
}
