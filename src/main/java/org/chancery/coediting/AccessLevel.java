package org.chancery.coediting;

/** What somebody may do with a document, from nothing up. */
public enum AccessLevel {
    NONE,
    READ,
    WRITE
}
