package org.chancery.yjs;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An XML element: a name, attributes with values of any sort, and children. */
public final class YXmlElement extends YXmlFragment {

    YXmlElement(YDoc doc, Branch branch) {
        super(doc, branch);
    }

    /** Its name; in an editor's document the type of the node. */
    public String name() {
        return branch.name;
    }

    /** The value of an attribute; null also if there is none. */
    public @Nullable Object attribute(String name) {
        return entry(name);
    }

    /** All attributes, by name in alphabetical order. */
    public Map<String, @Nullable Object> attributes() {
        return allEntries();
    }

    /** Assigns an attribute, see {@link YMap#set}. */
    public void setAttribute(String name, @Nullable Object value) {
        setEntry(name, contentOf(value));
    }

    /** Removes an attribute, if there is one of that name. */
    public void removeAttribute(String name) {
        removeEntry(name);
    }

    @Override
    public Map<String, @Nullable Object> toJson() {
        return ProseMirrorJson.nodeOf(this);
    }
}
