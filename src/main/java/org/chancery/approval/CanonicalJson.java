package org.chancery.approval;

import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.base.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as JSON in exactly one way, so that equal content has an equal hash: the canonical form of RFC 8785,
 * restricted to whole numbers. Members are ordered by name, sets by what they hold, and there is no white space between
 * tokens.
 *
 * <p>A record of one component, such as an id, is written as that component; other records as objects; dates, times and
 * UUIDs as their ISO or usual text.
 */
final class CanonicalJson {

    private static final int FIRST_PRINTABLE = 0x20;

    private CanonicalJson() {}

    /** @throws IllegalArgumentException when the value, or one in it, has no canonical form */
    static String write(@Nullable Object value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case Boolean bool -> out.append(bool);
            case Integer number -> out.append(number.intValue());
            case Long number -> out.append(number.longValue());
            case Short number -> out.append(number.shortValue());
            case BigInteger number -> out.append(number);
            case CharSequence text -> string(text, out);
            case Enum<?> constant -> string(constant.name(), out);
            case UUID uuid -> string(uuid.toString(), out);
            case PartialDate date -> string(date.toString(), out);
            case TemporalAccessor time -> string(time.toString(), out);
            case ZoneId zone -> string(zone.getId(), out);
            case Optional<?> optional -> write(optional.orElse(null), out);
            case Set<?> set ->
                out.append(set.stream().map(CanonicalJson::write).sorted().collect(Collectors.joining(",", "[", "]")));
            case Collection<?> list ->
                out.append(list.stream().map(CanonicalJson::write).collect(Collectors.joining(",", "[", "]")));
            case Map<?, ?> map -> object(members(map), out);
            case Record record -> record(record, out);
            default -> throw new IllegalArgumentException("no canonical form: " + value.getClass());
        }
    }

    private static SortedMap<String, @Nullable Object> members(Map<?, ?> map) {
        var members = new TreeMap<String, @Nullable Object>();
        map.forEach((key, member) -> members.put(name(key), member));
        return members;
    }

    private static String name(Object key) {
        return switch (key) {
            case Enum<?> constant -> constant.name();
            case Record id
            when id.getClass().getRecordComponents().length == 1 ->
                String.valueOf(read(id, id.getClass().getRecordComponents()[0]));
            default -> key.toString();
        };
    }

    private static void record(Record record, StringBuilder out) {
        var components = record.getClass().getRecordComponents();
        if (components.length == 1) {
            write(read(record, components[0]), out);
            return;
        }
        var members = new TreeMap<String, @Nullable Object>();
        for (var component : components) {
            members.put(component.getName(), read(record, component));
        }
        object(members, out);
    }

    private static void object(SortedMap<String, @Nullable Object> members, StringBuilder out) {
        out.append('{');
        boolean first = true;
        for (var member : members.entrySet()) {
            if (!first) {
                out.append(',');
            }
            first = false;
            string(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
        }
        out.append('}');
    }

    private static @Nullable Object read(Record record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            // Features may keep the records of their part of the minutes to themselves.
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot read " + component, e);
        }
    }

    private static void string(CharSequence text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < FIRST_PRINTABLE) {
                        out.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
