package org.chancery.yjs;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a text throughout which the same formats hold.
 *
 * @param content a {@link String}, an embedded value, or an embedded {@link YType}
 * @param formats value by name of format, such as {@code bold} to {@code true}; empty if there are none
 */
public record TextRun(@Nullable Object content, Map<String, @Nullable Object> formats) {

    /** The content if it is text, otherwise an empty string. */
    public String text() {
        return content instanceof String text ? text : "";
    }
}
