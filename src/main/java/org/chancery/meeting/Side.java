package org.chancery.meeting;

/** Whose delegation somebody sat in. */
public enum Side {
    OURS,
    THEIRS,
    THIRD_PARTY
}
