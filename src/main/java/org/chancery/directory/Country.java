package org.chancery.directory;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.base.Folding;
import org.chancery.base.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A country as a reader knows it.
 *
 * @param code ISO 3166-1 alpha-2, in capitals
 * @param name in the reader's language, from the Unicode CLDR that comes with Java
 */
public record Country(String code, String name) {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    /** The country of a code; a code that is none is its own name. */
    public static Country of(String code, Locale reader) {
        return new Country(code, Locale.of("", code).getDisplayCountry(reader));
    }

    /** All countries by their name in the reader's language, accents aside, as the lists of names are sorted. */
    public static List<Country> all(Locale reader) {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> of(code, reader))
                .sorted(Comparator.comparing(country -> Folding.fold(country.name())))
                .toList();
    }

    /**
     * Passes a country code, in capitals.
     *
     * @throws Refusal of {@code field} when it is missing or no code of ISO 3166-1
     */
    public static String code(@Nullable String code, String field) {
        if (code == null || code.isBlank()) {
            throw Refusal.of(field, "base.refusal.required");
        }
        String capitals = code.strip().toUpperCase(Locale.ROOT);
        if (!CODES.contains(capitals)) {
            throw Refusal.of(field, "directory.refusal.country", code);
        }
        return capitals;
    }
}
