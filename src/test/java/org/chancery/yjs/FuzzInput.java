package org.chancery.yjs;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How the bytes of one fuzzer's input are divided: a first one that chooses, then parts with their lengths in two bytes
 * before them, of which the last may be cut short.
 */
record FuzzInput(int choice, List<byte[]> parts) {

    private static final int MAX_PARTS = 12;

    static FuzzInput of(byte[] input) {
        List<byte[]> parts = new ArrayList<>();
        int position = 1;
        while (position + 2 <= input.length && parts.size() < MAX_PARTS) {
            int length = (input[position] & 0xff) << 8 | input[position + 1] & 0xff;
            position += 2;
            int end = Math.min(input.length, position + length);
            parts.add(Arrays.copyOfRange(input, position, end));
            position = end;
        }
        return new FuzzInput(input.length == 0 ? 0 : input[0] & 0xff, parts);
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(choice);
        for (byte[] part : parts) {
            out.write(part.length >> 8);
            out.write(part.length);
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
