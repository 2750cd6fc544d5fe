package org.chancery.testing.browser;

import java.util.List;
import java.util.Locale;
import org.chancery.base.i18n.Language;

/**
 * How a page is looked at.
 *
 * @param width of the window in CSS pixels
 */
public record Look(Language language, boolean dark, int width) {

    public static final int WIDE = 1280;
    public static final int NARROW = 390;

    /** English, light, 1280 pixels wide. */
    public static final Look DEFAULT = new Look(Language.EN, false, WIDE);

    public Look in(Language language) {
        return new Look(language, dark, width);
    }

    public Look inTheDark() {
        return new Look(language, true, width);
    }

    public Look narrow() {
        return new Look(language, dark, NARROW);
    }

    /** Light and dark, wide and narrow, in one language. */
    public static List<Look> all(Language language) {
        var look = DEFAULT.in(language);
        return List.of(look, look.inTheDark(), look.narrow(), look.narrow().inTheDark());
    }

    int height() {
        return width == NARROW ? 844 : 900;
    }

    /** Part of the name of a screenshot, such as {@code ar-dark-390}. */
    @Override
    public String toString() {
        return "%s-%s-%d".formatted(language.name().toLowerCase(Locale.ROOT), dark ? "dark" : "light", width);
    }
}
