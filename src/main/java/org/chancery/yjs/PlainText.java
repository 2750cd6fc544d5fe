package org.chancery.yjs;

import java.util.Set;

/**
 * Reads a fragment as plain text, for search, export and word counts: a line for each block, a tab between the
 * cells of a table.
 */
public final class PlainText {

    private static final Set<String> INLINE = Set.of("mention", "hardBreak", "image");
    private static final Set<String> CELLS = Set.of("tableCell", "tableHeader");

    private final StringBuilder out = new StringBuilder();

    /** What separates the next text from the one before. */
    private String separator = "";

    private PlainText() {}

    /** The text, without a line break at its end. */
    public static String of(YXmlFragment fragment) {
        PlainText text = new PlainText();
        if (fragment instanceof YXmlElement element) {
            text.addElement(element, "");
        } else {
            text.addChildren(fragment, "\n");
        }
        return text.out.toString();
    }

    private void addChildren(YXmlFragment fragment, String between) {
        for (YType child : fragment.children()) {
            switch (child) {
                case YXmlElement element -> addElement(element, between);
                case YXmlFragment nested -> addChildren(nested, between);
                case YText text -> add(text.toString());
                case YMap none -> {}
                case YArray none -> {}
            }
        }
    }

    private void addElement(YXmlElement element, String between) {
        String name = element.name();
        if (name.equals("hardBreak")) {
            add("\n");
        } else if (name.equals("mention")) {
            add("@" + Attributes.string(element, "label", Attributes.string(element, "id", "")));
        } else if (INLINE.contains(name)) {
            add(Attributes.string(element, "alt", ""));
        } else {
            separate(between);
            addChildren(element, name.equals("tableRow") ? "\t" : CELLS.contains(name) ? " " : "\n");
        }
    }

    private void separate(String by) {
        if (!out.isEmpty() || !separator.isEmpty()) {
            // An outer boundary is not weakened by the inner ones that follow it at once.
            separator = separator.equals("\n") ? separator : by;
        }
    }

    private void add(String text) {
        if (!text.isEmpty()) {
            out.append(out.isEmpty() ? "" : separator).append(text);
            separator = "";
        }
    }
}
