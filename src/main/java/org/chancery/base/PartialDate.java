package org.chancery.base;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;

/**
 * A date of which the day, or the day and the month, may be unknown; written as ISO 8601 reduced precision
 * ({@code 2020-08-17}, {@code 2018-03}, {@code 2018}).
 *
 * @param date the first day of the period that is known, so that dates of all precisions sort together
 * @param precision how much of {@code date} is known
 */
@Embeddable
public record PartialDate(
        LocalDate date, @Enumerated(EnumType.STRING) DatePrecision precision) implements Comparable<PartialDate> {

    /** Earliest and latest year that a record may carry. */
    public static final int MIN_YEAR = 1800;

    public static final int MAX_YEAR = 2200;

    private static final Comparator<PartialDate> ORDER =
            Comparator.comparing(PartialDate::date).thenComparing(PartialDate::precision);

    public PartialDate {
        date = switch (precision) {
            case DAY -> date;
            case MONTH -> date.withDayOfMonth(1);
            case YEAR -> date.withDayOfYear(1);
        };
        if (date.getYear() < MIN_YEAR || date.getYear() > MAX_YEAR) {
            throw new Refusal("base.refusal.year", MIN_YEAR, MAX_YEAR);
        }
    }

    /** A date known to the day. */
    public static PartialDate day(LocalDate date) {
        return new PartialDate(date, DatePrecision.DAY);
    }

    /** A date of which only the month is known. */
    public static PartialDate month(int year, int month) {
        return new PartialDate(LocalDate.of(year, month, 1), DatePrecision.MONTH);
    }

    /** A date of which only the year is known. */
    public static PartialDate year(int year) {
        return new PartialDate(LocalDate.of(year, 1, 1), DatePrecision.YEAR);
    }

    /**
     * Reads the ISO 8601 form that {@link #toString} writes.
     *
     * @throws Refusal when the text is none of {@code yyyy-MM-dd}, {@code yyyy-MM} and {@code yyyy}
     */
    public static PartialDate parse(String text) {
        try {
            return switch (text.length()) {
                case 10 -> day(LocalDate.parse(text));
                case 7 -> new PartialDate(YearMonth.parse(text).atDay(1), DatePrecision.MONTH);
                case 4 -> new PartialDate(Year.parse(text).atDay(1), DatePrecision.YEAR);
                default -> throw new Refusal("base.refusal.date", text);
            };
        } catch (DateTimeException e) {
            throw new Refusal("base.refusal.date", text);
        }
    }

    /** The last day of the period that is known: the day itself, or the end of its month or year. */
    public LocalDate lastDay() {
        return switch (precision) {
            case DAY -> date;
            case MONTH -> date.plusMonths(1).minusDays(1);
            case YEAR -> date.plusYears(1).minusDays(1);
        };
    }

    @Override
    public int compareTo(PartialDate other) {
        return ORDER.compare(this, other);
    }

    /** ISO 8601 with as much precision as is known. */
    @Override
    public String toString() {
        return switch (precision) {
            case DAY -> date.toString();
            case MONTH -> YearMonth.from(date).toString();
            case YEAR -> Year.from(date).toString();
        };
    }
}
