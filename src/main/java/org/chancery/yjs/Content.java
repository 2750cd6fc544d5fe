package org.chancery.yjs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an item holds. */
abstract sealed class Content
        permits DeletedContent, StringContent, ValuesContent, SingleContent, FormatContent, TypeContent, SubdocContent {

    /** The number of this sort of content in the format. */
    abstract int ref();

    /** Clocks it takes. */
    int length() {
        return 1;
    }

    /** Whether a reader of the list meets it. */
    boolean isCountable() {
        return true;
    }

    /** Keeps what is before the offset and gives back the rest; only if longer than one clock. */
    Content splitAt(int offset) {
        throw new IllegalStateException("content of length one");
    }

    /** Appends content of the same class; false if this sort of content stays by itself. */
    boolean mergeWith(Content next) {
        return false;
    }

    /** Adds what a reader meets, one element per clock. */
    void addTo(List<@Nullable Object> elements) {}

    abstract void write(ByteWriter out, int offset);

    static Content read(ByteReader in, int ref, YLimits limits) {
        return switch (ref) {
            case DeletedContent.REF -> new DeletedContent(checkLength(in.readVarUint31()));
            case ValuesContent.JSON_REF, ValuesContent.ANY_REF -> ValuesContent.read(in, ref, limits);
            case SingleContent.BINARY_REF -> new SingleContent(ref, in.readBytes());
            case StringContent.REF -> new StringContent(checkLength(in.readString()));
            case SingleContent.EMBED_REF ->
                new SingleContent(ref, Json.parse(in.readString(), limits.maxValueNesting()));
            case FormatContent.REF ->
                new FormatContent(in.readString(), Json.parse(in.readString(), limits.maxValueNesting()));
            case TypeContent.REF -> TypeContent.read(in);
            case SubdocContent.REF -> SubdocContent.read(in, limits);
            default -> throw UpdateRefused.malformed("unknown content " + ref);
        };
    }

    static int checkLength(int length) {
        if (length == 0) {
            throw UpdateRefused.malformed("struct of length zero");
        }
        return length;
    }

    private static String checkLength(String text) {
        checkLength(text.length());
        return text;
    }
}
