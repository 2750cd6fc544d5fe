package org.chancery.yjs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shared list of values. */
public final class YArray extends YType {

    YArray(YDoc doc, Branch branch) {
        super(doc, branch);
    }

    /** How many elements there are. */
    public int size() {
        return branch.length;
    }

    /** All elements in order. */
    public List<@Nullable Object> toList() {
        return Collections.unmodifiableList(elements());
    }

    /** The element at an index; takes time in proportion to the length. */
    public @Nullable Object get(int index) {
        return elements().get(index);
    }

    /** Adds values at the end. */
    public void add(@Nullable Object... values) {
        insert(size(), values);
    }

    /**
     * Inserts values.
     *
     * @throws IllegalArgumentException if one is not of those that {@link YType} names
     * @throws IndexOutOfBoundsException if the index is not from 0 to {@link #size()}
     */
    public void insert(int index, @Nullable Object... values) {
        List<Content> contents = new ArrayList<>();
        for (Object value : values) {
            Content content = contentOf(value);
            if (contents.isEmpty()
                    || !(contents.getLast() instanceof ValuesContent before)
                    || !(content instanceof ValuesContent)
                    || !before.mergeWith(content)) {
                contents.add(content);
            }
        }
        insertContent(index, contents);
    }

    /** Inserts a new text. */
    public YText insertText(int index) {
        return new YText(doc, insertType(index, Kind.TEXT));
    }

    /** Inserts a new map. */
    public YMap insertMap(int index) {
        return new YMap(doc, insertType(index, Kind.MAP));
    }

    /** Inserts a new array. */
    public YArray insertArray(int index) {
        return new YArray(doc, insertType(index, Kind.ARRAY));
    }

    private Branch insertType(int index, Kind kind) {
        TypeContent content = new TypeContent(kind, "");
        insertContent(index, List.of(content));
        return content.branch;
    }

    /** Removes elements; {@link IndexOutOfBoundsException} unless all of them are there. */
    public void remove(int index, int count) {
        removeContent(index, count);
    }

    @Override
    public List<@Nullable Object> toJson() {
        List<@Nullable Object> json = elements();
        json.replaceAll(YType::toJson);
        return json;
    }
}
