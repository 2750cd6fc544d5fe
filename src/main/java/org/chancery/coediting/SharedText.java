package org.chancery.coediting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.yjs.Html;
import org.chancery.yjs.PlainText;
import org.chancery.yjs.ProseMirrorJson;
import org.chancery.yjs.YDoc;
import org.chancery.yjs.YType;

/**
 * A document as it was on disk when it was read: a copy that does not change. Its texts are known by name; one that nobody
 * has written in is empty.
 */
public final class SharedText {

    private final YDoc doc;
    private final long sequence;

    SharedText(YDoc doc, long sequence) {
        this.doc = doc;
        this.sequence = sequence;
    }

    /** Number of the last update in it, 0 when nothing was written yet. */
    public long sequence() {
        return sequence;
    }

    /** The names of the texts that were written in. */
    public synchronized Set<String> fragments() {
        return doc.rootNames();
    }

    /** A line for each block, a tab between the cells of a table. */
    public synchronized String plainText(String fragment) {
        return PlainText.of(doc.xml(fragment));
    }

    /** Safe to show as it stands. */
    public synchronized String html(String fragment) {
        return Html.of(doc.xml(fragment));
    }

    /**
     * The text as it is printed: blocks, and between them the places where rows stand. What names the place of a row
     * within a block, which no editor of ours writes, is passed over.
     */
    public synchronized List<TextPiece> pieces(String fragment) {
        List<TextPiece> pieces = new ArrayList<>();
        List<YType> blocks = new ArrayList<>();
        for (YType child : doc.xml(fragment).children()) {
            var anchor = TextAnchor.of(child);
            if (anchor.isEmpty()) {
                blocks.add(child);
            } else {
                addWritten(pieces, blocks);
                pieces.add(anchor.get());
            }
        }
        addWritten(pieces, blocks);
        return List.copyOf(pieces);
    }

    private static void addWritten(List<TextPiece> pieces, List<YType> blocks) {
        if (!blocks.isEmpty()) {
            pieces.add(new TextPiece.Written(Html.of(blocks)));
            blocks.clear();
        }
    }

    /** What an editor shows: {@code {"type":"doc","content":[…]}}. */
    public synchronized String proseMirrorJson(String fragment) {
        return ProseMirrorJson.of(doc.xml(fragment));
    }
}
