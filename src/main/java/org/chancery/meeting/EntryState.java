package org.chancery.meeting;

/** Where an entry stands: draft, submitted, then approved or returned. */
public enum EntryState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    APPROVED;

    /** Whether the minutes may be written in this state. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }
}
