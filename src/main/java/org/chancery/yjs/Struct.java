package org.chancery.yjs;

/** A run of consecutive clocks of one client: something inserted, something forgotten, or a gap. */
abstract sealed class Struct permits Item, ForgottenStruct, GapStruct {

    final long client;
    int clock;
    int length;

    Struct(long client, int clock, int length) {
        this.client = client;
        this.clock = clock;
        this.length = length;
    }

    final int end() {
        return clock + length;
    }

    abstract boolean isDeleted();

    /** Writes what lies from an offset on. */
    abstract void write(ByteWriter out, int offset);
}
