package org.chancery.meeting;

/** What somebody was in their delegation. */
public enum Capacity {
    HEAD_OF_DELEGATION,
    MEMBER,
    NOTE_TAKER,
    INTERPRETER
}
