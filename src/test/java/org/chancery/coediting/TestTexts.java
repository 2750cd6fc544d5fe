package org.chancery.coediting;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.chancery.security.UserId;
import org.chancery.yjs.YDoc;
import org.chancery.yjs.YXmlFragment;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes in shared texts what only an editor in a browser would. */
public class TestTexts {

    private final UpdateLog log;
    private final TransactionTemplate transaction;

    TestTexts(UpdateLog log, TransactionTemplate transaction) {
        this.log = log;
        this.transaction = transaction;
    }

    /** Changes one text of a document. */
    public void edit(DocumentId document, UserId author, String fragment, Consumer<YXmlFragment> edit) {
        transaction.executeWithoutResult(status -> {
            var loaded = log.load(document);
            YDoc doc = loaded.doc();
            byte[] update = doc.edit(() -> edit.accept(doc.xml(fragment)));
            log.append(document, loaded.sequence(), List.of(new LoggedUpdate(author, Instant.EPOCH, update)));
            log.addAuthors(document, Set.of(author));
        });
    }

    /** Puts a row at the end of a text. */
    public void place(DocumentId document, UserId author, String fragment, String kind, Object rowId) {
        edit(document, author, fragment, text -> new TextAnchor(kind, rowId.toString()).addTo(text));
    }
}
