package org.chancery.base;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;

/** Reads a filter from the parameters of an address; what makes no sense is left out, but not forgotten. */
public final class Parameters {

    /** How much of a text is looked for. */
    public static final int MAX_TEXT = 200;

    /** How many values one parameter may have. */
    public static final int MAX_VALUES = 300;

    private final Map<String, List<String>> given;
    private final Set<String> ignored = new LinkedHashSet<>();

    public Parameters(Map<String, List<String>> given) {
        this.given = given;
    }

    /** Every value of a parameter once, as far as {@code read} understands them. */
    public <T> Set<T> all(String name, Function<String, T> read) {
        var texts = given.getOrDefault(name, List.of());
        if (texts.size() > MAX_VALUES) {
            ignored.add(name);
        }
        var values = new LinkedHashSet<T>();
        texts.stream().limit(MAX_VALUES).filter(text -> !text.isBlank()).forEach(text -> {
            try {
                values.add(read.apply(text.strip()));
            } catch (IllegalArgumentException | Refusal e) {
                ignored.add(name);
            }
        });
        return Set.copyOf(values);
    }

    /** The value of a parameter that makes sense once only. */
    public <T> @Nullable T one(String name, Function<String, T> read) {
        var values = given.getOrDefault(name, List.of()).stream()
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

    /** Text to look for, empty when there is none. */
    public String text(String name) {
        var text = one(name, value -> {
            if (value.length() > MAX_TEXT) {
                throw new IllegalArgumentException();
            }
            return value;
        });
        return text == null ? "" : text;
    }

    /** Whether the parameter is {@code true}; {@code false} and nothing mean the same. */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(one(name, value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        }));
    }

    /** Leaves a parameter out that was read but makes no sense beside another. */
    public void ignore(String name) {
        ignored.add(name);
    }

    /** The names of parameters of which a value could not be read and was left out. */
    public Set<String> ignored() {
        return Collections.unmodifiableSet(ignored);
    }

    /**
     * Accepts no nonsense, for whoever must not be given more than was asked for.
     *
     * @throws Refusal of the first parameter of which a value was left out
     */
    public void refuseIgnored() {
        if (!ignored.isEmpty()) {
            var name = ignored.iterator().next();
            throw Refusal.of(name, "base.refusal.parameter", name);
        }
    }

    /** Reads an id. */
    public static <T> Function<String, T> id(Function<UUID, T> type) {
        return text -> type.apply(UUID.fromString(text));
    }

    /** Reads a constant in lower case with hyphens. */
    public static <E extends Enum<E>> Function<String, E> constant(Class<E> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> hyphenated(constant).equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    /** How {@link #constant} is written. */
    public static String hyphenated(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads an order: one of the given properties, with a hyphen before it when the highest comes first. */
    public static Function<String, Sort.Order> order(Set<String> properties) {
        return text -> {
            boolean descending = text.startsWith("-");
            var property = descending ? text.substring(1) : text;
            if (!properties.contains(property)) {
                throw new IllegalArgumentException();
            }
            return descending ? Sort.Order.desc(property) : Sort.Order.asc(property);
        };
    }

    /** How {@link #order} is written. */
    public static String ordered(Sort.Order order) {
        return (order.isDescending() ? "-" : "") + order.getProperty();
    }

    /** Writes the parameters of an address, in the order in which they are added and without what is not asked for. */
    public static final class Writer {

        private final Map<String, List<String>> written = new LinkedHashMap<>();

        /** Adds what is asked for of several values, in a stable order. */
        public <T> Writer all(String name, Collection<T> values, Function<T, String> write) {
            if (!values.isEmpty()) {
                written.put(
                        name,
                        List.copyOf(new TreeSet<>(values.stream().map(write).toList())));
            }
            return this;
        }

        /** Adds one value; {@code null} asks for nothing. */
        public <T> Writer one(String name, @Nullable T value, Function<T, String> write) {
            if (value != null) {
                written.put(name, List.of(write.apply(value)));
            }
            return this;
        }

        /** Adds text; an empty one asks for nothing. */
        public Writer text(String name, String text) {
            return one(name, text.isEmpty() ? null : text, Function.identity());
        }

        /** Adds {@code true}; its contrary asks for nothing. */
        public Writer flag(String name, boolean value) {
            return one(name, value ? true : null, String::valueOf);
        }

        public Map<String, List<String>> written() {
            return written;
        }
    }
}
