package org.chancery.followup;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.chancery.base.NotFound;
import org.chancery.base.PartialDate;
import org.chancery.base.Refusal;
import org.chancery.base.Texts;
import org.chancery.meeting.Change;
import org.chancery.meeting.Edit;
import org.chancery.meeting.EntryAccess;
import org.chancery.meeting.MeetingChanged.Part;
import org.chancery.meeting.Side;
import org.chancery.meeting.TopicId;
import org.chancery.security.ForOfficers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what was undertaken, for as long as the entry may be written. */
@Service
@ForOfficers
@Transactional
public class FollowUpWriting {

    public static final int MAX_TEXT = 2000;
    public static final int MAX_OWNER = 200;

    /** Per topic. */
    public static final int MAX_FOLLOW_UPS = 100;

    private final FollowUpRepository followUps;
    private final CommitmentRepository commitments;
    private final EntryAccess entries;
    private final OwnerNames owners;
    private final EntityManager entityManager;

    FollowUpWriting(
            FollowUpRepository followUps,
            CommitmentRepository commitments,
            EntryAccess entries,
            OwnerNames owners,
            EntityManager entityManager) {
        this.followUps = followUps;
        this.commitments = commitments;
        this.entries = entries;
        this.owners = owners;
        this.entityManager = entityManager;
    }

    /**
     * Adds a follow-up at the end of a topic.
     *
     * @throws Refusal of {@code side}, {@code text} or {@code owner} when they are not as {@link NewFollowUp} says, and
     *     when the topic has 100 already or its entry may not be written
     */
    public FollowUpId add(TopicId topic, NewFollowUp followUp) {
        var entry = entries.openTopicForWriting(topic, Part.FOLLOW_UPS);
        requireRoom(topic);
        var content = new NewFollowUp(
                followUp.side(), text(followUp.text()), owners.accepted(followUp.owner()), followUp.due());
        var commitment = commitments.save(new Commitment(entry.meeting(), entry.post()));
        int position = followUps.lastPosition(topic.value()) + 1;
        var added = new FollowUp(new CommitmentId(commitment.id()), entry.id(), topic, position, content);
        return new FollowUpId(followUps.save(added).id());
    }

    /** @throws Refusal of {@code text} when it is blank or longer than 2000 characters */
    public Edit<String> changeText(FollowUpId id, Change<String> change) {
        return edit(id, change, FollowUpWriting::text, FollowUp::text, FollowUp::reword);
    }

    /** @throws Refusal of {@code owner} when the name is longer than 200 characters or there is no such person */
    public Edit<Owner> changeOwner(FollowUpId id, Change<Owner> change) {
        return edit(id, change, owners::accepted, FollowUp::owner, FollowUp::giveTo);
    }

    /** Says by when it is to be done, to the day, month or year, or that no date was named. */
    public Edit<Optional<PartialDate>> changeDue(FollowUpId id, Change<Optional<PartialDate>> change) {
        return edit(id, change, UnaryOperator.identity(), FollowUp::due, FollowUp::postpone);
    }

    /** @throws Refusal of {@code side} when it is neither ours nor theirs */
    public Edit<Side> changeSide(FollowUpId id, Change<Side> change) {
        return edit(id, change, UnaryOperator.identity(), FollowUp::side, FollowUp::assignTo);
    }

    /** Takes a follow-up out of the minutes; see {@link #restore}. */
    public void remove(FollowUpId id) {
        if (!find(id).isRemoved()) {
            openForWriting(id).remove();
        }
    }

    /** @throws Refusal when the topic has 100 others by now */
    public void restore(FollowUpId id) {
        if (find(id).isRemoved()) {
            var followUp = openForWriting(id);
            requireRoom(followUp.topic());
            followUp.restore();
        }
    }

    private <T> Edit<T> edit(
            FollowUpId id,
            Change<T> change,
            Function<T, T> accept,
            Function<FollowUp, T> stored,
            BiConsumer<FollowUp, T> store) {
        T wanted = accept.apply(change.to());
        // Looked at first without the lock: what changes nothing makes nobody an author.
        T before = stored.apply(find(id));
        if (before.equals(wanted)) {
            return new Edit.Saved<>(wanted);
        }
        if (!before.equals(change.from())) {
            return new Edit.Conflict<>(before, change.to());
        }
        var followUp = openForWriting(id);
        T now = stored.apply(followUp);
        if (!now.equals(change.from())) {
            return new Edit.Conflict<>(now, change.to());
        }
        store.accept(followUp, wanted);
        return new Edit.Saved<>(wanted);
    }

    private FollowUp find(FollowUpId id) {
        var followUp = followUps.findById(id.value()).orElseThrow(NotFound::new);
        entries.read(followUp.entry());
        return followUp;
    }

    private FollowUp openForWriting(FollowUpId id) {
        var followUp = followUps.findById(id.value()).orElseThrow(NotFound::new);
        entries.openForWriting(followUp.entry(), Part.FOLLOW_UPS);
        // Somebody else may have written while this transaction waited for the lock.
        entityManager.refresh(followUp);
        return followUp;
    }

    private void requireRoom(TopicId topic) {
        if (followUps.countByTopicIdAndRemovedFalse(topic.value()) >= MAX_FOLLOW_UPS) {
            throw new Refusal("followup.refusal.tooMany", MAX_FOLLOW_UPS);
        }
    }

    private static String text(String text) {
        String block = Texts.block(text, MAX_TEXT, "text").strip();
        if (block.isEmpty()) {
            throw Refusal.of("text", "base.refusal.required");
        }
        return block;
    }
}
