package org.chancery.yjs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Renders a fragment as HTML that is safe to show as it stands.
 *
 * <p>Only tags and attributes named here are ever written; everything a client has put into the document is
 * escaped text. Links lead to {@code http}, {@code https} and {@code mailto} only, there are no images, styles
 * or scripts. A node that is not known becomes a {@code div} or {@code span} with its type and its simple
 * attributes as {@code data-} attributes.
 *
 * <p>Each block runs in the direction of its first letter, whatever the page around it does, and says so where the block
 * around it runs in another: that does not need a browser, which {@code dir="auto"} would.
 */
public final class Html {

    private static final Map<String, String> BLOCKS = Map.ofEntries(
            Map.entry("paragraph", "p"),
            Map.entry("bulletList", "ul"),
            Map.entry("orderedList", "ol"),
            Map.entry("listItem", "li"),
            Map.entry("blockquote", "blockquote"),
            Map.entry("codeBlock", "pre"),
            Map.entry("table", "table"),
            Map.entry("tableRow", "tr"),
            Map.entry("tableCell", "td"),
            Map.entry("tableHeader", "th"));

    /** Those within which only inline content makes sense. */
    private static final Set<String> TEXT_BLOCKS = Set.of("paragraph", "heading", "codeBlock");

    private static final Map<String, String> MARKS = Map.ofEntries(
            Map.entry("bold", "strong"),
            Map.entry("strong", "strong"),
            Map.entry("italic", "em"),
            Map.entry("em", "em"),
            Map.entry("underline", "u"),
            Map.entry("strike", "s"),
            Map.entry("code", "code"),
            Map.entry("subscript", "sub"),
            Map.entry("superscript", "sup"),
            Map.entry("highlight", "mark"));

    private static final Pattern SAFE_LINK = Pattern.compile("(?i)(https?://|mailto:)[^\\s\\p{Cntrl}]+");
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    private static final Set<String> DIRECTIONS = Set.of("ltr", "rtl", "auto");

    private final StringBuilder out = new StringBuilder();

    /** Of the block that is being written. */
    private String direction = "";

    private Html() {}

    /** The fragment as HTML, without a document around it. */
    public static String of(YXmlFragment fragment) {
        Html html = new Html();
        if (fragment instanceof YXmlElement element) {
            html.addElement(element, false);
        } else {
            html.addChildren(fragment, false);
        }
        return html.out.toString();
    }

    /** Some children of a fragment, as {@link #of(YXmlFragment)} writes them. */
    public static String of(List<YType> children) {
        Html html = new Html();
        html.addAll(children, false);
        return html.out.toString();
    }

    private void addChildren(YXmlFragment fragment, boolean inline) {
        addAll(fragment.children(), inline);
    }

    private void addAll(List<YType> children, boolean inline) {
        for (YType child : children) {
            switch (child) {
                case YXmlElement element -> addElement(element, inline);
                case YXmlFragment nested -> addChildren(nested, inline);
                case YText text -> text.toDelta().forEach(this::addRun);
                case YMap none -> {}
                case YArray none -> {}
            }
        }
    }

    private void addElement(YXmlElement element, boolean inline) {
        String name = element.name();
        switch (name) {
            case "heading" -> {
                long level = Math.clamp(Attributes.number(element, "level", 1), 1, 6);
                addBlock(element, "h" + level);
            }
            case "hardBreak" -> out.append("<br>");
            case "horizontalRule" -> out.append("<hr>");
            case "image" -> addText(Attributes.string(element, "alt", ""));
            case "mention" -> addMention(element);
            case "codeBlock" -> {
                out.append("<pre><code>");
                addChildren(element, true);
                out.append("</code></pre>");
            }
            default -> {
                String tag = BLOCKS.get(name);
                if (tag != null) {
                    addBlock(element, tag);
                } else {
                    addUnknown(element, inline);
                }
            }
        }
    }

    private void addBlock(YXmlElement element, String tag) {
        out.append('<').append(tag);
        String around = direction;
        direction = directionOf(element, around);
        if (!direction.equals(around)) {
            addAttribute("dir", direction);
        }
        switch (tag) {
            case "ol" -> addNumber(element, "start", "start");
            case "td", "th" -> {
                addNumber(element, "colspan", "colspan");
                addNumber(element, "rowspan", "rowspan");
            }
            default -> {}
        }
        out.append('>');
        addChildren(element, TEXT_BLOCKS.contains(element.name()));
        out.append("</").append(tag).append('>');
        direction = around;
    }

