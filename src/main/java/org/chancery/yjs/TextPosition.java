package org.chancery.yjs;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text where something is written: between two items, with the formats that hold there.
 *
 * <p>Formats are points between the text, so each change of format has to be undone where it shall end; this
 * follows Yjs 13.6 ({@code YText.js}), so that both leave the same items behind.
 */
final class TextPosition {

    private final Transaction transaction;
    private final long client;
    private final Branch branch;
    private final Map<String, @Nullable Object> formats = new LinkedHashMap<>();

    private @Nullable Item left;
    private @Nullable Item right;

    private TextPosition(Transaction transaction, long client, Branch branch) {
        this.transaction = transaction;
        this.client = client;
        this.branch = branch;
        this.right = branch.start;
    }

    static TextPosition find(Transaction transaction, long client, Branch branch, int index) {
        TextPosition position = new TextPosition(transaction, client, branch);
        int rest = index;
        while (position.right != null && rest > 0) {
            Item item = position.right;
            if (item.isCounted()) {
                if (rest < item.length) {
                    position.cut(item, rest);
                }
                rest -= item.length;
            }
            position.forward();
        }
        return position;
    }

    static void apply(Map<String, @Nullable Object> formats, FormatContent format) {
        if (format.value == null) {
            formats.remove(format.key);
        } else {
            formats.put(format.key, format.value);
        }
    }

    /** A copy of the formats that hold here. */
    Map<String, @Nullable Object> formats() {
        return new LinkedHashMap<>(formats);
    }

    private void cut(Item item, int offset) {
        if (item.content instanceof StringContent string && string.isWithinPair(offset)) {
            throw new IllegalArgumentException("index within a surrogate pair");
        }
        transaction.startingAt(item.client, item.clock + offset);
    }

    private void forward() {
        if (right == null) {
            throw new IllegalStateException("end of the text");
        }
        if (!right.deleted && right.content instanceof FormatContent format) {
            apply(formats, format);
        }
        left = right;
        right = right.right;
    }

    private void put(Content content) {
        right = transaction.insert(client, branch, null, left, right, content);
        forward();
    }

    void insert(Content content, Map<String, @Nullable Object> wanted) {
        formats.keySet().forEach(key -> wanted.putIfAbsent(key, null));
        passWhatFits(wanted);
        Map<String, @Nullable Object> toUndo = begin(wanted);
        put(content);
        end(toUndo);
    }

    void format(int length, Map<String, @Nullable Object> wanted) {
        passWhatFits(wanted);
        Map<String, @Nullable Object> toUndo = begin(wanted);
        int rest = length;
        while (right != null && (rest > 0 || (!toUndo.isEmpty() && (right.deleted || isFormat(right))))) {
            Item item = right;
            if (!item.deleted && item.content instanceof FormatContent format) {
                if (wanted.containsKey(format.key)) {
                    if (Values.equal(wanted.get(format.key), format.value)) {
                        toUndo.remove(format.key);
                    } else {
                        if (rest == 0) {
                            break;
                        }
                        toUndo.put(format.key, format.value);
                    }
                    transaction.delete(item);
                } else {
                    formats.put(format.key, format.value);
                }
            } else if (item.isCounted()) {
                if (rest < item.length) {
                    cut(item, rest);
                }
                rest -= item.length;
            }
            forward();
        }
        end(toUndo);
    }

    void delete(int length) {
        Map<String, @Nullable Object> before = formats();
        Item first = right;
        int rest = length;
        while (rest > 0 && right != null) {
            if (right.isCounted()) {
                if (rest < right.length) {
                    cut(right, rest);
                }
                rest -= right.length;
                transaction.delete(right);
            }
            forward();
        }
        if (first != null) {
            dropUseless(first, before);
        }
    }

    private static boolean isFormat(Item item) {
        return item.content instanceof FormatContent;
    }

    /** Goes right past formats that are wanted anyway. */
    private void passWhatFits(Map<String, @Nullable Object> wanted) {
        while (right != null
                && (right.deleted
                        || (right.content instanceof FormatContent format
                                && Values.equal(wanted.get(format.key), format.value)))) {
            forward();
        }
    }

    /** Puts the formats that do not hold yet; gives back what must hold again afterwards. */
    private Map<String, @Nullable Object> begin(Map<String, @Nullable Object> wanted) {
        Map<String, @Nullable Object> toUndo = new LinkedHashMap<>();
        wanted.forEach((key, value) -> {
            Object present = formats.get(key);
            if (!Values.equal(present, value)) {
                toUndo.put(key, present);
                put(new FormatContent(key, value));
            }
        });
        return toUndo;
    }

    private void end(Map<String, @Nullable Object> toUndo) {
        while (right != null
                && (right.deleted
                        || (right.content instanceof FormatContent format
                                && toUndo.containsKey(format.key)
                                && Values.equal(toUndo.get(format.key), format.value)))) {
            if (!right.deleted && right.content instanceof FormatContent format) {
                toUndo.remove(format.key);
            }
            forward();
        }
        toUndo.forEach((key, value) -> put(new FormatContent(key, value)));
    }

    /** Deletes the formats between here and the deleted text that change nothing any more. */
    private void dropUseless(Item first, Map<String, @Nullable Object> before) {
        Map<String, FormatContent> lastOfKey = new HashMap<>();
        Item end = first;
        while (end != null && !end.isCounted()) {
            if (!end.deleted && end.content instanceof FormatContent format) {
                lastOfKey.put(format.key, format);
            }
            end = end.right;
        }
        for (Item item = first; item != null && item != end; item = item.right) {
            if (!item.deleted
                    && item.content instanceof FormatContent format
                    && (lastOfKey.get(format.key) != format || Values.equal(before.get(format.key), format.value))) {
                transaction.delete(item);
            }
        }
    }
}
