package org.chancery.yjs;

/** Clocks an update says nothing about (Yjs: Skip); never part of a document. */
final class GapStruct extends Struct {

    static final int REF = 10;

    GapStruct(long client, int clock, int length) {
        super(client, clock, length);
    }

    @Override
    boolean isDeleted() {
        return true;
    }

    @Override
    void write(ByteWriter out, int offset) {
        out.writeByte(REF);
        out.writeVarUint(length - offset);
    }
}
