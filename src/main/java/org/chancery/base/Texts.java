package org.chancery.base;

import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes in what people type: normalised, without invisible control characters, and within a stated limit. */
public final class Texts {

    private Texts() {}

    /**
     * One line of text that must be there.
     *
     * @param maxLength in UTF-16 units, as the database counts at least
     * @throws Refusal of {@code field} when the text is blank or longer than {@code maxLength}
     */
    public static String line(@Nullable String text, int maxLength, String field) {
        return optionalLine(text, maxLength, field).orElseThrow(() -> Refusal.of(field, "base.refusal.required"));
    }

    /**
     * One line of text that may be missing; blank counts as missing.
     *
     * @throws Refusal of {@code field} when the text is longer than {@code maxLength}
     */
    public static Optional<String> optionalLine(@Nullable String text, int maxLength, String field) {
        if (text == null) {
            return Optional.empty();
        }
        String clean = clean(text).replaceAll("\\s+", " ").strip();
        return clean.isEmpty() ? Optional.empty() : Optional.of(within(clean, maxLength, field));
    }

    /**
     * Text of several lines, empty when nothing was typed; line ends become {@code \n}.
     *
     * @throws Refusal of {@code field} when the text is longer than {@code maxLength}
     */
    public static String block(@Nullable String text, int maxLength, String field) {
        return text == null ? "" : within(clean(text).stripTrailing(), maxLength, field);
    }

    private static String within(String text, int maxLength, String field) {
        if (text.length() > maxLength) {
            throw Refusal.of(field, "base.refusal.tooLong", maxLength, text.length());
        }
        return text;
    }

    private static String clean(String text) {
        String unified = text.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder kept = new StringBuilder(unified.length());
        unified.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                // A lone half of a surrogate pair cannot be stored as UTF-8.
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }
}
