package org.chancery.meeting;

import org.chancery.base.PostId;
import org.chancery.security.UserId;

/** An entry became a record. */
public record RecordApproved(MeetingId meeting, EntryId entry, PostId post, UserId by) {}
