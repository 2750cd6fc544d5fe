package org.chancery.yjs;

import java.util.Set;

/**
 * Reads a fragment as plain text, for search, export and word counts: a line for each block, a tab between the
 * cells of a table. Blocks in which there can be no text leave no trace.
 */
public final class PlainText {

    /** Blocks that have a line of their own even when nothing stands in it. */
    private static final Set<String> LINES = Set.of("paragraph", "heading", "codeBlock", "tableCell", "tableHeader");

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
        String before = "";
        for (YType child : fragment.children()) {
            switch (child) {
                case YXmlElement element -> addElement(element, before);
                case YXmlFragment nested -> addChildren(nested, between);
                case YText text -> add(text.toString());
                case YMap none -> {}
                case YArray none -> {}
            }
            before = between;
        }
    }

    private void addElement(YXmlElement element, String before) {
        String name = element.name();
        switch (name) {
            case "hardBreak" -> add("\n");
            case "mention" -> add("@" + Attributes.string(element, "label", Attributes.string(element, "id", "")));
            case "image" -> add(Attributes.string(element, "alt", ""));
            default -> {
                // What only marks a place is no empty line.
                if (element.size() > 0 || LINES.contains(name)) {
                    separate(before);
                    addChildren(element, name.equals("tableRow") ? "\t" : CELLS.contains(name) ? " " : "\n");
                }
            }
        }
    }

    /** Empty cells keep their tabs within a row, and an empty line between others stays one. */
    private void separate(String by) {
        switch (by) {
            case "\t" -> separator += by;
            case "\n" -> separator = separator.replace("\t", "").replace(" ", "") + by;
            default -> separator = separator.isEmpty() ? by : separator;
        }
    }

    private void add(String text) {
        if (!text.isEmpty()) {
            out.append(out.isEmpty() ? "" : separator).append(text);
            separator = "";
        }
    }
}
