package org.chancery.coediting;

import java.util.List;
import java.util.UUID;

/**
 * Whose words stand in a document, in the terms in which Yjs keeps them: every character has the id of the window in
 * which it was typed and a number that counts up there.
 *
 * @param writers in the order in which they first wrote
 * @param passages no two of one window overlap
 */
public record WhoWroteWhat(List<Writer> writers, List<Passage> passages) {

    public WhoWroteWhat {
        writers = List.copyOf(writers);
        passages = List.copyOf(passages);
    }

    /**
     * Somebody who has written in the document.
     *
     * @param color from 0 to 6, that of their cursor
     */
    public record Writer(UUID id, String name, int color) {}

    /**
     * What of one window is in the words of one person.
     *
     * @param client the id of the window
     * @param from number of the first character
     * @param to number after that of the last one
     * @param writer index among the writers
     */
    public record Passage(long client, int from, int to, int writer) {}
}
