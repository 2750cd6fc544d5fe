package org.chancery.meeting;

import org.chancery.base.PostId;
import org.chancery.security.UserId;

/** An entry was taken back to draft by whoever submitted it. */
public record MeetingRecalled(MeetingId meeting, EntryId entry, PostId post, UserId by) {}
