package org.chancery.coediting;

import org.jspecify.annotations.Nullable;

/** What an update takes away: consecutive letters of one client, and how many of them were found again. */
final class DeletedWords {

    /** Fewer letters may be the same by chance. */
    private static final int FEW = 3;

    /** The same where the deletion was another update: who types a word again that was there before has typed it. */
    static final int FEW_LATER = 8;

    /** Whoever takes away more letters one by one has it remembered in parts: each letter copies the run it joins. */
    private static final int LONGEST_JOINED = 2_000;

    private final long client;
    private final int from;
    private final String text;
    private final String writers;
    private int found;

    /** By which of the updates that take something away; none for the one at hand. */
    private int deletion;

    /** @param writers the number of the writer of each letter */
    DeletedWords(long client, int from, String text, String writers) {
        this.client = client;
        this.from = from;
        this.text = text;
        this.writers = writers;
    }

    /** How many letters from there on are those that are next to be found. */
    int commonWith(String inserted, int at) {
        int length = 0;
        while (at + length < inserted.length()
                && found + length < text.length()
                && inserted.charAt(at + length) == text.charAt(found + length)) {
            length++;
        }
        return length;
    }

    /** Whether so much cannot be the same by chance; the end of a run may be short behind something that was found. */
    boolean isTelling(int common, boolean behindFound) {
        return common >= (deletion == 0 ? FEW : FEW_LATER)
                || common > 0 && behindFound && found + common == text.length();
    }

    /** Finds the next letters again; who wrote them. */
    String find(int letters) {
        var whose = writers.substring(found, found + letters);
        found += letters;
        return whose;
    }

    boolean isFound() {
        return found == text.length();
    }

    int length() {
        return text.length();
    }

    int deletion() {
        return deletion;
    }

    /** Lets it have been taken away by that of the updates that do so. */
    DeletedWords by(int number) {
        deletion = number;
        return this;
    }

    /** One with the other if they are neighbours, as letters are that are taken away one by one. */
    @Nullable
    DeletedWords joined(DeletedWords other) {
        if (client != other.client || found > 0 || other.found > 0 || text.length() >= LONGEST_JOINED) {
            return null;
        }
        if (other.from + other.text.length() == from) {
            return new DeletedWords(client, other.from, other.text + text, other.writers + writers);
        }
        return from + text.length() == other.from
                ? new DeletedWords(client, from, text + other.text, writers + other.writers)
                : null;
    }
}
