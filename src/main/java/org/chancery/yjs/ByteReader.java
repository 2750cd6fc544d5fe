package org.chancery.yjs;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads lib0's variable-length encoding and refuses to read past the end. */
final class ByteReader {

    private static final long MAX_SAFE_INTEGER = (1L << 53) - 1;

    private final byte[] bytes;
    private int position;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    int remaining() {
        return bytes.length - position;
    }

    int readByte() {
        if (position >= bytes.length) {
            throw UpdateRefused.malformed("unexpected end");
        }
        return bytes[position++] & 0xff;
    }

    /** A whole number from 0 to 2^53 - 1. */
    long readVarUint() {
        int first = readByte();
        return first < 0x80 ? first : readLongVarUint(first);
    }

    private long readLongVarUint(int first) {
        long number = first & 0x7f;
        for (int shift = 7; shift < 56; shift += 7) {
            int next = readByte();
            number |= (long) (next & 0x7f) << shift;
            if (next < 0x80) {
                if (number > MAX_SAFE_INTEGER) {
                    break;
                }
                return number;
            }
        }
        throw UpdateRefused.malformed("integer out of range");
    }

    /** A clock or a length: like {@link #readVarUint} and at most 2^31 - 1. */
    int readVarUint31() {
        long number = readVarUint();
        if (number > Integer.MAX_VALUE) {
            throw UpdateRefused.tooLarge("clock or length beyond 2^31");
        }
        return (int) number;
    }

    /** The count of things of which each takes at least so many bytes, all of them within what remains. */
    int readCount(int bytesEach) {
        long count = readVarUint();
        if (count > remaining() / bytesEach) {
            throw UpdateRefused.malformed("more parts announced than bytes left");
        }
        return (int) count;
    }

    /** A whole number of at most 53 bits with its sign; minus zero is a double of its own in JavaScript. */
    double readVarInt() {
        int first = readByte();
        boolean negative = (first & 0x40) != 0;
        long number = first & 0x3f;
        if ((first & 0x80) != 0) {
            int shift = 6;
            int next;
            do {
                if (shift > 55) {
                    throw UpdateRefused.malformed("integer out of range");
                }
                next = readByte();
                number |= (long) (next & 0x7f) << shift;
                shift += 7;
            } while (next >= 0x80);
            if (number > MAX_SAFE_INTEGER) {
                throw UpdateRefused.malformed("integer out of range");
            }
        }
        return negative ? -(double) number : (double) number;
    }

    long readInt64() {
        long number = 0;
        for (int i = 0; i < 8; i++) {
            number = number << 8 | readByte();
        }
        return number;
    }

    int readInt32() {
        int number = 0;
        for (int i = 0; i < 4; i++) {
            number = number << 8 | readByte();
        }
        return number;
    }

    byte[] readBytes() {
        int length = readCount(1);
        byte[] copy = new byte[length];
        System.arraycopy(bytes, position, copy, 0, length);
        position += length;
        return copy;
    }

    /** UTF-8 with its length in bytes before it. */
    String readString() {
        int length = readCount(1);
        int start = position;
        position += length;
        for (int i = start; i < position; i++) {
            if (bytes[i] < 0) {
                return decodeUtf8(start, length);
            }
        }
        return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
    }

    private String decodeUtf8(int start, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, length))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw UpdateRefused.malformed("text is not UTF-8");
        }
    }
}
