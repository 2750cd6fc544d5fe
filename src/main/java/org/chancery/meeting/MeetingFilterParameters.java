package org.chancery.meeting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.base.Refusal;
import org.chancery.directory.InstitutionId;
import org.chancery.directory.PersonId;
import org.chancery.directory.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Writes a {@link MeetingFilter} as the parameters of an address and reads it back; the list's own address and that of
 * its CSV use the same ones.
 *
 * <p>{@code from} and {@code until} are ISO 8601 dates of any precision; {@code post}, {@code institution}, {@code
 * person}, {@code subject} and {@code dossier} are ids; {@code state}, {@code kind} and {@code marking} are constants in
 * lower case with hyphens; {@code country} is ISO 3166-1 alpha-2; {@code q} is text. Those of which several may be asked
 * for are repeated.
 */
public final class MeetingFilterParameters {

    /** How much of a text is looked for. */
    public static final int MAX_TEXT = 200;

    /** How many values one parameter may have. */
    public static final int MAX_VALUES = 300;

    /** All parameters, in the order in which they are written. */
    public static final List<String> NAMES = List.of(
            "from",
            "until",
            "post",
            "state",
            "kind",
            "marking",
            "country",
            "institution",
            "person",
            "subject",
            "dossier",
            "q");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private MeetingFilterParameters() {}

    /**
     * What an address asks for.
     *
     * @param ignored the names of parameters of which a value could not be read and was left out
     */
    public record Reading(MeetingFilter filter, Set<String> ignored) {}

    /** Reads the parameters and leaves out what makes no sense; parameters of other names are not looked at. */
    public static Reading read(Map<String, List<String>> parameters) {
        var reader = new Reader(parameters);
        var from = reader.one("from", text -> PartialDate.parse(text).date());
        var until = reader.one("until", text -> PartialDate.parse(text).lastDay());
        if (from != null && until != null && until.isBefore(from)) {
            reader.ignored.add("until");
            until = null;
        }
        var filter = new MeetingFilter(
                from,
                until,
                reader.all("post", id(PostId::new)),
                reader.all("state", constant(EntryState.class)),
                reader.all("kind", constant(MeetingKind.class)),
                reader.all("marking", constant(Marking.class)),
                reader.all("country", MeetingFilterParameters::country),
                reader.one("institution", id(InstitutionId::new)),
                reader.one("person", id(PersonId::new)),
                reader.one("subject", id(SubjectId::new)),
                reader.one("dossier", id(DossierId::new)),
                text(reader));
        return new Reading(filter, reader.ignored);
    }

    /**
     * Reads the parameters strictly, for whoever must not be given more than was asked for.
     *
     * @throws Refusal of the first parameter that makes no sense
     */
    public static MeetingFilter parse(Map<String, List<String>> parameters) {
        var reading = read(parameters);
        if (!reading.ignored().isEmpty()) {
            var name = reading.ignored().iterator().next();
            throw Refusal.of(name, "meeting.filter.refusal.parameter", name);
        }
        return reading.filter();
    }

    /** Writes what is asked for, without what is not. */
    public static Map<String, List<String>> format(MeetingFilter filter) {
        var parameters = new LinkedHashMap<String, List<String>>();
        put(parameters, "from", optional(filter.from()), LocalDate::toString);
        put(parameters, "until", optional(filter.until()), LocalDate::toString);
        put(parameters, "post", filter.posts(), post -> post.value().toString());
        put(parameters, "state", filter.states(), MeetingFilterParameters::hyphenated);
        put(parameters, "kind", filter.kinds(), MeetingFilterParameters::hyphenated);
        put(parameters, "marking", filter.markings(), MeetingFilterParameters::hyphenated);
        put(parameters, "country", filter.countries(), Function.identity());
        put(
                parameters,
                "institution",
                optional(filter.institution()),
                id -> id.value().toString());
        put(parameters, "person", optional(filter.person()), id -> id.value().toString());
        put(parameters, "subject", optional(filter.subject()), id -> id.value().toString());
        put(parameters, "dossier", optional(filter.dossier()), id -> id.value().toString());
        if (!filter.text().isEmpty()) {
            parameters.put("q", List.of(filter.text()));
        }
        return parameters;
    }

    private static <T> void put(
            Map<String, List<String>> parameters, String name, Collection<T> values, Function<T, String> write) {
        if (!values.isEmpty()) {
            parameters.put(
                    name, List.copyOf(new TreeSet<>(values.stream().map(write).toList())));
        }
    }

    private static <T> List<T> optional(@Nullable T value) {
        return value == null ? List.of() : List.of(value);
    }

    private static String hyphenated(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Function<String, E> constant(Class<E> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> hyphenated(constant).equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static <T> Function<String, T> id(Function<UUID, T> type) {
        return text -> type.apply(UUID.fromString(text));
    }

    private static String country(String text) {
        if (!COUNTRIES.contains(text)) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    private static String text(Reader reader) {
        var text = reader.one("q", value -> {
            if (value.length() > MAX_TEXT) {
                throw new IllegalArgumentException();
            }
            return value.strip();
        });
        return text == null ? "" : text;
    }

    private static final class Reader {

        private final Map<String, List<String>> parameters;
        private final Set<String> ignored = new LinkedHashSet<>();

        Reader(Map<String, List<String>> parameters) {
            this.parameters = parameters;
        }

        /** Every value once; without those that {@code read} does not understand. */
        <T> Set<T> all(String name, Function<String, T> read) {
            var values = new LinkedHashSet<T>();
            var texts = parameters.getOrDefault(name, List.of());
            if (texts.size() > MAX_VALUES) {
                ignored.add(name);
            }
            for (String text : texts.subList(0, Math.min(texts.size(), MAX_VALUES))) {
                try {
                    if (!text.isBlank()) {
                        values.add(read.apply(text.strip()));
                    }
                } catch (IllegalArgumentException | Refusal e) {
                    ignored.add(name);
                }
            }
            return Set.copyOf(values);
        }

        /** The first value that makes sense; any other is ignored. */
        <T> @Nullable T one(String name, Function<String, T> read) {
            var values = parameters.getOrDefault(name, List.of()).stream()
                    .filter(text -> !text.isBlank())
                    .toList();
            if (values.isEmpty()) {
                return null;
            }
            if (values.size() > 1) {
                ignored.add(name);
            }
            try {
                return read.apply(values.getFirst().strip());
            } catch (IllegalArgumentException | Refusal e) {
                ignored.add(name);
                return null;
            }
        }
    }
}