    private static String directionOf(YXmlElement element, String otherwise) {
        if (element.attribute("dir") instanceof String dir && DIRECTIONS.contains(dir)) {
            return dir;
        }
        return firstDirection(element).orElse(otherwise);
    }

    /** Of the first letter; empty when there is none. */
    private static Optional<String> firstDirection(YXmlFragment fragment) {
        for (YType child : fragment.children()) {
            Optional<String> found = switch (child) {
                case YXmlElement element
                when element.name().equals("mention") -> firstDirection(Attributes.string(element, "label", ""));
                case YXmlFragment nested -> firstDirection(nested);
                case YText text -> firstDirection(text.toString());
                case YMap none -> Optional.empty();
                case YArray none -> Optional.empty();
            };
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> firstDirection(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(letter -> switch (Character.getDirectionality(letter)) {
                    case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> "rtl";
                    default -> "ltr";
                })
                .findFirst();
    }

    private void addNumber(YXmlElement element, String name, String attribute) {
        long number = Attributes.number(element, name, 1);
        if (number > 1 && number <= 1000) {
            addAttribute(attribute, Long.toString(number));
        }
    }

    private void addMention(YXmlElement element) {
        String id = Attributes.string(element, "id", "");
        out.append("<span data-type=\"mention\"");
        addAttribute("data-id", id);
        out.append('>');
        addText("@" + Attributes.string(element, "label", id));
        out.append("</span>");
    }

    private void addUnknown(YXmlElement element, boolean inline) {
        String tag = inline ? "span" : "div";
        out.append('<').append(tag);
        if (PLAIN_NAME.matcher(element.name()).matches()) {
            addAttribute("data-type", element.name());
        }
        element.attributes().forEach((name, value) -> {
            String text = Attributes.string(value, "");
            if (!text.isEmpty() && PLAIN_NAME.matcher(name).matches() && !name.equals("type")) {
                addAttribute("data-" + kebab(name), text);
            }
        });
        out.append('>');
        addChildren(element, inline);
        out.append("</").append(tag).append('>');
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private void addRun(TextRun run) {
        if (run.text().isEmpty()) {
            return;
        }
        List<Map.Entry<String, @Nullable Object>> marks = List.copyOf(new TreeMap<>(run.formats()).entrySet());
        marks.forEach(mark -> openMark(ProseMirrorJson.markName(mark.getKey()), mark.getValue()));
        addText(run.text());
        marks.reversed().forEach(mark -> closeMark(ProseMirrorJson.markName(mark.getKey()), mark.getValue()));
    }

    private void openMark(String name, @Nullable Object value) {
        String tag = MARKS.get(name);
        if (tag != null) {
            out.append('<').append(tag).append('>');
        } else if (isSafeLink(name, value)) {
            out.append("<a");
            addAttribute("href", href(value));
            addAttribute("rel", "noopener noreferrer nofollow");
            out.append('>');
        }
    }

    private void closeMark(String name, @Nullable Object value) {
        String tag = MARKS.get(name);
        if (tag != null) {
            out.append("</").append(tag).append('>');
        } else if (isSafeLink(name, value)) {
            out.append("</a>");
        }
    }

    private static boolean isSafeLink(String name, @Nullable Object value) {
        return name.equals("link") && SAFE_LINK.matcher(href(value)).matches();
    }

    private static String href(@Nullable Object value) {
        return value instanceof Map<?, ?> attributes && attributes.get("href") instanceof String href ? href : "";
    }

    private void addAttribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        addText(value);
        out.append('"');
    }

    /** Escaped for text and for attributes; control characters, which HTML does not allow, become U+FFFD. */
    private void addText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(isForbidden(c) ? '\uFFFD' : c);
            }
        }
    }

    private static boolean isForbidden(char c) {
        return (c < ' ' && c != '\n' && c != '\t' && c != '\r')
                || (c >= 0x7f && c < 0xa0)
                || (c & 0xfffe) == 0xfffe
                || (c >= 0xfdd0 && c <= 0xfdef);
    }
}
