package org.chancery.coediting;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.chancery.base.Refusal;
import org.chancery.security.ForEveryone;
import org.chancery.security.UserId;
import org.chancery.yjs.UpdateSummary;
import org.chancery.yjs.YDoc;
import org.chancery.yjs.YLimits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The shared texts for the features that own them: begin and read them without a browser.
 *
 * <p>Open to everyone since it knows neither post nor marking, and works where nobody is signed in: whoever owns a document
 * decides who may see it, and asks here afterwards. Views do not come here.
 *
 * <p>What writes does so in the caller's transaction, which has locked what {@link DocumentAccess#lock} locks.
 */
@Service
@ForEveryone
public class SharedTexts {

    private final UpdateLog log;
    private final Rooms rooms;
    private final CoeditingSettings settings;
    private final Clock clock;

    SharedTexts(UpdateLog log, Rooms rooms, CoeditingSettings settings, Clock clock) {
        this.log = log;
        this.rooms = rooms;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Adds plain text, a paragraph for each line, at the end of texts of a document, which need not exist yet. Editors that
     * have it open are told after the commit.
     *
     * @param texts by name; empty ones are passed over
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(DocumentId document, UserId author, Map<String, String> texts) {
        change(
                document,
                author,
                doc -> texts.forEach((fragment, text) -> {
                    if (!text.isEmpty()) {
                        TextCopy.addParagraphs(doc.xml(fragment), text);
                    }
                }));
    }

    /**
     * Puts plain text, a paragraph for each line, in the place of texts of a document: for what is written without an
     * editor. What others write in them at this moment stays beside it.
     *
     * @param texts by name
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(DocumentId document, UserId author, Map<String, String> texts) {
        change(
                document,
                author,
                doc -> texts.forEach((fragment, text) -> {
                    var xml = doc.xml(fragment);
                    xml.remove(0, xml.size());
                    TextCopy.addParagraphs(xml, text);
                }));
    }

    /**
     * Adds copies of texts, with their formats, at the end of texts of another document, which need not exist yet: the
     * content as it is now, in the name of whoever copies it.
     *
     * @param fragments name in the other document by name in this one
     * @param rows id in the copy by id of a row that may stand or be named in the texts; what names another row is left out
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void copy(
            DocumentId from, DocumentId to, UserId author, Map<String, String> fragments, Map<String, String> rows) {
        var source = log.load(from).doc();
        change(
                to,
                author,
                doc -> fragments.forEach((fragment, name) ->
                        TextCopy.copy(source.xml(fragment), doc.xml(name), row -> Optional.ofNullable(rows.get(row)))));
    }

    /**
     * Puts what last stood in a text back into it, with its formats and the places of its rows, in the name of whoever does
     * so: the log has it still. For a text in which nothing stands now.
     *
     * @return false if nothing ever stood there; nothing is written then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean bringBack(DocumentId document, UserId author, String fragment) {
        var before = EmptiedText.find(log, document, fragment);
        before.ifPresent(old -> change(document, author, doc -> {
            var xml = doc.xml(fragment);
            xml.remove(0, xml.size());
            TextCopy.copy(old.xml(fragment), xml, Optional::of);
        }));
        return before.isPresent();
    }

    private void change(DocumentId document, UserId author, Consumer<YDoc> change) {
        var loaded = log.load(document);
        byte[] update = loaded.doc().edit(() -> change.accept(loaded.doc()));
        if (UpdateSummary.of(update, YLimits.DEFAULT).isEmpty()) {
            return;
        }
        log.append(
                document,
                loaded.sequence(),
                List.of(new LoggedUpdate(author, clock.instant().truncatedTo(ChronoUnit.MICROS), update)));
        log.addAuthors(document, Set.of(author));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                rooms.find(document).ifPresent(Room::catchUp);
            }
        });
    }

    /** A document as the transaction at hand sees it; all its texts are empty if nothing was written. */
    @Transactional(readOnly = true)
    public SharedText read(DocumentId document) {
        var loaded = log.load(document);
        return new SharedText(loaded.doc(), loaded.sequence());
    }

    /** Number of the last update on disk of each document, 0 for one in which nothing was written. */
    @Transactional(readOnly = true)
    public Map<DocumentId, Long> sequences(Collection<DocumentId> documents) {
        var sequences = new HashMap<DocumentId, Long>();
        documents.forEach(document -> sequences.put(document, 0L));
        sequences.putAll(log.sequences(documents));
        return sequences;
    }

    /** Everybody who has written in a document, by person. */
    @Transactional(readOnly = true)
    public Set<UserId> authors(DocumentId document) {
        return Set.copyOf(log.authors(document));
    }

    /**
     * Waits, a few milliseconds as a rule, until all that has come in for a document is on disk: before it is closed, and
     * before the caller locks what {@link DocumentAccess#lock} locks, on which it would wait in vain. What comes in later is
     * refused by the commit that closes it.
     *
     * @throws Refusal when the database does not take it in within seconds
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void settle(DocumentId document) {
        var room = rooms.find(document);
        try {
            if (room.isPresent() && !room.get().settle(settings.settle())) {
                throw new Refusal("coediting.refusal.notSettled");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("coediting.refusal.notSettled");
        }
    }

    /** Removes documents with their history, as is done with demo data only: a log is kept for the audit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(Collection<DocumentId> documents) {
        documents.forEach(log::remove);
    }
}
