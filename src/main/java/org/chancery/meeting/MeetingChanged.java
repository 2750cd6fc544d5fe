package org.chancery.meeting;

import org.chancery.security.UserId;

/**
 * Somebody changed the minutes of a meeting, or its state.
 *
 * @param part what a page that shows it has to read again
 */
public record MeetingChanged(MeetingId meeting, EntryId entry, UserId by, Part part) {

    /** A part of the page. */
    public enum Part {
        HEADER,
        ATTENDANCES,
        TOPICS,
        FOLLOW_UPS,
        STATE,
        REMARKS
    }
}
