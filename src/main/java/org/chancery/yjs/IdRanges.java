package org.chancery.yjs;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ranges of clocks per client (Yjs: DeleteSet). */
final class IdRanges {

    /** In the order of the update: what is merged in the end depends on it. */
    private final Map<Long, Ranges> clients = new LinkedHashMap<>(4);

    private @Nullable Ranges latest;

    /** The ranges of one client: clock and end by turns. */
    static final class Ranges {

        final long client;
        private int[] bounds = new int[2];
        private int size;

        private Ranges(long client) {
            this.client = client;
        }

        int count() {
            return size;
        }

        int clock(int index) {
            return bounds[2 * index];
        }

        int end(int index) {
            return bounds[2 * index + 1];
        }

        private void add(int clock, int end) {
            if (bounds.length < 2 * size + 2) {
                bounds = Arrays.copyOf(bounds, 4 * size);
            }
            bounds[2 * size] = clock;
            bounds[2 * size + 1] = end;
            size++;
        }

        /** Sorts, and joins what touches. */
        private void normalize() {
            if (size < 2) {
                return;
            }
            if (!isSorted()) {
                sort();
            }
            int last = 0;
            for (int i = 1; i < size; i++) {
                if (end(last) >= clock(i)) {
                    bounds[2 * last + 1] = Math.max(end(last), end(i));
                } else {
                    last++;
                    bounds[2 * last] = clock(i);
                    bounds[2 * last + 1] = end(i);
                }
            }
            size = last + 1;
        }

        private boolean isSorted() {
            for (int i = 1; i < size; i++) {
                if (clock(i - 1) > clock(i)) {
                    return false;
                }
            }
            return true;
        }

        private void sort() {
            long[] packed = new long[size];
            for (int i = 0; i < size; i++) {
                packed[i] = (long) clock(i) << 32 | end(i);
            }
            Arrays.sort(packed);
            for (int i = 0; i < size; i++) {
                bounds[2 * i] = (int) (packed[i] >>> 32);
                bounds[2 * i + 1] = (int) packed[i];
            }
        }
    }

    boolean isEmpty() {
        return clients.isEmpty();
    }

    void add(long client, int clock, int end) {
        if (clock < end) {
            Ranges ranges = latest;
            if (ranges == null || ranges.client != client) {
                ranges = clients.computeIfAbsent(client, Ranges::new);
                latest = ranges;
            }
            ranges.add(clock, end);
        }
    }

    void addAll(Ranges ranges) {
        for (int i = 0; i < ranges.count(); i++) {
            add(ranges.client, ranges.clock(i), ranges.end(i));
        }
    }

    void addAll(IdRanges others) {
        others.clients.values().forEach(this::addAll);
    }

    void normalize() {
        clients.values().forEach(Ranges::normalize);
    }

    Collection<Ranges> all() {
        return clients.values();
    }

    @Nullable
    Ranges of(long client) {
        return clients.get(client);
    }

    int count() {
        return clients.values().stream().mapToInt(Ranges::count).sum();
    }

    void write(ByteWriter out) {
        List<Ranges> sorted = clients.values().stream()
                .sorted(Comparator.comparingLong((Ranges ranges) -> ranges.client)
                        .reversed())
                .toList();
        out.writeVarUint(sorted.size());
        for (Ranges ranges : sorted) {
            out.writeVarUint(ranges.client);
            out.writeVarUint(ranges.count());
            for (int i = 0; i < ranges.count(); i++) {
                out.writeVarUint(ranges.clock(i));
                out.writeVarUint(ranges.end(i) - ranges.clock(i));
            }
        }
    }

    static IdRanges read(ByteReader in, int maxRanges) {
        IdRanges read = new IdRanges();
        int left = maxRanges;
        int clientCount = in.readCount(2);
        for (int i = 0; i < clientCount; i++) {
            long client = in.readVarUint();
            int count = in.readCount(2);
            if (count > left) {
                throw UpdateRefused.tooLarge("too many structs and deleted ranges");
            }
            left -= count;
            for (int j = 0; j < count; j++) {
                int clock = in.readVarUint31();
                int length = in.readVarUint31();
                if (clock > Integer.MAX_VALUE - length) {
                    throw UpdateRefused.tooLarge("clock beyond 2^31");
                }
                read.add(client, clock, clock + length);
            }
        }
        return read;
    }
}
