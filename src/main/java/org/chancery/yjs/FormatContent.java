package org.chancery.yjs;

import org.jspecify.annotations.Nullable;

/** The point in a text from which on a format holds, or with null no longer holds. */
final class FormatContent extends Content {

    static final int REF = 6;

    final String key;
    final @Nullable Object value;

    FormatContent(String key, @Nullable Object value) {
        this.key = key;
        this.value = value;
    }

    @Override
    int ref() {
        return REF;
    }

    @Override
    boolean isCountable() {
        return false;
    }

    @Override
    void write(ByteWriter out, int offset) {
        out.writeString(key);
        out.writeString(Json.write(value));
    }
}
