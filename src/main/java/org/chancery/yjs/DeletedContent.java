package org.chancery.yjs;

/** The place of deleted content: nothing but its length. */
final class DeletedContent extends Content {

    static final int REF = 1;

    private int length;

    DeletedContent(int length) {
        this.length = length;
    }

    @Override
    int ref() {
        return REF;
    }

    @Override
    int length() {
        return length;
    }

    @Override
    boolean isCountable() {
        return false;
    }

    @Override
    Content splitAt(int offset) {
        DeletedContent rest = new DeletedContent(length - offset);
        length = offset;
        return rest;
    }

    @Override
    boolean mergeWith(Content next) {
        length += next.length();
        return true;
    }

    @Override
    void write(ByteWriter out, int offset) {
        out.writeVarUint(length - offset);
    }
}
