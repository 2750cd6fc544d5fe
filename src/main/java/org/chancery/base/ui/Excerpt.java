package org.chancery.base.ui;

/** Shortens what somebody wrote to what a message or a label has room for. */
public final class Excerpt {

    private static final int MAX = 60;

    private Excerpt() {}

    /** The first line, at most 60 characters of it. */
    public static String of(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        if (line.codePointCount(0, line.length()) <= MAX) {
            return line;
        }
        String beginning = line.substring(0, line.offsetByCodePoints(0, MAX - 1));
        int lastWord = beginning.lastIndexOf(' ');
        // A word is left whole, unless it is most of the line.
        return (lastWord > MAX / 2 ? beginning.substring(0, lastWord) : beginning).stripTrailing() + "…";
    }
}
