package org.chancery.coediting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.coediting.WhoWroteWhat.Passage;
import org.chancery.security.UserId;
import org.chancery.yjs.UpdateWords;
import org.chancery.yjs.YLimits;

/**
 * Gathers from the updates of a log, in their order, who wrote what.
 *
 * <p>Whoever divides a paragraph, or makes a heading or a list of it, deletes its words and inserts them again, in one
 * update and as their own: what is inserted there as it was deleted stays with its author.
 */
final class WordsOfAuthors {

    /** Fewer letters may be the same by chance. */
    private static final int FEW = 3;

    /** So much is compared within one update; nobody types more, and nobody shall keep the server busy. */
    private static final long MOST_COMPARISONS = 4_000_000;

    private final Map<Long, TreeMap<Integer, Piece>> clients = new LinkedHashMap<>();
    private final Map<UserId, Integer> writers = new LinkedHashMap<>();

    /** Consecutive characters of one client, each with the number of its writer. */
    private static final class Piece {

        private final int from;
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder writers = new StringBuilder();

        Piece(int from) {
            this.from = from;
        }

        int end() {
            return from + text.length();
        }
    }

    /** What an update takes away, and how much of it was found again. */
    private static final class Deleted {

        private final String text;
        private final String writers;
        private int found;

        Deleted(String text, String writers) {
            this.text = text;
            this.writers = writers;
        }

        int commonWith(String inserted, int at) {
            int length = 0;
            while (at + length < inserted.length()
                    && found + length < text.length()
                    && inserted.charAt(at + length) == text.charAt(found + length)) {
                length++;
            }
            return length;
        }

        boolean endsAfter(int length) {
            return found + length == text.length();
        }
    }

    void add(LoggedUpdate update) {
        var words = UpdateWords.of(update.content(), YLimits.DEFAULT);
        if (words.insertions().isEmpty()) {
            return;
        }
        char writer = (char) (int) writers.computeIfAbsent(update.author(), author -> writers.size());
        var deleted = deleted(words);
        for (var insertion : words.insertions()) {
            var text = insertion.text();
            add(insertion.client(), insertion.clock(), text, writersOf(text, writer, deleted));
        }
    }

    private List<Deleted> deleted(UpdateWords words) {
        List<Deleted> deleted = new ArrayList<>();
        for (var range : words.deletions()) {
            var pieces = clients.get(range.client());
            if (pieces != null) {
                var first = pieces.floorKey(range.from());
                pieces.subMap(first == null ? range.from() : first, range.to())
                        .values()
                        .forEach(piece -> addTexts(piece, range.from(), range.to(), deleted));
            }
        }
        long inserted = words.insertions().stream()
                .mapToLong(insertion -> insertion.text().length())
                .sum();
        return inserted * deleted.size() > MOST_COMPARISONS ? List.of() : deleted;
    }

    private static void addTexts(Piece piece, int from, int to, List<Deleted> deleted) {
        int end = Math.min(to, piece.end()) - piece.from;
        int begin = Math.max(from, piece.from) - piece.from;
        while (begin < end) {
            int next = piece.text.indexOf(String.valueOf(UpdateWords.NO_TEXT), begin);
            int stop = next < 0 ? end : Math.min(next, end);
            if (begin < stop) {
                deleted.add(new Deleted(piece.text.substring(begin, stop), piece.writers.substring(begin, stop)));
            }
            begin = stop + 1;
        }
    }

    private static String writersOf(String inserted, char writer, List<Deleted> deleted) {
        var result = new StringBuilder(String.valueOf(writer).repeat(inserted.length()));
        boolean isMoved = false;
        for (int at = 0; !deleted.isEmpty() && at < inserted.length(); ) {
            Deleted best = deleted.getFirst();
            int length = best.commonWith(inserted, at);
            for (Deleted other : deleted) {
                int common = other.commonWith(inserted, at);
                if (common > length) {
                    best = other;
                    length = common;
                }
            }
            isMoved = length >= FEW || length > 0 && isMoved && best.endsAfter(length);
            if (isMoved) {
                result.replace(at, at + length, best.writers.substring(best.found, best.found + length));
                best.found += length;
            }
            at += isMoved ? length : 1;
        }
        return result.toString();
    }

    /** What was there first holds: nobody gets the words of another by writing under the id of their window. */
    private void add(long client, int clock, String text, String writersOfText) {
        var pieces = clients.computeIfAbsent(client, id -> new TreeMap<>());
        int at = clock;
        while (at < clock + text.length()) {
            var floor = pieces.floorEntry(at);
            Piece before = floor == null ? null : floor.getValue();
            if (before != null && at < before.end()) {
                at = before.end();
            } else {
                var next = pieces.higherKey(at);
                int stop = Math.min(clock + text.length(), next == null ? Integer.MAX_VALUE : next);
                Piece piece = before != null && before.end() == at ? before : new Piece(at);
                pieces.put(piece.from, piece);
                piece.text.append(text, at - clock, stop - clock);
                piece.writers.append(writersOfText, at - clock, stop - clock);
                at = stop;
            }
        }
    }

    /** In the order in which they first wrote. */
    Set<UserId> writers() {
        return writers.keySet();
    }

    List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        clients.forEach((client, pieces) -> pieces.values().forEach(piece -> addPassages(client, piece, passages)));
        return passages;
    }

    private static void addPassages(long client, Piece piece, List<Passage> passages) {
        int begin = 0;
        for (int i = 1; i <= piece.writers.length(); i++) {
            if (i == piece.writers.length() || piece.writers.charAt(i) != piece.writers.charAt(begin)) {
                passages.add(new Passage(client, piece.from + begin, piece.from + i, piece.writers.charAt(begin)));
                begin = i;
            }
        }
    }
}
