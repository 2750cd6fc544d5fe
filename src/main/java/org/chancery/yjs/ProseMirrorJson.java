package org.chancery.yjs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a fragment as the ProseMirror document that an editor with y-prosemirror or y-tiptap, such as TipTap, shows of it.
 *
 * <p>Attributes and marks come in alphabetical order, so that equal documents give equal bytes. What is no
 * ProseMirror content (embedded objects, types other than XML) is left out.
 */
public final class ProseMirrorJson {

    /** y-prosemirror adds a hash to the names of marks that may overlap themselves. */
    private static final Pattern HASHED_MARK = Pattern.compile("(.*)--[a-zA-Z0-9+/=]{8}", Pattern.DOTALL);

    private ProseMirrorJson() {}

    /** The document as JSON text. */
    public static String of(YXmlFragment fragment) {
        return Json.write(treeOf(fragment));
    }

    /** The document as maps, lists and values: {@code {type: "doc", content: [...]}}. */
    public static Map<String, @Nullable Object> treeOf(YXmlFragment fragment) {
        if (fragment instanceof YXmlElement element) {
            return nodeOf(element);
        }
        Map<String, @Nullable Object> doc = new LinkedHashMap<>();
        doc.put("type", "doc");
        doc.put("content", contentOf(fragment));
        return doc;
    }

    static Map<String, @Nullable Object> nodeOf(YXmlElement element) {
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("type", element.name());
        Map<String, @Nullable Object> attributes = element.attributes();
        if (!attributes.isEmpty()) {
            node.put("attrs", attributes);
        }
        if (element.size() > 0) {
            node.put("content", contentOf(element));
        }
        return node;
    }

    private static List<@Nullable Object> contentOf(YXmlFragment fragment) {
        List<@Nullable Object> content = new ArrayList<>();
        for (YType child : fragment.children()) {
            switch (child) {
                case YXmlElement element -> content.add(nodeOf(element));
                case YXmlFragment nested -> content.addAll(contentOf(nested));
                case YText text -> addText(content, text);
                case YMap none -> {}
                case YArray none -> {}
            }
        }
        return content;
    }

    private static void addText(List<@Nullable Object> content, YText text) {
        for (TextRun run : text.toDelta()) {
            if (run.text().isEmpty()) {
                continue;
            }
            Map<String, @Nullable Object> node = new LinkedHashMap<>();
            node.put("type", "text");
            node.put("text", run.text());
            if (!run.formats().isEmpty()) {
                List<@Nullable Object> marks = new ArrayList<>();
                new TreeMap<>(run.formats()).forEach((name, attributes) -> marks.add(markOf(name, attributes)));
                node.put("marks", marks);
            }
            content.add(node);
        }
    }

    private static Map<String, @Nullable Object> markOf(String name, @Nullable Object attributes) {
        Map<String, @Nullable Object> mark = new LinkedHashMap<>();
        mark.put("type", markName(name));
        mark.put("attrs", attributes);
        return mark;
    }

    static String markName(String name) {
        var hashed = HASHED_MARK.matcher(name);
        return hashed.matches() ? hashed.group(1) : name;
    }
}
