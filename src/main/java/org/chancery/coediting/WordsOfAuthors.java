package org.chancery.coediting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.coediting.WhoWroteWhat.Passage;
import org.chancery.security.UserId;
import org.chancery.yjs.UpdateWords;
import org.chancery.yjs.YLimits;
import org.jspecify.annotations.Nullable;

/**
 * Gathers from the updates of a log, in their order, who wrote what.
 *
 * <p>Whoever divides a paragraph, or makes a heading or a list of it, deletes its words and inserts them again, in one
 * update and as their own; whoever undoes a deletion, or pastes what was cut, does so in two. What is inserted as it was
 * deleted there, or a while before, stays with its author.
 */
final class WordsOfAuthors {

    /** Fewer letters may be the same by chance. */
    private static final int FEW = 3;

    /** The same where the deletion was another update: who types a word again that was there before has typed it. */
    private static final int FEW_LATER = 8;

    /** What was deleted by so many updates is remembered, letters that were taken away one by one counting as one. */
    static final int RECENT = 100;

    private static final int MOST_RECENT_RUNS = 200;
    private static final int MOST_RECENT_CHARACTERS = 200_000;

    /** Whoever takes away more letters one by one has it remembered in parts: each letter copies the run it joins. */
    private static final int LONGEST_JOINED = 2_000;

    /** So much is compared within one update; nobody types more, and nobody shall keep the server busy. */
    private static final long MOST_COMPARISONS = 4_000_000;

    private final Map<Long, TreeMap<Integer, Piece>> clients = new LinkedHashMap<>();
    private final Map<UserId, Integer> writers = new LinkedHashMap<>();

    /** What was taken away and has not come back, the latest last. */
    private final Deque<Deleted> recent = new ArrayDeque<>();

    private long sequence;
    private int characters;

    /** How many updates have taken something away. */
    private int deletions;

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

    /** What an update takes away: consecutive letters of one client, and how many of them were found again. */
    private static final class Deleted {

        private final long client;
        private final int from;
        private final String text;
        private final String writers;
        private int found;

        /** By which of the updates that take something away; none for the one at hand. */
        private int deletion;

        Deleted(long client, int from, String text, String writers) {
            this.client = client;
            this.from = from;
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

        /** Whether so much cannot be the same by chance; the end of a run may be short behind something that was found. */
        boolean isTelling(int common, boolean behindFound) {
            return common >= (deletion == 0 ? FEW : FEW_LATER)
                    || common > 0 && behindFound && found + common == text.length();
        }

        int left() {
            return text.length() - found;
        }

        /** One with the other if they are neighbours, as letters are that are taken away one by one. */
        @Nullable
        Deleted joined(Deleted other) {
            if (client != other.client || found > 0 || other.found > 0 || text.length() >= LONGEST_JOINED) {
                return null;
            }
            if (other.from + other.text.length() == from) {
                return new Deleted(client, other.from, other.text + text, other.writers + writers);
            }
            return from + text.length() == other.from
                    ? new Deleted(client, from, text + other.text, writers + other.writers)
                    : null;
        }
    }

    /** The next update of the log. */
    void add(LoggedUpdate update) {
        sequence++;
        var words = UpdateWords.of(update.content(), YLimits.DEFAULT);
        var deleted = deleted(words);
        if (!words.insertions().isEmpty()) {
            char writer = (char) (int) writers.computeIfAbsent(update.author(), author -> writers.size());
            var candidates = candidates(words, deleted);
            for (var insertion : words.insertions()) {
                var text = insertion.text();
                add(insertion.client(), insertion.clock(), text, writersOf(text, writer, candidates));
            }
        }
        remember(deleted);
    }

    /** How many updates of the log are in here. */
    long sequence() {
        return sequence;
    }

    /** How many characters are in here, those that were deleted included. */
    int characters() {
        return characters;
    }

    private List<Deleted> deleted(UpdateWords words) {
        List<Deleted> deleted = new ArrayList<>();
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

    /** What may come back in an update: what it takes away itself first, then the latest. */
    private List<Deleted> candidates(UpdateWords words, List<Deleted> deleted) {
        long inserted = 0;
        boolean isLong = false;
        for (var insertion : words.insertions()) {
            inserted += insertion.text().length();
            isLong |= insertion.text().length() >= FEW_LATER;
        }
        if (isLong && inserted * (deleted.size() + recent.size()) <= MOST_COMPARISONS) {
            List<Deleted> all = new ArrayList<>(deleted);
            all.addAll(recent.reversed());
            return all;
        }
        return inserted * deleted.size() > MOST_COMPARISONS ? List.of() : deleted;
    }

    private void remember(List<Deleted> deleted) {
        recent.removeIf(run -> run.left() == 0);
        boolean isFirst = true;
        for (Deleted run : deleted) {
            if (run.left() > 0) {
                Deleted last = recent.peekLast();
                Deleted joined = last == null ? null : last.joined(run);
                if (joined != null) {
                    recent.removeLast();
                    joined.deletion = deletions;
                    recent.add(joined);
                } else {
                    deletions += isFirst ? 1 : 0;
                    isFirst = false;
                    run.deletion = deletions;
                    recent.add(run);
                }
            }
        }
        int recentCharacters =
                recent.stream().mapToInt(run -> run.text.length()).sum();
        while (!recent.isEmpty()
                && (recent.size() > MOST_RECENT_RUNS
                        || recentCharacters > MOST_RECENT_CHARACTERS
                        || recent.getFirst().deletion <= deletions - RECENT)) {
            recentCharacters -= recent.removeFirst().text.length();
        }
    }

    /** What is taken away by it and was not before: clients repeat all deletions when they come back. */
    private static void addTexts(long client, Piece piece, int from, int to, List<Deleted> deleted) {
        int end = Math.min(to, piece.end()) - piece.from;
        int begin = piece.gone.nextClearBit(Math.max(from, piece.from) - piece.from);
        while (begin < end) {
            int stop = begin;
            while (stop < end && piece.text.charAt(stop) != UpdateWords.NO_TEXT && !piece.gone.get(stop)) {
                stop++;
            }
            if (begin < stop) {
                deleted.add(new Deleted(
                        client,
                        piece.from + begin,
                        piece.text.substring(begin, stop),
                        piece.writers.substring(begin, stop)));
            }
            piece.gone.set(begin, Math.min(stop + 1, end));
            begin = piece.gone.nextClearBit(stop);
        }
    }

    private static String writersOf(String inserted, char writer, List<Deleted> deleted) {
        var result = new StringBuilder(String.valueOf(writer).repeat(inserted.length()));
        boolean isMoved = false;
        for (int at = 0; !deleted.isEmpty() && at < inserted.length(); ) {
            Deleted best = null;
            int length = 0;
            for (Deleted candidate : deleted) {
                int common = candidate.commonWith(inserted, at);
                if (common > length && candidate.isTelling(common, isMoved)) {
                    best = candidate;
                    length = common;
                }
            }
            isMoved = best != null;
            if (best != null) {
                result.replace(at, at + length, best.writers.substring(best.found, best.found + length));
                best.found += length;
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
