package org.chancery.yjs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shared type within a shared type. */
final class TypeContent extends Content {

    static final int REF = 7;

    final Branch branch;
    private final Kind kind;

    TypeContent(Kind kind, String name) {
        this.kind = kind;
        this.branch = new Branch(kind, name);
    }

    static TypeContent read(ByteReader in) {
        Kind kind = Kind.of(in.readVarUint());
        return new TypeContent(kind, kind.isNamed() ? in.readString() : "");
    }

    @Override
    int ref() {
        return REF;
    }

    /** Whether it holds letters, and is nothing to be seen without them. */
    boolean isText() {
        return kind == Kind.TEXT || kind == Kind.XML_TEXT;
    }

    @Override
    void addTo(List<@Nullable Object> elements) {
        elements.add(branch);
    }

    @Override
    void write(ByteWriter out, int offset) {
        out.writeVarUint(kind.ref);
        if (kind.isNamed()) {
            out.writeString(branch.name);
        }
    }
}
