package org.chancery.yjs;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * JavaScript values in Java, and lib0's "any" encoding of them.
 *
 * <p>{@code null}, {@link Undefined}, {@link Boolean}, {@link String}, {@link Long} for whole numbers up to
 * 2^53, {@link Double} for all other numbers, {@link BigInteger} for bigint, {@code byte[]}, unmodifiable
 * {@link List} and {@link Map}.
 */
final class Values {

    private static final double MAX_SAFE_INTEGER = (1L << 53) - 1;
    private static final long MAX_ARRAY_INDEX = (1L << 32) - 2;

    private Values() {}

    static @Nullable Object read(ByteReader in, int nestingLeft) {
        int type = in.readByte();
        return switch (type) {
            case 127 -> Undefined.UNDEFINED;
            case 126 -> null;
            case 125 -> number(in.readVarInt());
            case 124 -> number(Float.intBitsToFloat(in.readInt32()));
            case 123 -> number(Double.longBitsToDouble(in.readInt64()));
            case 122 -> BigInteger.valueOf(in.readInt64());
            case 121 -> false;
            case 120 -> true;
            case 119 -> in.readString();
            case 118 -> readObject(in, nestingLeft);
            case 117 -> readList(in, nestingLeft);
            case 116 -> in.readBytes();
            default -> throw UpdateRefused.malformed("unknown type of value " + type);
        };
    }

    private static Map<String, @Nullable Object> readObject(ByteReader in, int nestingLeft) {
        checkNesting(nestingLeft);
        int count = in.readCount(2);
        Map<String, @Nullable Object> object = LinkedHashMap.newLinkedHashMap(Math.min(count, 16));
        for (int i = 0; i < count; i++) {
            String key = in.readString();
            Object value = read(in, nestingLeft - 1);
            // In JavaScript this assignment sets the prototype, it leaves no entry.
            if (!key.equals("__proto__")) {
                object.put(key, value);
            }
        }
        return inPropertyOrder(object);
    }

    private static List<@Nullable Object> readList(ByteReader in, int nestingLeft) {
        checkNesting(nestingLeft);
        int count = in.readCount(1);
        List<@Nullable Object> list = new ArrayList<>(Math.min(count, 16));
        for (int i = 0; i < count; i++) {
            list.add(read(in, nestingLeft - 1));
        }
        return Collections.unmodifiableList(list);
    }

    static void checkNesting(int nestingLeft) {
        if (nestingLeft <= 0) {
            throw new UpdateRefused(UpdateRefused.Reason.TOO_DEEP, "value nested too deep");
        }
    }

    static void write(ByteWriter out, @Nullable Object value) {
        switch (value) {
            case null -> out.writeByte(126);
            case Undefined undefined -> out.writeByte(127);
            case Boolean bool -> out.writeByte(bool ? 120 : 121);
            case Long number -> writeNumber(out, number);
            case Double number -> writeNumber(out, number);
            case BigInteger number -> {
                out.writeByte(122);
                out.writeInt64(number.longValueExact());
            }
            case String text -> {
                out.writeByte(119);
                out.writeString(text);
            }
            case byte[] bytes -> {
                out.writeByte(116);
                out.writeBytes(bytes);
            }
            case List<?> list -> {
                out.writeByte(117);
                out.writeVarUint(list.size());
                list.forEach(element -> write(out, element));
            }
            case Map<?, ?> object -> {
                out.writeByte(118);
                out.writeVarUint(object.size());
                object.forEach((key, element) -> {
                    out.writeString((String) key);
                    write(out, element);
                });
            }
            default -> throw new IllegalStateException(value.getClass().getName());
        }
    }

    private static void writeNumber(ByteWriter out, double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE;
        if (whole) {
            out.writeByte(125);
            out.writeVarInt((long) Math.abs(number), number < 0 || 1 / number < 0);
        } else if ((float) number == number) {
            out.writeByte(124);
            out.writeInt32(Float.floatToIntBits((float) number));
        } else {
            out.writeByte(123);
            out.writeInt64(Double.doubleToLongBits(number));
        }
    }

