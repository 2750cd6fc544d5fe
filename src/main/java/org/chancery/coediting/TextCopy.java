package org.chancery.coediting;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.yjs.TextRun;
import org.chancery.yjs.YText;
import org.chancery.yjs.YXmlElement;
import org.chancery.yjs.YXmlFragment;
import org.chancery.yjs.YXmlText;

/** Writes into a fragment what an editor would, within an edit of its document. */
final class TextCopy {

    /** Somebody named in the text, as the editor calls it: whose row it is, and the name. */
    private static final String MENTION = "mention";

    private static final String MENTIONED = "id";

    private TextCopy() {}

    /** Adds a paragraph for each line. */
    static void addParagraphs(YXmlFragment to, String text) {
        text.lines().forEach(line -> {
            var paragraph = to.appendElement("paragraph");
            if (!line.isEmpty()) {
                paragraph.appendText(line);
            }
        });
    }

    /**
     * Adds all that is in the other; its depth is bounded by that of documents.
     *
     * @param rows id in the copy of a row that may stand in it or be named in it, by its id; where another row stood stands
     *     nothing, and who is named and no row of the copy keeps the name alone
     */
    static void copy(YXmlFragment from, YXmlFragment to, Function<String, Optional<String>> rows) {
        for (var child : from.children()) {
            var anchor = TextAnchor.of(child);
            if (anchor.isPresent()) {
                rows.apply(anchor.get().rowId())
                        .ifPresent(row -> new TextAnchor(anchor.get().kind(), row).addTo(to));
            } else if (child instanceof YXmlElement element) {
                var copy = to.appendElement(element.name());
                element.attributes().forEach(copy::setAttribute);
                if (element.name().equals(MENTION)) {
                    nameAnew(copy, rows);
                }
                copy(element, copy, rows);
            } else if (child instanceof YText text) {
                copy(text, to.appendText());
            }
        }
    }

    private static void nameAnew(YXmlElement mention, Function<String, Optional<String>> rows) {
        if (mention.attribute(MENTIONED) instanceof String row) {
            rows.apply(row)
                    .ifPresentOrElse(
                            copy -> mention.setAttribute(MENTIONED, copy), () -> mention.removeAttribute(MENTIONED));
        }
    }

    private static void copy(YText from, YXmlText to) {
        for (TextRun run : from.toDelta()) {
            if (!run.text().isEmpty()) {
                to.insert(to.length(), run.text(), run.formats());
            } else if (run.content() instanceof Map<?, ?> embedded) {
                embed(to, embedded);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void embed(YXmlText to, Map<?, ?> value) {
        to.insertEmbed(to.length(), (Map<String, Object>) value);
    }
}
