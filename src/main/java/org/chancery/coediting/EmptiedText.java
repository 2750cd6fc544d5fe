package org.chancery.coediting;

import java.util.Optional;
import org.chancery.yjs.PlainText;
import org.chancery.yjs.UpdateSummary;
import org.chancery.yjs.YDoc;

/** Looks in the log of a document for what stood in one of its texts before that was emptied for the last time. */
final class EmptiedText {

    private final String fragment;
    private final YDoc doc = new YDoc(UpdateLog.GENEROUS);
    private long sequence;
    private long emptied;
    private boolean blank = true;

    private EmptiedText(String fragment) {
        this.fragment = fragment;
    }

    /** The document as it was then; empty if the text never was. */
    static Optional<YDoc> find(UpdateLog log, DocumentId document, String fragment) {
        var text = new EmptiedText(fragment);
        log.forEach(document, 0, text::follow);
        if (text.emptied == 0) {
            return Optional.empty();
        }
        var before = new YDoc(UpdateLog.GENEROUS);
        log.between(document, 0, text.emptied - 1).forEach(update -> before.apply(update.content()));
        return Optional.of(before);
    }

    private void follow(LoggedUpdate update) {
        sequence++;
        if (doc.apply(update.content()).roots().contains(fragment)) {
            boolean takesAway =
                    UpdateSummary.of(update.content(), UpdateLog.GENEROUS).deletedRanges() > 0;
            // To read all of it for every key would take long; what takes nothing away empties nothing.
            boolean nowBlank = takesAway && PlainText.of(doc.xml(fragment)).isBlank();
            if (nowBlank && !blank) {
                emptied = sequence;
            }
            blank = nowBlank;
        }
    }
}
