package org.chancery.yjs;

/** JavaScript's {@code undefined} where a document holds it as a value; {@code null} stays {@code null}. */
public enum Undefined {
    /** The only one. */
    UNDEFINED;

    @Override
    public String toString() {
        return "undefined";
    }
}
