package org.chancery.yjs;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text within an XML element; its formats are the marks of an editor. */
public final class YXmlText extends YText {

    YXmlText(YDoc doc, Branch branch) {
        super(doc, branch);
    }

    /** Values attached to the whole text, by name in alphabetical order. */
    public Map<String, @Nullable Object> attributes() {
        return allEntries();
    }
}
