package org.chancery.followup;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.chancery.base.BaseEntity;
import org.chancery.base.Folding;
import org.chancery.base.PartialDate;
import org.chancery.base.Refusal;
import org.chancery.directory.PersonId;
import org.chancery.meeting.EntryId;
import org.chancery.meeting.Side;
import org.chancery.meeting.TopicId;
import org.jspecify.annotations.Nullable;

/** The wording of something undertaken, as one entry records it. */
@Entity
@Table(name = "follow_up")
class FollowUp extends BaseEntity {

    private UUID commitmentId;
    private UUID entryId;
    private UUID topicId;

    @Enumerated(EnumType.STRING)
    private Side side;

    private @Nullable UUID ownerPersonId;
    private String owner;
    private String text;
    private String searchText;

    @Embedded
    @AttributeOverride(name = "date", column = @Column(name = "due_on"))
    @AttributeOverride(name = "precision", column = @Column(name = "due_on_precision"))
    private @Nullable PartialDate due;

    private @Nullable LocalDate dueUntil;
    private int sortPosition;
    private boolean removed;

    @SuppressWarnings("NullAway.Init")
    protected FollowUp() {}

    FollowUp(CommitmentId commitment, EntryId entry, TopicId topic, int sortPosition, NewFollowUp content) {
        this.commitmentId = commitment.value();
        this.entryId = entry.value();
        this.topicId = topic.value();
        this.sortPosition = sortPosition;
        this.side = undertaking(content.side());
        this.ownerPersonId = idOf(content.owner().person());
        this.owner = content.owner().name();
        this.text = content.text();
        this.searchText = searchable();
        giveDue(content.due());
    }

    /** The same undertaking, worded the same, in another entry. */
    FollowUp copyTo(EntryId entry, TopicId topic) {
        return new FollowUp(commitment(), entry, topic, sortPosition, new NewFollowUp(side, text, owner(), due));
    }

    void reword(String text) {
        this.text = text;
        this.searchText = searchable();
    }

    void giveTo(Owner owner) {
        this.ownerPersonId = idOf(owner.person());
        this.owner = owner.name();
        this.searchText = searchable();
    }

    void assignTo(Side side) {
        this.side = undertaking(side);
    }

    void postpone(Optional<PartialDate> due) {
        giveDue(due.orElse(null));
    }

    void remove() {
        removed = true;
    }

    void restore() {
        removed = false;
    }

    private void giveDue(@Nullable PartialDate due) {
        this.due = due;
        this.dueUntil = due == null ? null : due.lastDay();
    }

    private String searchable() {
        return Folding.fold(owner + "\n" + text);
    }

    private static Side undertaking(Side side) {
        if (side == Side.THIRD_PARTY) {
            throw Refusal.of("side", "followup.refusal.side");
        }
        return side;
    }

    private static @Nullable UUID idOf(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    CommitmentId commitment() {
        return new CommitmentId(commitmentId);
    }

    EntryId entry() {
        return new EntryId(entryId);
    }

    TopicId topic() {
        return new TopicId(topicId);
    }

    Side side() {
        return side;
    }

    Owner owner() {
        return new Owner(ownerPersonId == null ? null : new PersonId(ownerPersonId), owner);
    }

    String text() {
        return text;
    }

    Optional<PartialDate> due() {
        return Optional.ofNullable(due);
    }

    boolean isRemoved() {
        return removed;
    }

    /** With what became of it, seen on {@code today} at the post. */
    FollowUpDetails details(Commitment commitment, LocalDate today) {
        boolean overdue = commitment.state() == FollowUpState.OPEN && dueUntil != null && dueUntil.isBefore(today);
        return new FollowUpDetails(
                new FollowUpId(id()),
                commitment(),
                topic(),
                side,
                owner(),
                text,
                due,
                commitment.state(),
                commitment.stateChangedAt(),
                commitment.note(),
                overdue);
    }
}
