package org.chancery.base;

import java.util.Locale;

/** Turns what somebody typed into a pattern for {@code lower(column) like :pattern escape '!'}. */
public final class LikePattern {

    private LikePattern() {}

    /** Matches whatever contains {@code text}, in lower case; the wildcards in it count as themselves. */
    public static String containing(String text) {
        return "%" + escape(text) + "%";
    }

    /** Matches whatever begins with {@code text}, in lower case; the wildcards in it count as themselves. */
    public static String startingWith(String text) {
        return escape(text) + "%";
    }

    private static String escape(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }
}
