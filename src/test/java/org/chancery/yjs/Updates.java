package org.chancery.yjs;

import java.util.function.Consumer;

/** Updates written by hand, right or wrong. */
final class Updates {

    static final int ORIGIN = 0x80;
    static final int RIGHT_ORIGIN = 0x40;
    static final int KEY = 0x20;

    private Updates() {}

    static byte[] bytes(Consumer<ByteWriter> content) {
        ByteWriter out = new ByteWriter();
        content.accept(out);
        return out.toByteArray();
    }

    /** An update of one client that deletes nothing. */
    static byte[] ofClient(long client, int clock, int structs, Consumer<ByteWriter> content) {
        return bytes(out -> {
            numbers(out, 1, structs, client, clock);
            content.accept(out);
            out.writeVarUint(0);
        });
    }

    static byte[] deleting(long client, int clock, int length) {
        return bytes(out -> numbers(out, 0, 1, client, 1, clock, length));
    }

    static void numbers(ByteWriter out, long... numbers) {
        for (long number : numbers) {
            out.writeVarUint(number);
        }
    }

    /** Text at the start of the root "text". */
    static void rootText(ByteWriter out, String text) {
        out.writeByte(StringContent.REF);
        out.writeVarUint(1);
        out.writeString("text");
        out.writeString(text);
    }

    /** Text to the right of a clock. */
    static void textAfter(ByteWriter out, long client, int clock, String text) {
        out.writeByte(StringContent.REF | ORIGIN);
        numbers(out, client, clock);
        out.writeString(text);
    }

    /** A type of that kind within the one that a clock holds. */
    static void typeWithin(ByteWriter out, long client, int clock, Kind kind) {
        out.writeByte(TypeContent.REF);
        numbers(out, 0, client, clock, kind.ref);
    }

    /** A type of that kind in the root "array". */
    static void rootType(ByteWriter out, Kind kind) {
        out.writeByte(TypeContent.REF);
        out.writeVarUint(1);
        out.writeString("array");
        out.writeVarUint(kind.ref);
    }

    /** Types nested that deep, each in the one before. */
    static byte[] nested(long client, int depth) {
        return ofClient(client, 0, depth, out -> {
            rootType(out, Kind.ARRAY);
            for (int i = 1; i < depth; i++) {
                typeWithin(out, client, i - 1, Kind.ARRAY);
            }
        });
    }
}
