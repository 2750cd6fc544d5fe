package org.chancery.coediting;

import java.util.ArrayList;
import java.util.BitSet;
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
 * update and as their own; whoever undoes a deletion, or pastes what was cut, does so in two. What is inserted as it was
 * deleted there, or a while before, stays with its author.
 */
final class WordsOfAuthors {

    private final Map<Long, TreeMap<Integer, Piece>> clients = new LinkedHashMap<>();
    private final Map<UserId, Integer> writers = new LinkedHashMap<>();
    private final RecentDeletions recent = new RecentDeletions();
    private long sequence;
    private int characters;

    /** Consecutive characters of one client, each with the number of its writer. */
    private static final class Piece {

        private final int from;
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder writers = new StringBuilder();
        private final BitSet gone = new BitSet();

        Piece(int from) {
            this.from = from;
        }

        int end() {
            return from + text.length();
        }
    }

    /** The next update of the log. */
    void add(LoggedUpdate update) {
        sequence++;
        var words = UpdateWords.of(update.content(), YLimits.DEFAULT);
        var deleted = deleted(words);
        if (!words.insertions().isEmpty()) {
            char writer = (char) (int) writers.computeIfAbsent(update.author(), author -> writers.size());
            var candidates = recent.candidates(words, deleted);
            for (var insertion : words.insertions()) {
                var text = insertion.text();
                add(insertion.client(), insertion.clock(), text, writersOf(text, writer, candidates));
            }
        }
        recent.remember(deleted);
    }

    /** How many updates of the log are in here. */
    long sequence() {
        return sequence;
    }

    /** How many characters are in here, those that were deleted included. */
    int characters() {
        return characters;
    }

    private List<DeletedWords> deleted(UpdateWords words) {
        List<DeletedWords> deleted = new ArrayList<>();
        for (var range : words.deletions()) {
            var pieces = clients.get(range.client());
            if (pieces != null) {
                var first = pieces.floorKey(range.from());
                pieces.subMap(first == null ? range.from() : first, range.to())
                        .values()
                        .forEach(piece -> addTexts(range.client(), piece, range.from(), range.to(), deleted));
            }
        }
        return deleted;
    }

    /** What is taken away by it and was not before: clients repeat all deletions when they come back. */
    private static void addTexts(long client, Piece piece, int from, int to, List<DeletedWords> deleted) {
        int end = Math.min(to, piece.end()) - piece.from;
        int begin = piece.gone.nextClearBit(Math.max(from, piece.from) - piece.from);
        while (begin < end) {
            int stop = begin;
            while (stop < end && piece.text.charAt(stop) != UpdateWords.NO_TEXT && !piece.gone.get(stop)) {
                stop++;
            }
            if (begin < stop) {
                deleted.add(new DeletedWords(
                        client,
                        piece.from + begin,
                        piece.text.substring(begin, stop),
                        piece.writers.substring(begin, stop)));
            }
            piece.gone.set(begin, Math.min(stop + 1, end));
            begin = piece.gone.nextClearBit(stop);
        }
    }

    private static String writersOf(String inserted, char writer, List<DeletedWords> deleted) {
        var result = new StringBuilder(String.valueOf(writer).repeat(inserted.length()));
        boolean isMoved = false;
        for (int at = 0; !deleted.isEmpty() && at < inserted.length(); ) {
            DeletedWords best = null;
            int length = 0;
            for (DeletedWords candidate : deleted) {
                int common = candidate.commonWith(inserted, at);
                if (common > length && candidate.isTelling(common, isMoved)) {
                    best = candidate;
                    length = common;
                }
            }
            isMoved = best != null;
            if (best != null) {
                result.replace(at, at + length, best.find(length));
            }
            at += Math.max(length, 1);
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
                characters += stop - at;
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
