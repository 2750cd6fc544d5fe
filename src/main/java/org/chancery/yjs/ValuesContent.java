package org.chancery.yjs;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of an array or map, one clock each; old documents write them as JSON. */
final class ValuesContent extends Content {

    static final int JSON_REF = 2;
    static final int ANY_REF = 8;

    private static final String UNDEFINED = "undefined";

    private final int ref;
    private List<@Nullable Object> values;

    ValuesContent(int ref, List<@Nullable Object> values) {
        this.ref = ref;
        this.values = values;
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
        return values.getLast();
    }

    @Override
    int ref() {
        return ref;
    }

    @Override
    int length() {
        return values.size();
    }

    @Override
    Content splitAt(int offset) {
        List<@Nullable Object> all = values;
        values = new ArrayList<>(all.subList(0, offset));
        return new ValuesContent(ref, new ArrayList<>(all.subList(offset, all.size())));
    }

    @Override
    boolean mergeWith(Content next) {
        ValuesContent tail = (ValuesContent) next;
        return tail.ref == ref && values.addAll(tail.values);
    }

    @Override
    void addTo(List<@Nullable Object> elements) {
        elements.addAll(values);
    }

    @Override
    void write(ByteWriter out, int offset) {
        out.writeVarUint(values.size() - offset);
        for (Object value : values.subList(offset, values.size())) {
            if (ref == ANY_REF) {
                Values.write(out, value);
            } else {
                out.writeString(value == Undefined.UNDEFINED ? UNDEFINED : Json.write(value));
            }
        }
    }
}
