package org.chancery.meeting;

import org.chancery.base.PostId;
import org.chancery.security.UserId;

/** An entry was submitted for approval. */
public record MeetingSubmitted(MeetingId meeting, EntryId entry, PostId post, UserId by) {}
