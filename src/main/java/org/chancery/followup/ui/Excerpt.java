package org.chancery.followup.ui;

/** Shortens what was undertaken to what a message or a label has room for. */
final class Excerpt {

    private static final int MAX = 60;

    private Excerpt() {}

    static String of(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        if (line.codePointCount(0, line.length()) <= MAX) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, MAX - 1)).stripTrailing() + "…";
    }
}
