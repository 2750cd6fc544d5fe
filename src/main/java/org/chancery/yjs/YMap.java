package org.chancery.yjs;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A shared map from strings to values; of concurrent assignments to a key one wins, everywhere the same. */
public final class YMap extends YType {

    YMap(YDoc doc, Branch branch) {
        super(doc, branch);
    }

    /** The value of a key; null also if there is none. */
    public @Nullable Object get(String key) {
        return entry(key);
    }

    /** Whether the key has a value. */
    public boolean containsKey(String key) {
        return hasEntry(key);
    }

    /** All entries, by key in alphabetical order. */
    public Map<String, @Nullable Object> entries() {
        return allEntries();
    }

    /**
     * Assigns a value.
     *
     * @throws IllegalArgumentException if it is not one of the values that {@link YType} names
     */
    public void set(String key, @Nullable Object value) {
        setEntry(key, contentOf(value));
    }

    /** Assigns a new text. */
    public YText setText(String key) {
        return new YText(doc, setType(key, Kind.TEXT));
    }

    /** Assigns a new map. */
    public YMap setMap(String key) {
        return new YMap(doc, setType(key, Kind.MAP));
    }

    /** Assigns a new array. */
    public YArray setArray(String key) {
        return new YArray(doc, setType(key, Kind.ARRAY));
    }

    /** Assigns a new XML fragment. */
    public YXmlFragment setXml(String key) {
        return new YXmlFragment(doc, setType(key, Kind.XML_FRAGMENT));
    }

    private Branch setType(String key, Kind kind) {
        TypeContent content = new TypeContent(kind, "");
        setEntry(key, content);
        return content.branch;
    }

    /** Removes the value of a key, if there is one. */
    public void remove(String key) {
        removeEntry(key);
    }

    @Override
    public Map<String, @Nullable Object> toJson() {
        Map<String, @Nullable Object> json = new TreeMap<>();
        entries().forEach((key, value) -> json.put(key, toJson(value)));
        return json;
    }
}
