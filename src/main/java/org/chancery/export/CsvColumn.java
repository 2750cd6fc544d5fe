package org.chancery.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.base.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Takes one cell out of a row. A value that is {@code null} becomes an empty cell.
 *
 * @param name in the header of the file: English, snake case, and never renamed, since readers of the file rely on it
 * @param cell the text of the cell before quoting
 */
public record CsvColumn<T>(String name, Function<T, String> cell) {

    /** What a spreadsheet takes for the beginning of a formula: see OWASP, CSV injection. */
    private static final String FORMULA_BEGINNINGS = "=+-@\t\r";

    private static final String SEPARATOR = "; ";

    /** Free text; an apostrophe is put before what a spreadsheet would run as a formula. */
    public static <T> CsvColumn<T> text(String name, Function<T, @Nullable String> value) {
        return column(name, value, CsvColumn::guarded);
    }

    /** Several free texts in one cell, separated by a semicolon and a space. */
    public static <T> CsvColumn<T> texts(String name, Function<T, ? extends Collection<String>> values) {
        return new CsvColumn<>(name, row -> guarded(String.join(SEPARATOR, values.apply(row))));
    }

    public static <T> CsvColumn<T> number(String name, Function<T, @Nullable Number> value) {
        return column(name, value, Number::toString);
    }

    /** An ISO 8601 date with as much precision as is known: {@code 2020-08-17}, {@code 2018-03}, {@code 2018}. */
    public static <T> CsvColumn<T> date(String name, Function<T, @Nullable PartialDate> value) {
        return column(name, value, PartialDate::toString);
    }

    /** An ISO 8601 date. */
    public static <T> CsvColumn<T> day(String name, Function<T, @Nullable LocalDate> value) {
        return column(name, value, LocalDate::toString);
    }

    /** An ISO 8601 date and time in UTC. */
    public static <T> CsvColumn<T> instant(String name, Function<T, @Nullable Instant> value) {
        return column(name, value, DateTimeFormatter.ISO_INSTANT::format);
    }

    /** The name of the constant, which stays the same in every language. */
    public static <T> CsvColumn<T> constant(String name, Function<T, ? extends @Nullable Enum<?>> value) {
        return column(name, value, Enum::name);
    }

    /** The names of several constants, separated like {@link #texts}. */
    public static <T> CsvColumn<T> constants(String name, Function<T, ? extends Collection<? extends Enum<?>>> values) {
        return new CsvColumn<>(
                name, row -> values.apply(row).stream().map(Enum::name).collect(Collectors.joining(SEPARATOR)));
    }

    /** {@code true} or {@code false}. */
    public static <T> CsvColumn<T> flag(String name, Function<T, @Nullable Boolean> value) {
        return column(name, value, String::valueOf);
    }

    public static <T> CsvColumn<T> id(String name, Function<T, @Nullable UUID> value) {
        return column(name, value, UUID::toString);
    }

    private static <T, V> CsvColumn<T> column(
            String name, Function<T, ? extends @Nullable V> value, Function<V, String> text) {
        return new CsvColumn<>(name, row -> {
            V present = value.apply(row);
            return present == null ? "" : text.apply(present);
        });
    }

    private static String guarded(String text) {
        return text.isEmpty() || FORMULA_BEGINNINGS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
