package org.chancery.yjs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Shrinks a document after a change: deleted content is forgotten, neighbours that fit are merged.
 *
 * <p>The order of steps is that of Yjs, so that both come to the same structs and hence to the same bytes.
 */
final class Collector {

    /**
     * Up to so many places are looked at one by one; beyond that all structs of a client are gone through once,
     * which merges the same ones, since all others have been merged before if they fit.
     */
    private static final int FEW = 64;

    private Collector() {}

    static void collect(Transaction transaction) {
        StructStore store = transaction.replica.store;
        transaction.deletes.all().forEach(ranges -> forget(store, ranges));
        transaction.deletes.all().forEach(ranges -> mergeDeleted(store, ranges));
        for (ClientStructs structs : transaction.touched) {
            structs.mergeIntoLeft(structs.indexOf(structs.clockBefore), structs.size() - 1);
        }
        mergeCandidates(transaction);
    }

    private static void forget(StructStore store, IdRanges.Ranges ranges) {
        ClientStructs structs = store.ofKnown(ranges.client);
        for (int i = ranges.count() - 1; i >= 0; i--) {
            for (int j = structs.indexOf(ranges.clock(i)); j < structs.size(); j++) {
                Struct struct = structs.get(j);
                if (struct.clock >= ranges.end(i)) {
                    break;
                }
                if (struct instanceof Item item && item.deleted) {
                    forgetContent(store, item);
                }
            }
        }
    }

    private static void forgetContent(StructStore store, Item item) {
        if (item.content instanceof TypeContent content) {
            forgetWithin(store, content.branch);
        }
        if (!(item.content instanceof DeletedContent)) {
            item.content = new DeletedContent(item.length);
        }
    }

    /** With a stack of its own, see {@link Transaction#delete(Item)}. */
    private static void forgetWithin(StructStore store, Branch first) {
        Deque<Branch> open = new ArrayDeque<>();
        open.push(first);
        while (!open.isEmpty()) {
            Branch branch = open.pop();
            for (Item child = branch.start; child != null; child = child.right) {
                forgetChild(store, child, open);
            }
            for (Item newest : branch.entries().values()) {
                for (Item child = newest; child != null; child = child.left) {
                    forgetChild(store, child, open);
                }
            }
            branch.clear();
        }
    }

    private static void forgetChild(StructStore store, Item child, Deque<Branch> open) {
        if (child.content instanceof TypeContent content) {
            open.push(content.branch);
        }
        store.replace(child, new ForgottenStruct(child.client, child.clock, child.length));
    }

    private static void mergeDeleted(StructStore store, IdRanges.Ranges ranges) {
        ClientStructs structs = store.ofKnown(ranges.client);
        if (ranges.count() > FEW) {
            structs.mergeIntoLeft(structs.indexOf(ranges.clock(0)), structs.size() - 1);
            return;
        }
        for (int i = ranges.count() - 1; i >= 0; i--) {
            int from = structs.indexOf(ranges.clock(i));
            if (structs.get(from).clock < ranges.clock(i)) {
                from++;
            }
            structs.mergeIntoLeft(from, 1 + structs.indexOf(ranges.end(i) - 1));
        }
    }

    static void mergeCandidates(Transaction transaction) {
        StructStore store = transaction.replica.store;
        List<Item> candidates = transaction.mergeCandidates;
        if (candidates.size() > FEW) {
            candidates.stream().map(item -> item.client).distinct().forEach(client -> {
                ClientStructs structs = store.ofKnown(client);
                structs.mergeIntoLeft(1, structs.size() - 1);
            });
            return;
        }
        for (int i = candidates.size() - 1; i >= 0; i--) {
            Item candidate = candidates.get(i);
            ClientStructs structs = store.ofKnown(candidate.client);
            int index = structs.indexOf(candidate.clock);
            structs.mergeIntoLeft(index, index + 1);
        }
    }
}
