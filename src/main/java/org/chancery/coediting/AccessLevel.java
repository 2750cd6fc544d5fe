package org.chancery.coediting;

/** What somebody may do with a document they have open. */
public enum AccessLevel {
    READ,
    WRITE
}
