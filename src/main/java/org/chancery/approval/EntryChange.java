package org.chancery.approval;

import org.jspecify.annotations.Nullable;

/**
 * One difference between two states of an entry.
 *
 * @param field what changed, by the name that it has in the sealed content; {@link #WHOLE} when the thing itself was added
 *     or removed, {@link #ORDER} when things were put in another order, {@link #LAYOUT} when the same words are formatted
 *     otherwise or rows stand elsewhere among them, with nothing before and after
 * @param about what the change is about, such as the title of a topic or the name of an attendee; empty for the header
 * @param before {@code null} when it was added
 * @param after {@code null} when it was removed
 */
public record EntryChange(
        Section section,
        String field,
        String about,
        @Nullable String before,
        @Nullable String after) {

    /** Field of a thing that was added or removed as a whole. */
    public static final String WHOLE = "whole";

    /** Field of things in another order; before and after hold one of them on each line. */
    public static final String ORDER = "order";

    /** Field of a text with the same words, formatted otherwise or with its rows elsewhere. */
    public static final String LAYOUT = "layout";

    /** The part of the minutes in which something changed, in the order of the page. */
    public enum Section {
        HEADER,
        ATTENDANCE,
        TOPIC,
        STATEMENT,
        DECISION,
        FOLLOW_UP
    }
}
