package org.chancery.yjs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The inside of a shared type: a list of items and a map whose entries are lists with the newest at the end. */
final class Branch implements Parent {

    /** Null for a type at the top, whose kind the reader decides. */
    final @Nullable Kind kind;

    /** The root's name, or the element's tag; otherwise empty. */
    final String name;

    /** The item that holds this type; null at the top. */
    @Nullable
    Item holder;

    @Nullable
    Item start;

    /** Countable units of the list that are not deleted. */
    int length;

    int nesting;

    private Map<String, Item> newest = Map.of();

    Branch(@Nullable Kind kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    @Nullable
    Item newest(String key) {
        return newest.get(key);
    }

    Map<String, Item> entries() {
        return newest;
    }

    void putNewest(String key, @Nullable Item item) {
        if (item == null) {
            newest.remove(key);
            return;
        }
        if (newest.isEmpty()) {
            newest = new LinkedHashMap<>();
        }
        newest.put(key, item);
    }

    boolean isDeleted() {
        return holder != null && holder.deleted;
    }

    boolean isEmpty() {
        return start == null && newest.isEmpty();
    }

    void clear() {
        start = null;
        newest = Map.of();
    }
}
