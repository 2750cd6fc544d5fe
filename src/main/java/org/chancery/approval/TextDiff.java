package org.chancery.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the words that changed between two texts. */
public final class TextDiff {

    /** Above this many pairs of words the middle is shown as replaced, rather than compared at length. */
    private static final int MAX_PAIRS = 2_000_000;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");

    private TextDiff() {}

    /** What became of a stretch of text. */
    public enum Fate {
        KEPT,
        ADDED,
        REMOVED
    }

    /** A stretch of text and what became of it. */
    public record Piece(Fate fate, String text) {}

    /**
     * The pieces from {@code before} to {@code after}: kept and removed ones make up the former, kept and added ones the
     * latter.
     */
    public static List<Piece> of(String before, String after) {
        var was = words(before);
        var is = words(after);
        int start = 0;
        while (start < Math.min(was.length, is.length) && was[start].equals(is[start])) {
            start++;
        }
        int end = 0;
        while (end < Math.min(was.length, is.length) - start
                && was[was.length - 1 - end].equals(is[is.length - 1 - end])) {
            end++;
        }
        var pieces = new Pieces();
        pieces.add(Fate.KEPT, was, 0, start);
        middle(pieces, was, start, was.length - end, is, start, is.length - end);
        pieces.add(Fate.KEPT, was, was.length - end, was.length);
        return pieces.list();
    }

    private static void middle(Pieces pieces, String[] was, int wasFrom, int wasTo, String[] is, int isFrom, int isTo) {
        int rows = wasTo - wasFrom;
        int columns = isTo - isFrom;
        if ((long) rows * columns > MAX_PAIRS) {
            pieces.add(Fate.REMOVED, was, wasFrom, wasTo);
            pieces.add(Fate.ADDED, is, isFrom, isTo);
            return;
        }
        int[][] common = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                common[i][j] = was[wasFrom + i].equals(is[isFrom + j])
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows || j < columns) {
            if (i < rows && j < columns && was[wasFrom + i].equals(is[isFrom + j])) {
                pieces.add(Fate.KEPT, was[wasFrom + i]);
                i++;
                j++;
            } else if (j == columns || i < rows && common[i + 1][j] >= common[i][j + 1]) {
                pieces.add(Fate.REMOVED, was[wasFrom + i]);
                i++;
            } else {
                pieces.add(Fate.ADDED, is[isFrom + j]);
                j++;
            }
        }
    }

    private static String[] words(String text) {
        return text.isEmpty() ? new String[0] : BETWEEN_WORDS.split(text);
    }

    /** Joins neighbours of one fate. */
    private static final class Pieces {

        private final List<Piece> pieces = new ArrayList<>();

        void add(Fate fate, String[] words, int from, int to) {
            for (int i = from; i < to; i++) {
                add(fate, words[i]);
            }
        }

        void add(Fate fate, String word) {
            int last = pieces.size() - 1;
            if (last >= 0 && pieces.get(last).fate() == fate) {
                pieces.set(last, new Piece(fate, pieces.get(last).text() + word));
            } else {
                pieces.add(new Piece(fate, word));
            }
        }

        List<Piece> list() {
            return List.copyOf(pieces);
        }
    }
}
