package org.chancery.meeting;

/** What became of a change to one field. */
public sealed interface Edit<T> {

    /** It is kept; {@code value} is what is stored, which may be tidier than what was typed. */
    record Saved<T>(T value) implements Edit<T> {}

    /**
     * Somebody else changed the same field meanwhile and nothing was changed. To insist, send {@code new Change<>(theirs,
     * yours)}.
     */
    record Conflict<T>(T theirs, T yours) implements Edit<T> {}
}
