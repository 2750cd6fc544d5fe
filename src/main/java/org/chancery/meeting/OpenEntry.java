package org.chancery.meeting;

import org.chancery.base.Marking;
import org.chancery.base.PostId;

/** What features that keep a part of the minutes need to know of the entry it belongs to. */
public record OpenEntry(
        MeetingId meeting, EntryId id, PostId post, EntryState state, long revision, Marking marking, String subject) {}
