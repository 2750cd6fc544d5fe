package org.chancery.yjs;

import org.jspecify.annotations.Nullable;

/** Attributes of elements in the type a reader wants; whatever a client has put there instead. */
final class Attributes {

    private Attributes() {}

    static String string(YXmlElement element, String name, String otherwise) {
        return string(element.attribute(name), otherwise);
    }

    static String string(@Nullable Object value, String otherwise) {
        return switch (value) {
            case String text -> text;
            case Long number -> number.toString();
            case Double number -> Json.number(number);
            case Boolean bool -> bool.toString();
            case null, default -> otherwise;
        };
    }

    static long number(YXmlElement element, String name, long otherwise) {
        Object value = element.attribute(name);
        if (value instanceof Long number) {
            return number;
        }
        if (value instanceof String text && text.matches("\\d{1,9}")) {
            return Long.parseLong(text);
        }
        return otherwise;
    }
}
