package org.chancery.meeting;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.chancery.base.NotFound;
import org.chancery.security.Actor;
import org.chancery.security.CurrentUser;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where an entry is laid open to be written: every change to the minutes goes through here.
 *
 * <p>The entry's row stays locked until the transaction ends. Writers of one entry take turns, for milliseconds; in return
 * a submission, a decision and a keystroke never cross, and a value that was compared is still the same when it is
 * written.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EntryDesk {

    private final EntryRepository entries;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    EntryDesk(EntryRepository entries, CurrentUser currentUser, ApplicationEventPublisher events) {
        this.entries = entries;
        this.currentUser = currentUser;
        this.events = events;
    }

    /**
     * Locks an entry that exists for whoever asks, in whatever state.
     *
     * @throws NotFound when it does not exist for them
     */
    Entry lock(UUID id) {
        var entry = entries.lock(id).orElseThrow(NotFound::new);
        currentUser.require().requireSight(entry.post(), entry.marking());
        if (entry.isDiscarded()) {
            throw new NotFound();
        }
        return entry;
    }

    /**
     * Locks an entry to write in it.
     *
     * @throws NotFound when it does not exist for whoever asks
     * @throws org.chancery.base.Refusal when it is submitted or approved
     */
    Entry open(UUID id) {
        var entry = lock(id);
        entry.requireOpen();
        return entry;
    }

    /** Records that whoever is signed in wrote a part of the entry. */
    void written(Entry entry, MeetingChanged.Part part) {
        var actor = currentUser.require();
        entry.writtenBy(actor.id());
        announce(entry, actor, part);
    }

    /** Tells open pages that something about the entry is new, though nobody wrote in it. */
    void announce(Entry entry, Actor actor, MeetingChanged.Part part) {
        events.publishEvent(new MeetingChanged(entry.meetingId(), entry.entryId(), actor.id(), part));
    }

    /**
     * Makes a change to one field, unless somebody else changed the same field since {@code change.from()} was read.
     *
     * @param current what is stored now
     */
    <T> Edit<T> change(Entry entry, MeetingChanged.Part part, T current, Change<T> change, Consumer<T> write) {
        if (Objects.equals(current, change.to())) {
            return new Edit.Saved<>(current);
        }
        if (!Objects.equals(current, change.from())) {
            return new Edit.Conflict<>(current, change.to());
        }
        write.accept(change.to());
        written(entry, part);
        return new Edit.Saved<>(change.to());
    }
}
