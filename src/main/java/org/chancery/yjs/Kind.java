package org.chancery.yjs;

import java.util.List;

/** The shared types. */
enum Kind {
    ARRAY(0),
    MAP(1),
    TEXT(2),
    XML_ELEMENT(3),
    XML_FRAGMENT(4),
    XML_HOOK(5),
    XML_TEXT(6);

    private static final List<Kind> BY_REF = List.of(values());

    /** The number of this type in the format. */
    final int ref;

    Kind(int ref) {
        this.ref = ref;
    }

    static Kind of(long ref) {
        if (ref >= BY_REF.size()) {
            throw UpdateRefused.malformed("unknown shared type " + ref);
        }
        return BY_REF.get((int) ref);
    }

    boolean isNamed() {
        return this == XML_ELEMENT || this == XML_HOOK;
    }
}
