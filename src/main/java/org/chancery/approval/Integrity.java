package org.chancery.approval;

/** What came out when a sealed record was verified. */
public enum Integrity {
    /** The sealed content has its hash, and the minutes in force are the sealed ones. */
    INTACT,
    /** The sealed content no longer has the hash that it was sealed with. */
    SEAL_BROKEN,
    /** The sealed content has its hash, but the minutes that are shown differ from it. */
    MINUTES_DIFFER
}
