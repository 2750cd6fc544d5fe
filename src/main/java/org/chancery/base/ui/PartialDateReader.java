package org.chancery.base.ui;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.base.PartialDate;
import org.chancery.base.Refusal;
import org.chancery.base.i18n.Language;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date as people type it in any of our languages: {@code 17/8/2020}, {@code 17 August 2020}, {@code mars 2018},
 * {@code 2018-03}, {@code 2018}. The day comes before the month, except in the ISO form.
 */
public final class PartialDateReader {

    private static final int MIN_PREFIX = 3;
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?");
    private static final Pattern NUMBERS = Pattern.compile("(?:(\\d{1,2})[-/. ]+)?(\\d{1,2})[-/. ]+(\\d{4})");
    private static final Pattern DAY_MONTH_YEAR =
            Pattern.compile("(?:(\\d{1,2})(?:er|st|nd|rd|th)?[-/. ]*)?(\\p{L}[\\p{L}\\p{M}]*)[-/., ]*(\\d{4})");
    private static final Pattern MONTH_DAY_YEAR =
            Pattern.compile("(\\p{L}[\\p{L}\\p{M}]*)\\.? +(\\d{1,2})(?:st|nd|rd|th)?[, ]+(\\d{4})");

    private PartialDateReader() {}

    /** @throws Refusal when the text is not a date, or not one of the years that a record may carry */
    public static PartialDate read(String typed) {
        String text = latinDigits(typed.strip()).toLowerCase(Locale.ROOT);
        try {
            Matcher matcher = ISO.matcher(text);
            if (matcher.matches()) {
                return date(matcher.group(1), matcher.group(2), matcher.group(3));
            }
            matcher = NUMBERS.matcher(text);
            if (matcher.matches()) {
                return date(matcher.group(3), matcher.group(2), matcher.group(1));
            }
            matcher = DAY_MONTH_YEAR.matcher(text);
            if (matcher.matches()) {
                return date(matcher.group(3), month(matcher.group(2), typed), matcher.group(1));
            }
            matcher = MONTH_DAY_YEAR.matcher(text);
            if (matcher.matches()) {
                return date(matcher.group(3), month(matcher.group(1), typed), matcher.group(2));
            }
        } catch (DateTimeException e) {
            throw refusal(typed);
        }
        throw refusal(typed);
    }

    private static PartialDate date(String year, @Nullable String month, @Nullable String day) {
        int y = Integer.parseInt(year);
        if (month == null) {
            return PartialDate.year(y);
        }
        int m = Integer.parseInt(month);
        return day == null ? PartialDate.month(y, m) : PartialDate.day(LocalDate.of(y, m, Integer.parseInt(day)));
    }

    private static String month(String word, String typed) {
        String plain = plain(word);
        return Language.locales().stream()
                .flatMap(locale -> Arrays.stream(Month.values()).filter(month -> isNamed(month, plain, locale)))
                .findFirst()
                .or(() -> unambiguousPrefix(plain))
                .map(month -> String.valueOf(month.getValue()))
                .orElseThrow(() -> refusal(typed));
    }

    private static boolean isNamed(Month month, String word, Locale locale) {
        return word.equals(name(month, TextStyle.FULL, locale)) || word.equals(name(month, TextStyle.SHORT, locale));
    }

    private static Optional<Month> unambiguousPrefix(String word) {
        if (word.length() < MIN_PREFIX) {
            return Optional.empty();
        }
        var months = Language.locales().stream()
                .flatMap(locale -> Arrays.stream(Month.values())
                        .filter(month -> name(month, TextStyle.FULL, locale).startsWith(word)))
                .distinct()
                .toList();
        return months.size() == 1 ? Optional.of(months.getFirst()) : Optional.empty();
    }

    private static String name(Month month, TextStyle style, Locale locale) {
        return plain(month.getDisplayName(style, locale)).replace(".", "");
    }

    /** Without case and accents: {@code Février} and {@code fevrier} are one month. */
    private static String plain(String word) {
        return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    private static String latinDigits(String text) {
        var latin = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                latin.append(Character.digit(c, 10));
            } else {
                latin.appendCodePoint(c);
            }
        });
        return latin.toString();
    }

    private static Refusal refusal(String typed) {
        return new Refusal("base.refusal.date", typed.strip());
    }
}
