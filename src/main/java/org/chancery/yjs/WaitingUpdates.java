package org.chancery.yjs;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Updates, or the rest of them, whose predecessors have not arrived; found by the clock they wait for. */
final class WaitingUpdates {

    /** One that waits: an update in itself, and the clocks per client of which each makes another try worth while. */
    static final class Waiting {

        private final byte[] bytes;
        private final Map<Long, Integer> missing;

        Waiting(byte[] bytes, Map<Long, Integer> missing) {
            this.bytes = bytes;
            this.missing = missing;
        }

        byte[] bytes() {
            return bytes;
        }

        private ByteBuffer identity() {
            return ByteBuffer.wrap(bytes);
        }
    }

    private record Step(Waiting update, boolean added) {}

    private final int maxBytes;
    private final Map<ByteBuffer, Waiting> updates = new LinkedHashMap<>();
    private final Map<Long, TreeMap<Integer, Deque<Waiting>>> byMissing = new HashMap<>();

    /** What the present transaction has done here. */
    private final List<Step> steps = new ArrayList<>();

    private int bytes;

    WaitingUpdates(YLimits limits) {
        this.maxBytes = limits.maxWaitingBytes();
    }

    boolean isEmpty() {
        return updates.isEmpty();
    }

    boolean isChanged() {
        return !steps.isEmpty();
    }

    Collection<Waiting> all() {
        return updates.values();
    }

    void add(Waiting update) {
        if (updates.containsKey(update.identity())) {
            return;
        }
        if (update.bytes.length > maxBytes - bytes) {
            throw new UpdateRefused(UpdateRefused.Reason.TOO_MUCH_WAITING, "predecessors are missing");
        }
        steps.add(new Step(update, true));
        put(update);
    }

    /** Takes out one for which a client's new state is worth a try. */
    @Nullable
    Waiting takeFor(long client, int state) {
        TreeMap<Integer, Deque<Waiting>> byClock = byMissing.get(client);
        if (byClock == null || byClock.firstKey() >= state) {
            return null;
        }
        Waiting update = byClock.firstEntry().getValue().getFirst();
        steps.add(new Step(update, false));
        remove(update);
        return update;
    }

    /** Gives one up for good. */
    void drop(Waiting update) {
        if (updates.containsKey(update.identity())) {
            remove(update);
        }
    }

    void dropAll() {
        updates.clear();
        byMissing.clear();
        bytes = 0;
    }

    void commit() {
        steps.clear();
    }

    void rollback() {
        for (Step step : steps.reversed()) {
            if (step.added) {
                remove(step.update);
            } else {
                put(step.update);
            }
        }
        steps.clear();
    }

    private void put(Waiting update) {
        updates.put(update.identity(), update);
        bytes += update.bytes.length;
        update.missing.forEach((client, clock) -> byMissing
                .computeIfAbsent(client, key -> new TreeMap<>())
                .computeIfAbsent(clock, key -> new ArrayDeque<>())
                .add(update));
    }

    private void remove(Waiting update) {
        updates.remove(update.identity());
        bytes -= update.bytes.length;
        update.missing.forEach((client, clock) -> {
            TreeMap<Integer, Deque<Waiting>> byClock = byMissing.get(client);
            Deque<Waiting> same = byClock == null ? null : byClock.get(clock);
            if (byClock != null && same != null) {
                same.remove(update);
                if (same.isEmpty()) {
                    byClock.remove(clock);
                }
                if (byClock.isEmpty()) {
                    byMissing.remove(client);
                }
            }
        });
    }
}
