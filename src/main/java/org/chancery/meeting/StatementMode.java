package org.chancery.meeting;

/** How faithfully a statement is given, and whether it may be quoted. */
public enum StatementMode {
    VERBATIM,
    PARAPHRASE,
    OFF_THE_RECORD
}
