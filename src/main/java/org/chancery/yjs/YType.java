package org.chancery.yjs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A shared type of a document, as a live view: it always shows what the document holds now.
 *
 * <p>Values are {@code null}, {@link Undefined}, {@link Boolean}, {@link String}, {@link Long} for whole numbers
 * up to 2^53, {@link Double} for other numbers, {@link java.math.BigInteger}, {@code byte[]}, {@link List} and
 * {@link Map} that cannot be modified, {@link Subdocument}, and shared types.
 */
public abstract sealed class YType permits YText, YMap, YArray, YXmlFragment {

    final YDoc doc;
    final Branch branch;

    YType(YDoc doc, Branch branch) {
        this.doc = doc;
        this.branch = branch;
    }

    static YType of(YDoc doc, Branch branch) {
        return switch (branch.kind) {
            case ARRAY -> new YArray(doc, branch);
            case MAP, XML_HOOK -> new YMap(doc, branch);
            case TEXT -> new YText(doc, branch);
            case XML_TEXT -> new YXmlText(doc, branch);
            case XML_ELEMENT -> new YXmlElement(doc, branch);
            case XML_FRAGMENT -> new YXmlFragment(doc, branch);
            case null -> throw new IllegalStateException("the reader decides what a type at the top is");
        };
    }

    /** Whether it was deleted; what has been in it is then gone. */
    public final boolean isDeleted() {
        return branch.isDeleted();
    }

    @Nullable
    Object view(@Nullable Object element) {
        return element instanceof Branch nested ? of(doc, nested) : element;
    }

    /** What is in the list, one element per unit. */
    final List<@Nullable Object> elements() {
        List<@Nullable Object> elements = new ArrayList<>(branch.length);
        for (Item item = branch.start; item != null; item = item.right) {
            if (item.isCounted()) {
                item.content.addTo(elements);
            }
        }
        elements.replaceAll(this::view);
        return elements;
    }

    final @Nullable Object entry(String key) {
        Item item = branch.newest(key);
        return item == null || item.deleted ? null : valueOf(item);
    }

    private @Nullable Object valueOf(Item item) {
        if (item.content instanceof ValuesContent values) {
            return values.last();
        }
        List<@Nullable Object> elements = new ArrayList<>(item.length);
        item.content.addTo(elements);
        return elements.isEmpty() ? null : view(elements.getLast());
    }

    final boolean hasEntry(String key) {
        Item item = branch.newest(key);
        return item != null && !item.deleted;
    }

    /** By key in alphabetical order, so that it does not depend on the order of arrival. */
    final Map<String, @Nullable Object> allEntries() {
        Map<String, @Nullable Object> entries = new TreeMap<>();
        branch.entries().forEach((key, item) -> {
            if (!item.deleted) {
                entries.put(key, valueOf(item));
            }
        });
        return Collections.unmodifiableMap(entries);
    }

    final void setEntry(String key, Content content) {
        change(transaction ->
                transaction.insert(doc.clientId(), branch, Values.wellFormed(key), branch.newest(key), null, content));
    }

    final void removeEntry(String key) {
        Item item = branch.newest(key);
        if (item != null) {
            change(transaction -> transaction.delete(item));
        }
    }

    /** The stored form of a value given. */
    final Content contentOf(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return new SingleContent(SingleContent.BINARY_REF, bytes.clone());
        }
        List<@Nullable Object> values = new ArrayList<>(1);
        values.add(Values.copyOf(value, doc.maxValueNesting()));
        return new ValuesContent(ValuesContent.ANY_REF, values);
    }

    final void change(Consumer<Transaction> change) {
        if (isDeleted()) {
            throw new IllegalStateException("the type was deleted");
        }
        doc.change(change);
    }

    /** Inserts content one after the other at an index of the list. */
    final void insertContent(int index, List<Content> contents) {
        Objects.checkIndex(index, branch.length + 1);
        change(transaction -> {
            Item left = leftOf(transaction, index);
            Item right = left == null ? branch.start : left.right;
            for (Content content : contents) {
                left = transaction.insert(doc.clientId(), branch, null, left, right, content);
            }
        });
    }

    private @Nullable Item leftOf(Transaction transaction, int index) {
        int rest = index;
        if (rest == 0) {
            return null;
        }
        for (Item item = branch.start; item != null; item = item.right) {
            if (item.isCounted()) {
                if (rest < item.length) {
                    transaction.startingAt(item.client, item.clock + rest);
                }
                rest -= item.length;
                if (rest <= 0) {
                    return item;
                }
            }
        }
        throw new IllegalStateException("list shorter than its length");
    }

    final void removeContent(int index, int count) {
        Objects.checkFromIndexSize(index, count, branch.length);
        change(transaction -> {
            int before = index;
            int left = count;
            for (Item item = branch.start; item != null && left > 0; item = item.right) {
                if (!item.isCounted()) {
                    continue;
                }
                if (before > 0) {
                    if (before < item.length) {
                        transaction.startingAt(item.client, item.clock + before);
                    }
                    before -= item.length;
                } else {
                    if (left < item.length) {
                        transaction.startingAt(item.client, item.clock + left);
                    }
                    left -= item.length;
                    transaction.delete(item);
                }
            }
        });
    }

    /** What it holds as plain values, with nested types in theirs; a text becomes a string. */
    public abstract Object toJson();

    static @Nullable Object toJson(@Nullable Object element) {
        return element instanceof YType type ? type.toJson() : element;
    }

    /** Whether it is a view of the same shared type. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof YType type && type.branch == branch;
    }

    @Override
    public final int hashCode() {
        return System.identityHashCode(branch);
    }
}
