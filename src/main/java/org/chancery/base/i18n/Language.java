package org.chancery.base.i18n;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.util.StringUtils;

/** A language of the interface; each of them has every text. */
public enum Language {
    EN("en", false),
    FR("fr", false),
    AR("ar", true);

    private final Locale locale;
    private final boolean rightToLeft;

    Language(String tag, boolean rightToLeft) {
        this.locale = Locale.of(tag);
        this.rightToLeft = rightToLeft;
    }

    public Locale locale() {
        return locale;
    }

    /** The language's name in itself, as its speakers look for it. */
    public String ownName() {
        return StringUtils.capitalize(locale.getDisplayLanguage(locale));
    }

    public boolean isRightToLeft() {
        return rightToLeft;
    }

    /** The language of the given locale, English when it is none of ours. */
    public static Language of(Locale locale) {
        return Arrays.stream(values())
                .filter(language -> language.locale.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(EN);
    }

    /** The locales of all languages, English, which stands in for any other, first. */
    public static List<Locale> locales() {
        return Arrays.stream(values()).map(Language::locale).toList();
    }
}
