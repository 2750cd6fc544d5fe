package org.chancery.coediting;

/** A part of a text as it is printed: what was written, or where a row stands. */
public sealed interface TextPiece permits TextPiece.Written, TextAnchor {

    /**
     * Blocks of a text.
     *
     * @param html safe to show as it stands
     */
    record Written(String html) implements TextPiece {}
}
