package org.chancery.yjs;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list of XML elements and texts, such as the content of one TipTap or ProseMirror editor. */
public sealed class YXmlFragment extends YType permits YXmlElement {

    YXmlFragment(YDoc doc, Branch branch) {
        super(doc, branch);
    }

    /** How many children there are. */
    public final int size() {
        return branch.length;
    }

    /** The elements and texts in it, in order. */
    public final List<YType> children() {
        return elements().stream()
                .filter(YType.class::isInstance)
                .map(YType.class::cast)
                .toList();
    }

    /** Adds a new element at the end. */
    public final YXmlElement appendElement(String name) {
        return insertElement(size(), name);
    }

    /** Inserts a new element. */
    public final YXmlElement insertElement(int index, String name) {
        return new YXmlElement(doc, insertType(index, Kind.XML_ELEMENT, Values.wellFormed(name)));
    }

    /** Adds a new text at the end. */
    public final YXmlText appendText() {
        return insertText(size());
    }

    /** Adds a new text with this content at the end. */
    public final YXmlText appendText(String content) {
        YXmlText text = appendText();
        text.insert(0, content);
        return text;
    }

    /** Inserts a new text. */
    public final YXmlText insertText(int index) {
        return new YXmlText(doc, insertType(index, Kind.XML_TEXT, ""));
    }

    private Branch insertType(int index, Kind kind, String name) {
        TypeContent content = new TypeContent(kind, name);
        insertContent(index, List.of(content));
        return content.branch;
    }

    /** Removes children; {@link IndexOutOfBoundsException} unless all of them are there. */
    public final void remove(int index, int count) {
        removeContent(index, count);
    }

    /** The same as {@link ProseMirrorJson#treeOf}. */
    @Override
    public Map<String, @Nullable Object> toJson() {
        return ProseMirrorJson.treeOf(this);
    }
}
