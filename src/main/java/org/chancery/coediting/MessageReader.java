package org.chancery.coediting;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads a message in lib0's encoding and refuses to read past its end. */
final class MessageReader {

    private static final int BITS = 53;

    private final byte[] bytes;
    private int position;

    MessageReader(byte[] bytes) {
        this.bytes = bytes;
    }

    int remaining() {
        return bytes.length - position;
    }

    /**
     * A whole number from 0 to 2^53 - 1.
     *
     * @throws Violation if there is none
     */
    long varUint() {
        long number = 0;
        for (int shift = 0; shift < BITS + 7; shift += 7) {
            if (position >= bytes.length) {
                throw Violation.malformed("unexpected end");
            }
            byte next = bytes[position++];
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                if (number >> BITS != 0) {
                    break;
                }
                return number;
            }
        }
        throw Violation.malformed("integer out of range");
    }

    /** Bytes that have their count before them. */
    byte[] bytes() {
        long length = varUint();
        if (length > remaining()) {
            throw Violation.malformed("more bytes announced than there are");
        }
        position += (int) length;
        return Arrays.copyOfRange(bytes, position - (int) length, position);
    }

    /** Text; what is no UTF-8 becomes U+FFFD, as in browsers. */
    String string() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }
}
