package org.chancery.coediting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.chancery.yjs.UpdateWords;

/** What was taken away a while ago and has not come back, as by undo, or by pasting what was cut. */
final class RecentDeletions {

    /** What was deleted by so many updates is remembered, letters that were taken away one by one counting as one. */
    static final int RECENT = 100;

    private static final int MOST_RUNS = 200;
    private static final int MOST_CHARACTERS = 200_000;

    /** So much is compared within one update; nobody types more, and nobody shall keep the server busy. */
    private static final long MOST_COMPARISONS = 4_000_000;

    /** The latest last. */
    private final Deque<DeletedWords> runs = new ArrayDeque<>();

    /** How many updates have taken something away. */
    private int deletions;

    /** What may come back in an update: what it takes away itself first, then the latest. */
    List<DeletedWords> candidates(UpdateWords words, List<DeletedWords> deleted) {
        long inserted = 0;
        boolean isLong = false;
        for (var insertion : words.insertions()) {
            inserted += insertion.text().length();
            isLong |= insertion.text().length() >= DeletedWords.FEW_LATER;
        }
        if (isLong && inserted * (deleted.size() + runs.size()) <= MOST_COMPARISONS) {
            List<DeletedWords> all = new ArrayList<>(deleted);
            all.addAll(runs.reversed());
            return all;
        }
        return inserted * deleted.size() > MOST_COMPARISONS ? List.of() : deleted;
    }

    /** Takes in what an update has taken away, as far as it was not found again. */
    void remember(List<DeletedWords> deleted) {
        runs.removeIf(DeletedWords::isFound);
        boolean isFirst = true;
        for (DeletedWords run : deleted) {
            if (!run.isFound()) {
                DeletedWords last = runs.peekLast();
                DeletedWords joined = last == null ? null : last.joined(run);
                if (joined != null) {
                    runs.removeLast();
                    runs.add(joined.by(deletions));
                } else {
                    deletions += isFirst ? 1 : 0;
                    isFirst = false;
                    runs.add(run.by(deletions));
                }
            }
        }
        forget();
    }

    private void forget() {
        int characters = runs.stream().mapToInt(DeletedWords::length).sum();
        while (!runs.isEmpty()
                && (runs.size() > MOST_RUNS
                        || characters > MOST_CHARACTERS
                        || runs.getFirst().deletion() <= deletions - RECENT)) {
            characters -= runs.removeFirst().length();
        }
    }
}
