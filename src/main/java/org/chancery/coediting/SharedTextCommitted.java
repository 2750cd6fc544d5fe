package org.chancery.coediting;

import java.util.Set;
import org.chancery.security.UserId;

/**
 * Something was written in a document and is on disk.
 *
 * <p>Published at most once in a second for a document, outside any transaction and with nobody signed in, for
 * those who keep a copy of the text elsewhere. After a crash it may be missing: a copy that knows the sequence it was made
 * at finds out with {@link SharedTexts#sequences}.
 *
 * @param authors whose updates they were, without those whose clients have but tidied up formats
 * @param fragments names of the texts that were touched
 * @param sequence number of the last update
 */
public record SharedTextCommitted(DocumentId document, Set<UserId> authors, Set<String> fragments, long sequence) {

    public SharedTextCommitted {
        authors = Set.copyOf(authors);
        fragments = Set.copyOf(fragments);
    }
}
