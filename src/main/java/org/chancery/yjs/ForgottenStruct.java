package org.chancery.yjs;

/** What remains of something whose parent was deleted (Yjs: GC): only that its clocks are taken. */
final class ForgottenStruct extends Struct {

    ForgottenStruct(long client, int clock, int length) {
        super(client, clock, length);
    }

    @Override
    boolean isDeleted() {
        return true;
    }

    @Override
    void write(ByteWriter out, int offset) {
        out.writeByte(0);
        out.writeVarUint(length - offset);
    }
}
