package org.chancery.base;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings names into the form in which they are compared and searched: lower case, without accents or vowel signs, so
 * that {@code tiebile} finds {@code Tiébilé} on every database.
 */
public final class Folding {

    /** More words than this do not narrow a search any further. */
    public static final int MAX_WORDS = 8;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+|\\u0640");

    private Folding() {}

    /** The folded form of {@code text}, never longer than {@code text} itself. */
    public static String fold(String text) {
        String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        String plain = MARKS.matcher(decomposed).replaceAll("").replace('’', '\'');
        String folded = Normalizer.normalize(plain, Normalizer.Form.NFC);
        return folded.length() <= text.length() ? folded : folded.substring(0, text.length());
    }

    /** The folded words of what somebody typed into a search, at most {@value #MAX_WORDS}. */
    public static List<String> words(String text) {
        return Arrays.stream(fold(text).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MAX_WORDS)
                .toList();
    }
}
