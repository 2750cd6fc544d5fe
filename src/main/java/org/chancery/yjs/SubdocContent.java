package org.chancery.yjs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A reference to another document; kept and passed on, never opened here. */
final class SubdocContent extends Content {

    static final int REF = 9;

    private final String guid;
    private final Map<String, @Nullable Object> options;

    private SubdocContent(String guid, Map<String, @Nullable Object> options) {
        this.guid = guid;
        this.options = options;
    }

    static SubdocContent read(ByteReader in, YLimits limits) {
        String guid = in.readString();
        if (!(Values.read(in, limits.maxValueNesting()) instanceof Map<?, ?> given)) {
            throw UpdateRefused.malformed("options of a subdocument are no object");
        }
        // Yjs writes back only these, in this order.
        Map<String, @Nullable Object> options = new LinkedHashMap<>();
        if (isGiven(given, "gc") && !isTruthy(given.get("gc"))) {
            options.put("gc", false);
        }
        if (isTruthy(given.get("autoLoad"))) {
            options.put("autoLoad", true);
        }
        if (isGiven(given, "meta") && given.get("meta") != null) {
            options.put("meta", given.get("meta"));
        }
        return new SubdocContent(guid, options);
    }

    private static boolean isGiven(Map<?, ?> options, String name) {
        return options.containsKey(name) && options.get(name) != Undefined.UNDEFINED;
    }

    private static boolean isTruthy(@Nullable Object value) {
        return value != null
                && !value.equals(false)
                && !value.equals(0L)
                && !value.equals("")
                && value != Undefined.UNDEFINED;
    }

    @Override
    int ref() {
        return REF;
    }

    @Override
    void addTo(List<@Nullable Object> elements) {
        elements.add(new Subdocument(guid));
    }

    @Override
    void write(ByteWriter out, int offset) {
        out.writeString(guid);
        Values.write(out, options);
    }
}
