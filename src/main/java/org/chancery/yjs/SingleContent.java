package org.chancery.yjs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that is never merged: bytes, or an object embedded in text. */
final class SingleContent extends Content {

    static final int BINARY_REF = 3;
    static final int EMBED_REF = 5;

    private final int ref;
    private final @Nullable Object value;

    SingleContent(int ref, @Nullable Object value) {
        this.ref = ref;
        this.value = value;
    }

    @Nullable
    Object value() {
        return value instanceof byte[] bytes ? bytes.clone() : value;
    }

    @Override
    int ref() {
        return ref;
    }

    @Override
    void addTo(List<@Nullable Object> elements) {
        elements.add(value());
    }

    @Override
    void write(ByteWriter out, int offset) {
        if (value instanceof byte[] bytes) {
            out.writeBytes(bytes);
        } else {
            out.writeString(Json.write(value));
        }
    }
}
