package org.chancery.yjs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text, one clock per UTF-16 unit; typed text is appended to in place. */
final class StringContent extends Content {

    static final int REF = 4;

    private static final String REPLACEMENT = "\uFFFD";

    private String text;

    /** Holds the text instead of {@link #text} while it grows. */
    private @Nullable StringBuilder growing;

    StringContent(String text) {
        this.text = text;
    }

    String text() {
        if (growing != null) {
            text = growing.toString();
            growing = null;
        }
        return text;
    }

    @Override
    int ref() {
        return REF;
    }

    @Override
    int length() {
        return growing == null ? text.length() : growing.length();
    }

    /** A pair that would be cut becomes two U+FFFD, which keeps the clocks and is what Yjs does (yjs#248). */
    @Override
    Content splitAt(int offset) {
        String whole = text();
        text = whole.substring(0, offset);
        String rest = whole.substring(offset);
        if (Character.isHighSurrogate(whole.charAt(offset - 1))) {
            text = whole.substring(0, offset - 1) + REPLACEMENT;
            rest = REPLACEMENT + rest.substring(1);
        }
        return new StringContent(rest);
    }

    @Override
    boolean mergeWith(Content next) {
        if (growing == null) {
            growing = new StringBuilder(text.length() + next.length() + 8).append(text);
            text = "";
        }
        StringContent tail = (StringContent) next;
        growing.append(tail.growing == null ? tail.text : tail.growing);
        return true;
    }

    @Override
    void addTo(List<@Nullable Object> elements) {
        String whole = text();
        for (int i = 0; i < whole.length(); i++) {
            elements.add(String.valueOf(whole.charAt(i)));
        }
    }

    @Override
    void write(ByteWriter out, int offset) {
        out.writeString(growing == null ? text : growing, offset);
    }
}
