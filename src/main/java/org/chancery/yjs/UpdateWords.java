package org.chancery.yjs;

import java.util.ArrayList;
import java.util.List;

/**
 * What an update inserts that can be seen, and what it deletes, by ids and without a document: for whoever asks whose words
 * stand in a text.
 *
 * @param insertions ascending by clock within each client
 * @param deletions ascending by clock within each client
 */
public record UpdateWords(List<Insertion> insertions, List<Deletion> deletions) {

    /** Stands for what is no text but has a place among it, such as a mention. */
    public static final char NO_TEXT = '\uFFFC';

    /** Copies the lists. */
    public UpdateWords {
        insertions = List.copyOf(insertions);
        deletions = List.copyOf(deletions);
    }

    /**
     * Something inserted.
     *
     * @param clock of the first character
     * @param text one UTF-16 unit for each clock
     */
    public record Insertion(long client, int clock, String text) {}

    /**
     * A range deleted.
     *
     * @param to exclusive
     */
    public record Deletion(long client, int from, int to) {}

    /**
     * Reads and checks an update in format 1.
     *
     * @throws UpdateRefused if it is malformed or beyond the limits
     */
    public static UpdateWords of(byte[] update, YLimits limits) {
        DecodedUpdate decoded = DecodedUpdate.decode(update, limits);
        List<Insertion> insertions = new ArrayList<>();
        for (DecodedUpdate.Block block : decoded.blocks()) {
            for (Struct struct : block.structs()) {
                if (struct instanceof Item item) {
                    switch (item.content) {
                        case StringContent content ->
                            insertions.add(new Insertion(item.client, item.clock, content.text()));
                        case TypeContent content ->
                            insertions.add(new Insertion(item.client, item.clock, String.valueOf(NO_TEXT)));
                        default -> {
                            // Cannot be seen.
                        }
                    }
                }
            }
        }
        List<Deletion> deletions = new ArrayList<>();
        decoded.deletes().normalize();
        for (IdRanges.Ranges ranges : decoded.deletes().all()) {
            for (int i = 0; i < ranges.count(); i++) {
                deletions.add(new Deletion(ranges.client, ranges.clock(i), ranges.end(i)));
            }
        }
        return new UpdateWords(insertions, deletions);
    }
}
