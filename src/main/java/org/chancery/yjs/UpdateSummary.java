package org.chancery.yjs;

import java.util.HashMap;
import java.util.Map;

/**
 * What an update says, without a document: for logs, and to tell an author up to where their work is safe.
 *
 * @param from first clock per client that it inserts at
 * @param to clock per client up to which it inserts, exclusive
 * @param structCount how many structs it holds
 * @param deletedRanges how many ranges it deletes
 */
public record UpdateSummary(Map<Long, Integer> from, Map<Long, Integer> to, int structCount, int deletedRanges) {

    /** Copies the maps. */
    public UpdateSummary {
        from = Map.copyOf(from);
        to = Map.copyOf(to);
    }

    /** Whether it neither inserts nor deletes anything. */
    public boolean isEmpty() {
        return structCount == 0 && deletedRanges == 0;
    }

    /**
     * Reads and checks an update in format 1.
     *
     * @throws UpdateRefused if it is malformed or beyond the limits
     */
    public static UpdateSummary of(byte[] update, YLimits limits) {
        DecodedUpdate decoded = DecodedUpdate.decode(update, limits);
        Map<Long, Integer> from = new HashMap<>();
        Map<Long, Integer> to = new HashMap<>();
        for (DecodedUpdate.Block block : decoded.blocks()) {
            if (block.hasNext()) {
                from.put(block.client, block.structs().getFirst().clock);
                to.put(block.client, block.structs().getLast().end());
            }
        }
        return new UpdateSummary(
                from, to, decoded.structCount(), decoded.deletes().count());
    }
}