    /** The Java form of a JavaScript number. */
    static Object number(double number) {
        boolean minusZero = number == 0 && 1 / number < 0;
        if (number == Math.rint(number) && Math.abs(number) <= MAX_SAFE_INTEGER && !minusZero) {
            return (long) number;
        }
        return number;
    }

    /** JavaScript enumerates keys that are array indices first, ascending, then the others as they came. */
    static Map<String, @Nullable Object> inPropertyOrder(Map<String, @Nullable Object> object) {
        if (object.keySet().stream().anyMatch(Values::isArrayIndex)) {
            Map<String, @Nullable Object> ordered = new LinkedHashMap<>();
            object.keySet().stream()
                    .filter(Values::isArrayIndex)
                    .sorted((a, b) -> Long.compare(Long.parseLong(a), Long.parseLong(b)))
                    .forEach(key -> ordered.put(key, object.get(key)));
            object.forEach(ordered::put);
            return Collections.unmodifiableMap(ordered);
        }
        return Collections.unmodifiableMap(object);
    }

    private static boolean isArrayIndex(String key) {
        if (key.isEmpty() || key.length() > 10 || (key.length() > 1 && key.charAt(0) == '0')) {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) < '0' || key.charAt(i) > '9') {
                return false;
            }
        }
        return Long.parseLong(key) <= MAX_ARRAY_INDEX;
    }

    /**
     * The stored form of a value that the program gives: a deep copy in the types named above.
     *
     * @throws IllegalArgumentException if it holds anything else, or is nested too deep
     */
    static @Nullable Object copyOf(@Nullable Object value, int nestingLeft) {
        return switch (value) {
            case null -> null;
            case Undefined undefined -> undefined;
            case Boolean bool -> bool;
            case String text -> wellFormed(text);
            case Integer number -> number.longValue();
            case Short number -> number.longValue();
            case Byte number -> number.longValue();
            case Long number -> {
                if (Math.abs(number.doubleValue()) > MAX_SAFE_INTEGER) {
                    throw new IllegalArgumentException("no JavaScript number is exactly " + number);
                }
                yield number;
            }
            case Float number -> number(number);
            case Double number -> number(number);
            case BigInteger number -> BigInteger.valueOf(number.longValueExact());
            case byte[] bytes -> bytes.clone();
            case List<?> list -> {
                checkGiven(nestingLeft);
                List<@Nullable Object> copy = new ArrayList<>(list.size());
                for (Object element : list) {
                    copy.add(copyOf(element, nestingLeft - 1));
                }
                yield Collections.unmodifiableList(copy);
            }
            case Map<?, ?> object -> {
                checkGiven(nestingLeft);
                Map<String, @Nullable Object> copy = LinkedHashMap.newLinkedHashMap(object.size());
                object.forEach((key, element) -> {
                    if (!(key instanceof String name)) {
                        throw new IllegalArgumentException("keys are strings");
                    }
                    copy.put(wellFormed(name), copyOf(element, nestingLeft - 1));
                });
                yield inPropertyOrder(copy);
            }
            default ->
                throw new IllegalArgumentException(
                        "not a value of a document: " + value.getClass().getName());
        };
    }

    private static void checkGiven(int nestingLeft) {
        if (nestingLeft <= 0) {
            throw new IllegalArgumentException("value nested too deep");
        }
    }

    /** The text with halves of surrogate pairs replaced, so that every replica holds what this one holds. */
    static String wellFormed(String text) {
        StringBuilder repaired = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            if (repaired == null) {
                repaired = new StringBuilder(text);
            }
            repaired.setCharAt(i, '\uFFFD');
        }
        return repaired == null ? text : repaired.toString();
    }

    static boolean equal(@Nullable Object a, @Nullable Object b) {
        if (a instanceof byte[] left && b instanceof byte[] right) {
            return Arrays.equals(left, right);
        }
        return Objects.equals(a, b);
    }
}
