package org.chancery.coediting;

import java.util.List;
import org.chancery.coediting.WhoWroteWhat.Passage;
import org.chancery.security.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote what in one document, kept for whoever asks next: of the log only what is new is read then. It lasts as long as
 * the room of the document, and has a lock of its own since the room must not wait for the log.
 */
final class WordsSoFar {

    /** Some ten bytes of memory each: what is longer is gathered anew each time. */
    static final int MOST_CHARACTERS = 4_000_000;

    private @Nullable WordsOfAuthors kept;

    /** What there is at one moment; writers in the order in which they first wrote. */
    record Found(List<UserId> writers, List<Passage> passages) {}

    /** What is on disk now, as far as the transaction at hand sees it. */
    synchronized Found read(UpdateLog log, DocumentId document) {
        var words = kept == null ? new WordsOfAuthors() : kept;
        // Where the log cannot be read to its end, it is all gathered anew the next time.
        kept = null;
        log.forEach(document, words.sequence(), words::add);
        if (words.characters() <= MOST_CHARACTERS) {
            kept = words;
        }
        return new Found(List.copyOf(words.writers()), words.passages());
    }
}
