package org.chancery.yjs;

/** The shared types in the order of their numbers in the format. */
enum Kind {
    ARRAY,
    MAP,
    TEXT,
    XML_ELEMENT,
    XML_FRAGMENT,
    XML_HOOK,
    XML_TEXT;

    private static final Kind[] KINDS = values();

    static Kind of(long ref) {
        if (ref >= KINDS.length) {
            throw UpdateRefused.malformed("unknown shared type " + ref);
        }
        return KINDS[(int) ref];
    }

    boolean isNamed() {
        return this == XML_ELEMENT || this == XML_HOOK;
    }
}
