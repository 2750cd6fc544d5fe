package org.chancery.meeting;

import java.util.Optional;
import java.util.UUID;
import org.chancery.base.NotFound;
import org.chancery.security.CurrentUser;
import org.chancery.security.ForOfficers;
import org.chancery.security.ForReaders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets features that keep a part of the minutes read and write it under the entry's own rules. */
@Service
@ForReaders
public class EntryAccess {

    private final EntryDesk desk;
    private final EntryRepository entries;
    private final TopicRepository topics;
    private final CurrentUser currentUser;

    EntryAccess(EntryDesk desk, EntryRepository entries, TopicRepository topics, CurrentUser currentUser) {
        this.desk = desk;
        this.entries = entries;
        this.topics = topics;
        this.currentUser = currentUser;
    }

    /** Which entries exist for whoever is signed in, for the queries of other features. */
    @Transactional(readOnly = true)
    public Visibility visibility() {
        return Visibility.of(currentUser.require());
    }

    /**
     * An entry that exists for whoever is signed in.
     *
     * @throws NotFound when it does not
     */
    @Transactional(readOnly = true)
    public OpenEntry read(EntryId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /** An entry, if it exists for whoever is signed in. */
    @Transactional(readOnly = true)
    public Optional<OpenEntry> find(EntryId id) {
        return entries.findVisible(id.value(), visibility()).map(Entry::asOpenEntry);
    }

    /**
     * Locks an entry until the end of the surrounding transaction and counts whoever is signed in among its authors. To be
     * called before anything is compared or written.
     *
     * @throws NotFound when it does not exist for them
     * @throws org.chancery.base.Refusal when it is submitted or approved
     */
    @ForOfficers
    @Transactional(propagation = Propagation.MANDATORY)
    public OpenEntry openForWriting(EntryId id, MeetingChanged.Part part) {
        var entry = desk.open(id.value());
        desk.written(entry, part);
        return entry.asOpenEntry();
    }

    /** The same, for a part that belongs to a topic; a topic that was removed is not found. */
    @ForOfficers
    @Transactional(propagation = Propagation.MANDATORY)
    public OpenEntry openTopicForWriting(TopicId id, MeetingChanged.Part part) {
        UUID entryId = topics.findEntryId(id.value()).orElseThrow(NotFound::new);
        var opened = openForWriting(new EntryId(entryId), part);
        topics.require(id);
        return opened;
    }

    /** Tells open pages that a part of the entry is new, though nobody wrote in the minutes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void announce(EntryId id, MeetingChanged.Part part) {
        var entry = entries.findVisible(id.value(), visibility()).orElseThrow(NotFound::new);
        desk.announce(entry, currentUser.require(), part);
    }
}
