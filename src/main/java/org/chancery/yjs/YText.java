package org.chancery.yjs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A shared text with formats; indices count UTF-16 units, and embedded things as one. */
public sealed class YText extends YType permits YXmlText {

    YText(YDoc doc, Branch branch) {
        super(doc, branch);
    }

    /** Units of text and embedded things. */
    public final int length() {
        return branch.length;
    }

    /** The text without formats and embedded things. */
    @Override
    public final String toString() {
        StringBuilder text = new StringBuilder(branch.length);
        for (Item item = branch.start; item != null; item = item.right) {
            if (!item.deleted && item.content instanceof StringContent string) {
                text.append(string.text());
            }
        }
        return text.toString();
    }

    @Override
    public final String toJson() {
        return toString();
    }

    /** The text in pieces of the same format: what Yjs calls a delta. */
    public final List<TextRun> toDelta() {
        List<TextRun> runs = new ArrayList<>();
        Map<String, @Nullable Object> formats = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        for (Item item = branch.start; item != null; item = item.right) {
            if (item.deleted) {
                continue;
            }
            switch (item.content) {
                case StringContent string -> text.append(string.text());
                case FormatContent format -> {
                    addRun(runs, text, formats);
                    TextPosition.apply(formats, format);
                }
                case TypeContent type -> {
                    addRun(runs, text, formats);
                    runs.add(new TextRun(view(type.branch), copy(formats)));
                }
                case SingleContent embed -> {
                    addRun(runs, text, formats);
                    runs.add(new TextRun(embed.value(), copy(formats)));
                }
                case DeletedContent none -> {}
                case ValuesContent none -> {}
                case SubdocContent none -> {}
            }
        }
        addRun(runs, text, formats);
        return List.copyOf(runs);
    }

    private static void addRun(List<TextRun> runs, StringBuilder text, Map<String, @Nullable Object> formats) {
        if (!text.isEmpty()) {
            runs.add(new TextRun(text.toString(), copy(formats)));
            text.setLength(0);
        }
    }

    private static Map<String, @Nullable Object> copy(Map<String, @Nullable Object> formats) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(formats));
    }

    /** Adds text at the end, in the formats that hold there. */
    public final void append(String text) {
        insert(length(), text);
    }

    /** Inserts text in the formats that hold at that place. */
    public final void insert(int index, String text) {
        insert(index, text, null);
    }

    /**
     * Inserts text in exactly these formats.
     *
     * @throws IndexOutOfBoundsException if the index is not from 0 to {@link #length()}
     * @throws IllegalArgumentException if the index is within a surrogate pair
     */
    public final void insert(int index, String text, @Nullable Map<String, ? extends @Nullable Object> formats) {
        Objects.checkIndex(index, length() + 1);
        if (!text.isEmpty()) {
            edit(
                    index,
                    position ->
                            position.insert(new StringContent(Values.wellFormed(text)), copyOrHere(formats, position)));
        }
    }

    /** Embeds a value, such as an object that describes an image, as one unit. */
    public final void insertEmbed(int index, Map<String, ? extends @Nullable Object> value) {
        Objects.checkIndex(index, length() + 1);
        Object copy = Values.copyOf(value, doc.maxValueNesting());
        edit(index, position -> position.insert(new SingleContent(SingleContent.EMBED_REF, copy), position.formats()));
    }

    /** Sets formats of a range, those with null no longer hold; {@link IndexOutOfBoundsException} if it ends beyond. */
    public final void format(int index, int length, Map<String, ? extends @Nullable Object> formats) {
        Objects.checkFromIndexSize(index, length, length());
        Map<String, @Nullable Object> copy = copyOf(formats);
        if (length > 0) {
            edit(index, position -> position.format(length, copy));
        }
    }

    /** Deletes a range; {@link IndexOutOfBoundsException} if it ends beyond the text. */
    public final void delete(int index, int length) {
        Objects.checkFromIndexSize(index, length, length());
        if (length > 0) {
            edit(index, position -> position.delete(length));
        }
    }

    private void edit(int index, Consumer<TextPosition> edit) {
        change(transaction -> edit.accept(TextPosition.find(transaction, doc.clientId(), branch, index)));
    }

    private Map<String, @Nullable Object> copyOrHere(
            @Nullable Map<String, ? extends @Nullable Object> formats, TextPosition position) {
        return formats == null ? position.formats() : copyOf(formats);
    }

    private Map<String, @Nullable Object> copyOf(Map<String, ? extends @Nullable Object> formats) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        formats.forEach(
                (name, value) -> copy.put(Values.wellFormed(name), Values.copyOf(value, doc.maxValueNesting())));
        return copy;
    }
}
