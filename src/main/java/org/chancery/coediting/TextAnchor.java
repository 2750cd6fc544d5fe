package org.chancery.coediting;

import java.util.Optional;
import org.chancery.yjs.YType;
import org.chancery.yjs.YXmlElement;
import org.chancery.yjs.YXmlFragment;

/**
 * Where a row that is kept elsewhere stands in a text: it has no words of its own, and shows those of the row.
 *
 * @param kind what sort of row it is, as its owner calls it
 * @param rowId of the row, unique within the text; a client could have written anything here
 */
public record TextAnchor(String kind, String rowId) implements TextPiece {

    /** As the editor calls it. */
    private static final String NAME = "chanceryAnchor";

    /** Empty for all that is something else. */
    static Optional<TextAnchor> of(YType node) {
        return node instanceof YXmlElement element
                        && element.name().equals(NAME)
                        && element.attribute("kind") instanceof String kind
                        && element.attribute("rowId") instanceof String rowId
                ? Optional.of(new TextAnchor(kind, rowId))
                : Optional.empty();
    }

    void addTo(YXmlFragment text) {
        var element = text.appendElement(NAME);
        element.setAttribute("kind", kind);
        element.setAttribute("rowId", rowId);
    }
}
