package org.chancery.yjs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text, one clock per UTF-16 unit.
 *
 * <p>Typed text is appended to in place. The parts of a long text that is split share it, since an update may
 * split it as often as it has letters.
 */
final class StringContent extends Content {

    static final int REF = 4;

    /** Up to this length a part gets its own copy, so that it does not hold on to the whole. */
    private static final int COPIED_LENGTH = 1024;

    private static final char REPLACEMENT = '\uFFFD';

    private String source;
    private int from;
    private int to;

    /** Whether the first unit stands for half of a pair that was cut. */
    private boolean cutBefore;

    /** Whether the last unit stands for half of a pair that was cut. */
    private boolean cutAfter;

    /** Holds the text instead of {@link #source} while it grows. */
    private @Nullable StringBuilder growing;

    StringContent(String text) {
        this.source = text;
        this.to = text.length();
    }

    String text() {
        if (growing != null) {
            set(growing.toString());
        } else if (from > 0 || to < source.length() || cutBefore || cutAfter) {
            StringBuilder part = new StringBuilder(source.substring(from, to));
            if (cutBefore) {
                part.setCharAt(0, REPLACEMENT);
            }
            if (cutAfter) {
                part.setCharAt(part.length() - 1, REPLACEMENT);
            }
            set(part.toString());
        }
        return source;
    }

    private void set(String text) {
        source = text;
        from = 0;
        to = text.length();
        cutBefore = false;
        cutAfter = false;
        growing = null;
    }

    /** Whether a cut before that unit would part a surrogate pair. */
    boolean isWithinPair(int offset) {
        if (growing != null) {
            return Character.isHighSurrogate(growing.charAt(offset - 1));
        }
        return Character.isHighSurrogate(source.charAt(from + offset - 1)) && !(cutBefore && offset == 1);
    }

    @Override
    int ref() {
        return REF;
    }

    @Override
    int length() {
        return growing == null ? to - from : growing.length();
    }

    /** A pair that would be cut becomes two U+FFFD, which keeps the clocks and is what Yjs does (yjs#248). */
    @Override
    Content splitAt(int offset) {
        if (growing != null) {
            set(growing.toString());
        }
        boolean cut = isWithinPair(offset);
        StringContent rest = new StringContent(source);
        rest.from = from + offset;
        rest.to = to;
        rest.cutBefore = cut;
        rest.cutAfter = cutAfter;
        to = from + offset;
        cutAfter = cut;
        copyIfShort();
        rest.copyIfShort();
        return rest;
    }

    private void copyIfShort() {
        if (to - from <= COPIED_LENGTH) {
            text();
        }
    }

    /** The pair around a cut, before it is made. */
    int pairAround(int offset) {
        CharSequence text = growing == null ? source : growing;
        int at = growing == null ? from + offset : offset;
        return Character.toCodePoint(text.charAt(at - 1), text.charAt(at));
    }

    /** Takes back the cut of a pair, of which the first unit is at that offset. */
    void restorePair(int offset, int pair) {
        if (growing == null) {
            growing = new StringBuilder(text());
        }
        growing.setCharAt(offset, Character.highSurrogate(pair));
        growing.setCharAt(offset + 1, Character.lowSurrogate(pair));
    }

    @Override
    boolean mergeWith(Content next) {
        if (growing == null) {
            growing = new StringBuilder(length() + next.length() + 8).append(text());
        }
        StringContent tail = (StringContent) next;
        growing.append(tail.growing == null ? tail.text() : tail.growing);
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
        out.writeString(growing == null ? text() : growing, offset);
    }
}
