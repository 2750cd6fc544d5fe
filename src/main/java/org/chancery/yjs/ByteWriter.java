package org.chancery.yjs;

import java.util.Arrays;

/** Writes lib0's variable-length encoding into a growing buffer. */
final class ByteWriter {

    private byte[] bytes = new byte[256];
    private int size;

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length + (bytes.length >> 1), Math.addExact(size, more)));
        }
    }

    void writeByte(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
    }

    void writeVarUint(long number) {
        ensure(10);
        long rest = number;
        while (rest > 0x7f) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** A whole number with its sign, which minus zero has too. */
    void writeVarInt(long magnitude, boolean negative) {
        ensure(10);
        long rest = magnitude >>> 6;
        bytes[size++] = (byte) ((rest > 0 ? 0x80 : 0) | (negative ? 0x40 : 0) | (magnitude & 0x3f));
        while (rest > 0) {
            bytes[size++] = (byte) ((rest > 0x7f ? 0x80 : 0) | (rest & 0x7f));
            rest >>>= 7;
        }
    }

    void writeInt64(long number) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            writeByte((int) (number >>> shift));
        }
    }

    void writeInt32(int number) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            writeByte(number >>> shift);
        }
    }

    void writeBytes(byte[] content) {
        writeVarUint(content.length);
        ensure(content.length);
        System.arraycopy(content, 0, bytes, size, content.length);
        size += content.length;
    }

    void writeString(CharSequence text) {
        writeString(text, 0);
    }

    /** UTF-8 from an index on; half of a surrogate pair becomes U+FFFD, as browsers write it. */
    void writeString(CharSequence text, int from) {
        writeVarUint(utf8Length(text, from));
        int length = text.length();
        ensure(Math.multiplyExact(length - from, 3));
        for (int i = from; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[size++] = (byte) c;
            } else if (c < 0x800) {
                bytes[size++] = (byte) (0xc0 | (c >> 6));
                bytes[size++] = (byte) (0x80 | (c & 0x3f));
            } else if (isPair(text, i)) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                bytes[size++] = (byte) (0xf0 | (point >> 18));
                bytes[size++] = (byte) (0x80 | ((point >> 12) & 0x3f));
                bytes[size++] = (byte) (0x80 | ((point >> 6) & 0x3f));
                bytes[size++] = (byte) (0x80 | (point & 0x3f));
            } else {
                char whole = Character.isSurrogate(c) ? '\uFFFD' : c;
                bytes[size++] = (byte) (0xe0 | (whole >> 12));
                bytes[size++] = (byte) (0x80 | ((whole >> 6) & 0x3f));
                bytes[size++] = (byte) (0x80 | (whole & 0x3f));
            }
        }
    }

    private static int utf8Length(CharSequence text, int from) {
        int bytes = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes++;
            } else if (c < 0x800) {
                bytes += 2;
            } else if (isPair(text, i)) {
                bytes += 4;
                i++;
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }

    private static boolean isPair(CharSequence text, int high) {
        return Character.isHighSurrogate(text.charAt(high))
                && high + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(high + 1));
    }
}
