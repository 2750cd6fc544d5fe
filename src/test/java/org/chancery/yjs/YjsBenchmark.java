package org.chancery.yjs;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Measures what the package aims at, in time of the processor; a program, not a test. */
final class YjsBenchmark {

    private static final int ROUNDS = 25;

    /** Keeps the results, so that no work is in vain. */
    private static long sink;

    private YjsBenchmark() {}

    public static void main(String[] arguments) {
        List<byte[]> keys = keys(10_000, 1);
        measure("10,000 updates of one key", () -> applyAll(keys));
        List<byte[]> manyKeys = keys(10_000, 10_000);
        measure("10,000 updates of a key each", () -> applyAll(manyKeys));
        List<byte[]> typing = typing(260_000);
        measure("260,000 edits, an update each", () -> applyAll(typing));
        YDoc typed = applyAll(typing);
        byte[] state = typed.encodeState();
        measure("260,000 edits, from the state of " + state.length + " bytes", () -> applyAll(List.of(state)));
        byte[] unmerged = unmerged(260_000);
        measure("260,000 edits, one update of " + unmerged.length + " bytes", () -> applyAll(List.of(unmerged)));
        measure("260,000 edits, encoded", typed::encodeState);
        System.out.printf("heap of that document: %.1f MB%n", heapOf(() -> applyAll(typing)) / 1e6);
        System.out.println(sink);
    }

    private static void measure(String name, Supplier<?> work) {
        long[] nanos = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = cpuNanos();
            sink += work.get().hashCode();
            nanos[i] = cpuNanos() - start;
        }
        long first = nanos[0];
        Arrays.sort(nanos);
        System.out.printf(
                "%-50s best %7.1f  median %7.1f  first %7.1f ms%n",
                name, nanos[0] / 1e6, nanos[ROUNDS / 2] / 1e6, first / 1e6);
    }

    /** Of this thread: the machine may be busy with other things. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static YDoc applyAll(List<byte[]> updates) {
        YDoc doc = new YDoc();
        for (byte[] update : updates) {
            doc.apply(update);
        }
        return doc;
    }

    private static long heapOf(Supplier<YDoc> document) {
        long before = used();
        YDoc doc = document.get();
        long after = used();
        sink += doc.hashCode();
        return after - before;
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static List<byte[]> keys(int updates, int keys) {
        YDoc doc = new YDoc();
        doc.writeAs(1);
        List<byte[]> written = new ArrayList<>();
        for (int i = 0; i < updates; i++) {
            int value = i;
            written.add(doc.edit(() -> doc.map("map").set("key" + value % keys, value)));
        }
        return written;
    }

    /**
     * What a person does at a text: types runs of letters, takes some back, and goes elsewhere.
     *
     * <p>Written by hand as clocks, since finding an index takes long in a long text.
     */
    private static List<byte[]> typing(int edits) {
        Random random = new Random(1);
        List<byte[]> updates = new ArrayList<>();
        int clock = 0;
        while (updates.size() < edits) {
            int run = 1 + random.nextInt(60);
            int after = clock == 0 ? -1 : random.nextInt(4) == 0 ? random.nextInt(clock) : clock - 1;
            for (int i = 0; i < run; i++) {
                updates.add(letter(clock, after));
                after = clock++;
            }
            int back = random.nextInt(Math.min(run, 25));
            for (int i = 1; i <= back; i++) {
                updates.add(Updates.deleting(1, clock - i, 1));
            }
        }
        return updates.subList(0, edits);
    }

    private static byte[] letter(int clock, int after) {
        return Updates.ofClient(1, clock, 1, out -> writeLetter(out, clock, after));
    }

    private static void writeLetter(ByteWriter out, int clock, int after) {
        String letter = String.valueOf((char) ('a' + clock % 26));
        if (after < 0) {
            Updates.rootText(out, letter);
        } else {
            Updates.textAfter(out, 1, after, letter);
        }
    }

    private static byte[] unmerged(int edits) {
        return Updates.ofClient(1, 0, edits, out -> {
            for (int i = 0; i < edits; i++) {
                writeLetter(out, i, i - 1);
            }
        });
    }
}
