package org.chancery.coediting;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a message in lib0's encoding. */
final class MessageWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** @param number from 0 to 2^53 - 1 */
    MessageWriter varUint(long number) {
        long rest = number;
        while (rest > 0x7f) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
        return this;
    }

    /** Bytes with their count before them. */
    MessageWriter bytes(byte[] content) {
        varUint(content.length);
        out.writeBytes(content);
        return this;
    }

    MessageWriter string(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] toByteArray() {
        return out.toByteArray();
    }
}
