package org.chancery.coediting.ui;

import java.util.Locale;

/** The words on the screen of a {@link SharedTextEditor}. */
enum TextWord {
    BLOCKQUOTE,
    BOLD,
    BULLET_LIST,
    COLUMN_AFTER,
    COPIED,
    COPY,
    COUNT,
    DELETE_COLUMN,
    DELETE_ROW,
    DELETE_TABLE,
    HEADING,
    INSERT,
    ITALIC,
    LINK,
    LINK_ADDRESS,
    LINK_APPLY,
    LINK_INVALID,
    MENTION,
    ORDERED_LIST,
    PARAGRAPH,
    REDO,
    REFUSED,
    RETURNED,
    ROW_ADD,
    ROW_AFTER,
    ROW_CANCEL,
    ROW_EDIT,
    SMALL_HEADING,
    SUBHEADING,
    TABLE,
    TOO_LONG,
    TOOLS,
    UNDO,
    WRITTEN_BY;

    /** The name under which the browser half knows it, such as {@code bulletList}. */
    String property() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
        var property = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            property.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return property.toString();
    }
}
