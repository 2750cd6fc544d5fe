package org.chancery.directory;

import java.util.Comparator;
import org.chancery.base.Folding;
import org.chancery.base.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's place in the order in which a delegation is listed: by rank, among equals by the date of taking up
 * functions (who has served longer goes first, as Article 16 of the Vienna Convention on Diplomatic Relations has it for
 * heads of mission; an unknown date goes last), then by name.
 *
 * @param rank from 1, the highest, to 99
 * @param since when the position was taken up
 */
public record Precedence(int rank, @Nullable PartialDate since, String name) implements Comparable<Precedence> {

    public static final int MIN_RANK = 1;
    public static final int MAX_RANK = 99;

    /** The rank of somebody of whom no position is known. */
    public static final int UNKNOWN_RANK = MAX_RANK;

    private static final Comparator<Precedence> ORDER = Comparator.comparingInt(Precedence::rank)
            .thenComparing(Precedence::since, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(precedence -> Folding.fold(precedence.name()))
            .thenComparing(Precedence::name);

    /** The precedence of a person in the position held that day; without one, after all who hold one. */
    public static Precedence of(PersonSuggestion person) {
        var position = person.position();
        return position == null
                ? new Precedence(UNKNOWN_RANK, null, person.name())
                : new Precedence(position.precedenceRank(), position.since(), person.name());
    }

    @Override
    public int compareTo(Precedence other) {
        return ORDER.compare(this, other);
    }
}
