package org.chancery.yjs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Strict JSON, read and written byte for byte as JavaScript's {@code JSON} does (ECMA-262, 25.5). */
final class Json {

    private static final String HEX = "0123456789abcdef";

    private final String text;
    private int position;

    private Json(String text) {
        this.text = text;
    }

    /** @throws UpdateRefused if it is not JSON or nested too deep */
    static @Nullable Object parse(String text, int maxNesting) {
        Json json = new Json(text);
        Object value = json.readValue(maxNesting);
        json.skipSpace();
        if (json.position != text.length()) {
            throw broken();
        }
        return value;
    }

    private static UpdateRefused broken() {
        return UpdateRefused.malformed("not JSON");
    }

    private @Nullable Object readValue(int nestingLeft) {
        skipSpace();
        char c = peek();
        return switch (c) {
            case '{' -> readObject(nestingLeft);
            case '[' -> readList(nestingLeft);
            case '"' -> readString();
            case 't' -> readWord("true", true);
            case 'f' -> readWord("false", false);
            case 'n' -> readWord("null", null);
            default -> readNumber();
        };
    }

    private @Nullable Object readWord(String word, @Nullable Object value) {
        if (!text.startsWith(word, position)) {
            throw broken();
        }
        position += word.length();
        return value;
    }

    private Map<String, @Nullable Object> readObject(int nestingLeft) {
        Values.checkNesting(nestingLeft);
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        position++;
        skipSpace();
        if (peek() == '}') {
            position++;
            return Collections.unmodifiableMap(object);
        }
        do {
            skipSpace();
            String key = readString();
            skipSpace();
            expect(':');
            object.put(key, readValue(nestingLeft - 1));
            skipSpace();
        } while (more('}'));
        return Values.inPropertyOrder(object);
    }

    private List<@Nullable Object> readList(int nestingLeft) {
        Values.checkNesting(nestingLeft);
        List<@Nullable Object> list = new ArrayList<>();
        position++;
        skipSpace();
        if (peek() == ']') {
            position++;
            return Collections.unmodifiableList(list);
        }
        do {
            list.add(readValue(nestingLeft - 1));
            skipSpace();
        } while (more(']'));
        return Collections.unmodifiableList(list);
    }

    private boolean more(char end) {
        char c = next();
        if (c == ',') {
            return true;
        }
        if (c != end) {
            throw broken();
        }
        return false;
    }

    private String readString() {
        expect('"');
        int start = position;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                position = i + 1;
                return text.substring(start, i);
            }
            if (c == '\\' || c < ' ') {
                break;
            }
        }
        StringBuilder out = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            if (c < ' ') {
                throw broken();
            }
            out.append(c == '\\' ? readEscape() : c);
        }
        return out.toString();
    }

    private char readEscape() {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int unit = 0;
                for (int i = 0; i < 4; i++) {
                    int digit = HEX.indexOf(Character.toLowerCase(next()));
                    if (digit < 0) {
                        throw broken();
                    }
                    unit = unit << 4 | digit;
                }
                yield (char) unit;
            }
            default -> throw broken();
        };
    }

    private Object readNumber() {
        int start = position;
        if (peek() == '-') {
            position++;
        }
        if (peek() == '0') {
            position++;
        } else {
            readDigits();
        }
        if (position < text.length() && text.charAt(position) == '.') {
            position++;
            readDigits();
        }
        if (position < text.length() && (text.charAt(position) == 'e' || text.charAt(position) == 'E')) {
            position++;
            if (peek() == '+' || peek() == '-') {
                position++;
            }
            readDigits();
        }
        return Values.number(Double.parseDouble(text.substring(start, position)));
    }

    private void readDigits() {
        int start = position;
        while (position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9') {
            position++;
        }
        if (position == start) {
            throw broken();
        }
    }

    private void skipSpace() {
        while (position < text.length() && " \t\n\r".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    private char peek() {
        if (position >= text.length()) {
            throw broken();
        }
        return text.charAt(position);
    }

    private char next() {
        char c = peek();
        position++;
        return c;
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw broken();
        }
    }

    static String write(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(out, value);
        return out.toString();
    }

    private static void write(StringBuilder out, @Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case Undefined undefined -> out.append("null");
            case String text -> writeString(out, text);
            case Double number -> out.append(number(number));
            case byte[] bytes -> writeBytes(out, bytes);
            case List<?> list -> {
                char before = '[';
                for (Object element : list) {
                    out.append(before);
                    write(out, element);
                    before = ',';
                }
                out.append(list.isEmpty() ? "[]" : "]");
            }
            case Map<?, ?> object -> {
                char before = '{';
                for (Map.Entry<?, ?> entry : object.entrySet()) {
                    if (entry.getValue() != Undefined.UNDEFINED) {
                        out.append(before);
                        writeString(out, (String) entry.getKey());
                        out.append(':');
                        write(out, entry.getValue());
                        before = ',';
                    }
                }
                out.append(before == '{' ? "{}" : "}");
            }
            default -> out.append(value);
        }
    }

    /** A Uint8Array is an object of its indices. */
    private static void writeBytes(StringBuilder out, byte[] bytes) {
        out.append('{');
        for (int i = 0; i < bytes.length; i++) {
            out.append(i == 0 ? "\"" : ",\"").append(i).append("\":").append(bytes[i] & 0xff);
        }
        out.append('}');
    }

    private static void writeString(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        writeEscape(out, c);
                    } else if (Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        out.append(c).append(text.charAt(++i));
                    } else if (Character.isSurrogate(c)) {
                        writeEscape(out, c);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static void writeEscape(StringBuilder out, char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(c >> shift & 0xf));
        }
    }

    /**
     * Number::toString of ECMA-262 (6.1.6.1.20): both languages print the shortest digits that round-trip, but
     * Java prints two where JavaScript prints one.
     */
    static String number(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return "null";
        }
        if (number == 0) {
            return "0";
        }
        if (number < 0) {
            return "-" + number(-number);
        }
        String printed = Double.toString(number);
        int exponentAt = printed.indexOf('E');
        String mantissa = exponentAt < 0 ? printed : printed.substring(0, exponentAt);
        int point = mantissa.indexOf('.') + (exponentAt < 0 ? 0 : Integer.parseInt(printed.substring(exponentAt + 1)));
        String digits = mantissa.replace(".", "");
        int first = 0;
        while (digits.charAt(first) == '0') {
            first++;
        }
        int end = digits.length();
        while (end > first + 1 && digits.charAt(end - 1) == '0') {
            end--;
        }
        digits = digits.substring(first, end);
        point -= first;
        if (digits.length() == 2) {
            String rounded = BigDecimal.valueOf(Long.parseLong(digits), 1)
                    .setScale(0, RoundingMode.HALF_UP)
                    .toString();
            if (Double.parseDouble(rounded + "E" + (point - 1)) == number) {
                point += rounded.length() - 1;
                digits = rounded.substring(0, 1);
            }
        }
        int count = digits.length();
        if (count <= point && point <= 21) {
            return digits + "0".repeat(point - count);
        }
        if (0 < point && point <= 21) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        String exponent = (point > 0 ? "e+" : "e-") + Math.abs(point - 1);
        return digits.charAt(0) + (count == 1 ? "" : "." + digits.substring(1)) + exponent;
    }
}
