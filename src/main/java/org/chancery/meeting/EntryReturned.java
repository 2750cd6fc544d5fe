package org.chancery.meeting;

import org.chancery.base.PostId;
import org.chancery.security.UserId;

/** A supervisor returned an entry with remarks. */
public record EntryReturned(MeetingId meeting, EntryId entry, PostId post, UserId by) {}
