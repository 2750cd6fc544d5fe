package org.chancery.base.ui;

import com.vaadin.flow.component.UI;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.chancery.base.PartialDate;

/**
 * Writes dates and times for a reader: in their language, at the clock of a post.
 *
 * @param locale whose words and order are used
 * @param zone where instants are read off the clock
 */
public record Formats(Locale locale, ZoneId zone) {

    private static final int FAR_DAYS = 30;

    /** For the reader in front of the current UI. */
    public static Formats of(ZoneId zone) {
        return new Formats(UI.getCurrent().getLocale(), zone);
    }

    /** {@code 17 August 2020}, {@code March 2018} or {@code 2018}, as much as is known. */
    public String date(PartialDate date) {
        return switch (date.precision()) {
            case DAY -> date(date.date());
            case MONTH -> DateTimeFormatter.ofPattern("LLLL yyyy", words()).format(YearMonth.from(date.date()));
            case YEAR -> DateTimeFormatter.ofPattern("yyyy", words()).format(date.date());
        };
    }

    /** {@code 17 August 2020}. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", words()).format(date);
    }

    /** {@code 17 Aug 2020}, for tables. */
    public String shortDate(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", words()).format(date);
    }

    /** The day of an instant at the post. */
    public String date(Instant instant) {
        return date(instant.atZone(zone).toLocalDate());
    }

    /** {@code 09:30}. */
    public String time(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(time);
    }

    /** Day and time of an instant at the post. */
    public String dateTime(Instant instant) {
        return dateTime(instant.atZone(zone).toLocalDateTime());
    }

    /** {@code 17 August 2020, 09:30}. */
    public String dateTime(LocalDateTime dateTime) {
        var between = locale.getLanguage().equals("ar") ? "، " : ", ";
        return date(dateTime.toLocalDate()) + between + time(dateTime.toLocalTime());
    }

    /** {@code 1,234} as the language groups digits. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(words()).format(number);
    }

    /** {@code today}, {@code in 3 days}, {@code 2 days ago}; the date itself when it is more than a month away. */
    public String relative(LocalDate date, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, date);
        if (Math.abs(days) > FAR_DAYS) {
            return date(date);
        }
        var ui = UI.getCurrent();
        if (days == 0) {
            return ui.getTranslation(locale, "base.relative.today");
        }
        return days > 0
                ? ui.getTranslation(locale, "base.relative.inDays", days)
                : ui.getTranslation(locale, "base.relative.daysAgo", -days);
    }

    /** British rather than American habits for English: the day comes first, as in the two other languages. */
    private Locale words() {
        return switch (locale.getLanguage()) {
            case "en" -> Locale.UK;
            // The digits of the Maghreb and of every register number.
            case "ar" -> Locale.forLanguageTag("ar-u-nu-latn");
            default -> locale;
        };
    }
}
