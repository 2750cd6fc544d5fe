package org.chancery.yjs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.chancery.yjs.DecodedUpdate.Block;
import org.jspecify.annotations.Nullable;

/**
 * Takes the structs of an update in an order in which each finds what it builds on.
 *
 * <p>Structs whose predecessors are nowhere are set aside, as they were decoded.
 */
final class Integrator {

    private static final long NOBODY = -1;

    private final Transaction transaction;
    private final StructStore store;

    private final Map<Long, Block> open = new HashMap<>(4);

    /** Structs that wait for the struct above them. */
    private final Deque<Struct> blocked = new ArrayDeque<>(4);

    private final Map<Long, List<Struct>> aside = new HashMap<>(0);
    private final Map<Long, Integer> missing = new HashMap<>(0);

    private int neededClock;

    Integrator(Transaction transaction) {
        this.transaction = transaction;
        this.store = transaction.replica.store;
    }

    /** What could not be placed, per client. */
    Map<Long, List<Struct>> aside() {
        return aside;
    }

    /** Clocks per client of which one must have arrived before it is worth trying again. */
    Map<Long, Integer> missing() {
        return missing;
    }

    /** Highest client first: then the other one of two concurrent insertions is rarely here yet. */
    void integrate(List<Block> blocks) {
        List<Block> descending = blocks;
        if (blocks.size() > 1) {
            descending = new ArrayList<>(blocks);
            descending.sort(
                    Comparator.comparingLong((Block block) -> block.client).reversed());
        }
        descending.forEach(block -> open.put(block.client, block));
        for (Block block : descending) {
            while (block.hasNext() || !blocked.isEmpty()) {
                integrate(blocked.isEmpty() ? block.take() : blocked.pop());
            }
        }
    }

    private void integrate(Struct first) {
        Struct struct = first;
        while (!(struct instanceof GapStruct)) {
            int state = store.state(struct.client);
            if (struct.clock > state) {
                // It follows a gap. Those below it in the stack may need less than its end, and each may be what the
                // missing part itself builds on: for each its own need makes another try worth while.
                blocked.forEach(this::addNeed);
                blocked.push(struct);
                setAside(struct.client, struct.clock - 1);
                return;
            }
            if (struct.end() <= state) {
                return;
            }
            long needed = struct instanceof Item item ? neededBy(item) : NOBODY;
            if (needed == NOBODY) {
                apply(struct, state - struct.clock);
                return;
            }
            blocked.push(struct);
            Block source = open.get(needed);
            if (source == null || !source.hasNext()) {
                setAside(needed, neededClock);
                return;
            }
            struct = source.take();
        }
    }

    private void addNeed(Struct struct) {
        long needed = struct instanceof Item item ? neededBy(item) : NOBODY;
        if (needed != NOBODY) {
            missing.merge(needed, neededClock, Math::min);
        }
    }

    private void setAside(long client, int clock) {
        missing.merge(client, clock, Math::min);
        for (Iterator<Struct> fromFirst = blocked.descendingIterator(); fromFirst.hasNext(); ) {
            Struct struct = fromFirst.next();
            Block block = open.get(struct.client);
            if (block != null && !aside.containsKey(struct.client)) {
                aside.put(struct.client, block.surrenderFrom(struct));
            }
        }
        blocked.clear();
    }

    /** Another client whose work this builds on and that is not here yet. */
    private long neededBy(Item item) {
        if (isMissing(item, item.originClient, item.originClock)) {
            return item.originClient;
        }
        if (isMissing(item, item.rightOriginClient, item.rightOriginClock)) {
            return item.rightOriginClient;
        }
        if (item.parent instanceof Parent.ById(long client, int clock) && isMissing(item, client, clock)) {
            return client;
        }
        return NOBODY;
    }

    private boolean isMissing(Item item, long client, int clock) {
        if (clock == Item.NONE || client == item.client || store.contains(client, clock)) {
            return false;
        }
        neededClock = clock;
        return true;
    }

    private void apply(Struct struct, int known) {
        if (struct instanceof Item item) {
            apply(item, known);
        } else {
            forget(struct, known);
        }
    }

    private void forget(Struct struct, int known) {
        transaction.append(new ForgottenStruct(struct.client, struct.clock + known, struct.length - known));
    }

    private void apply(Item item, int known) {
        Struct left = item.originClock == Item.NONE ? null : transaction.endingAt(item.originClient, item.originClock);
        Struct right = item.rightOriginClock == Item.NONE
                ? null
                : transaction.startingAt(item.rightOriginClient, item.rightOriginClock);
        Branch parent = left instanceof ForgottenStruct || right instanceof ForgottenStruct
                ? null
                : parentOf(item, left, right);
        if (known > 0) {
            left = transaction.endingAt(item.client, item.clock + known - 1);
        }
        if (parent == null || left instanceof ForgottenStruct) {
            forget(item, known);
            return;
        }
        item.left = left instanceof Item neighbour ? neighbour : null;
        item.right = right instanceof Item neighbour ? neighbour : null;
        if (known > 0) {
            item.originate(item.client, item.clock + known - 1);
            item.content = item.content.splitAt(known);
            item.clock += known;
            item.length -= known;
        }
        item.parent = parent;
        Placement.place(transaction, item, parent);
    }

    /** Null if the parent is forgotten, or was never a shared type. */
    private @Nullable Branch parentOf(Item item, @Nullable Struct left, @Nullable Struct right) {
        return switch (item.parent) {
            case Branch branch -> branch;
            case Parent.Root(String name) -> transaction.root(name);
            case Parent.ById(long client, int clock) ->
                store.find(client, clock) instanceof Item holder && holder.content instanceof TypeContent content
                        ? content.branch
                        : null;
            case null -> {
                if (!((left != null ? left : right) instanceof Item neighbour)) {
                    throw new IllegalStateException("item without a place");
                }
                item.key = neighbour.key;
                yield neighbour.branch();
            }
        };
    }
}
