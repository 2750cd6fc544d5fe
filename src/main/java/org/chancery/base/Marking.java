package org.chancery.base;

/**
 * The confidentiality of what is written, and the clearance of who reads it, from lowest to highest.
 *
 * <p>The order of the constants is the order of confidentiality: {@link #compareTo} compares levels, and the ordinal is
 * what the database keeps, so that a query can say {@code marking <= clearance}. New levels go to the end or need a
 * migration.
 */
public enum Marking {
    UNCLASSIFIED,
    RESTRICTED,
    CONFIDENTIAL,
    SECRET;

    /** Whether somebody cleared up to this level may see what is marked {@code marking}. */
    public boolean permits(Marking marking) {
        return marking.compareTo(this) <= 0;
    }

    /** The higher of this level and the other. */
    public Marking orHigher(Marking other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
