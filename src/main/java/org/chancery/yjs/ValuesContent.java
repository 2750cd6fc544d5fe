package org.chancery.yjs;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values of an array or map, one clock each; old documents write them as JSON.
 *
 * <p>The parts of long content that is split share its values, see {@link StringContent}.
 */
final class ValuesContent extends Content {

    static final int JSON_REF = 2;
    static final int ANY_REF = 8;

    private static final String UNDEFINED = "undefined";

    /** Up to this length a part gets its own copy, so that it does not hold on to the whole. */
    private static final int COPIED_LENGTH = 64;

    private final int ref;
    private List<@Nullable Object> source;
    private int from;
    private int to;

    /** Whether others may share the values. */
    private boolean isPart;

    ValuesContent(int ref, List<@Nullable Object> values) {
        this.ref = ref;
        this.source = values;
        this.to = values.size();
    }

    private List<@Nullable Object> values() {
        return source.subList(from, to);
    }

    private void copy() {
        source = new ArrayList<>(values());
        from = 0;
        to = source.size();
        isPart = false;
    }

    static ValuesContent read(ByteReader in, int ref, YLimits limits) {
        int count = checkLength(in.readCount(1));
        List<@Nullable Object> values = new ArrayList<>(Math.min(count, 16));
        for (int i = 0; i < count; i++) {
            values.add(ref == ANY_REF ? Values.read(in, limits.maxValueNesting()) : readJson(in, limits));
        }
        return new ValuesContent(ref, values);
    }

    private static @Nullable Object readJson(ByteReader in, YLimits limits) {
        String json = in.readString();
        return json.equals(UNDEFINED) ? Undefined.UNDEFINED : Json.parse(json, limits.maxValueNesting());
    }

    @Nullable
    Object last() {
        return source.get(to - 1);
    }

    @Override
    int ref() {
        return ref;
    }

    @Override
    int length() {
        return to - from;
    }

    @Override
    Content splitAt(int offset) {
        ValuesContent rest = new ValuesContent(ref, source);
        rest.from = from + offset;
        rest.to = to;
        to = from + offset;
        isPart = true;
        rest.isPart = true;
        copyIfShort();
        rest.copyIfShort();
        return rest;
    }

    private void copyIfShort() {
        if (length() <= COPIED_LENGTH) {
            copy();
        }
    }

    @Override
    boolean mergeWith(Content next) {
        ValuesContent tail = (ValuesContent) next;
        if (tail.ref != ref) {
            return false;
        }
        if (isPart) {
            copy();
        }
        source.addAll(tail.values());
        to = source.size();
        return true;
    }

    @Override
    void addTo(List<@Nullable Object> elements) {
        elements.addAll(values());
    }

    @Override
    void write(ByteWriter out, int offset) {
        out.writeVarUint(length() - offset);
        for (Object value : source.subList(from + offset, to)) {
            if (ref == ANY_REF) {
                Values.write(out, value);
            } else {
                out.writeString(value == Undefined.UNDEFINED ? UNDEFINED : Json.write(value));
            }
        }
    }
}
