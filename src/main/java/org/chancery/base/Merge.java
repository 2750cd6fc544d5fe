package org.chancery.base;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets two people change different fields of one thing at once, and neither overwrite the other's change unseen.
 *
 * <pre>{@code
 * var merge = new Merge<>(seen, stored, wanted);
 * var form = merge.agreed(new PersonForm(merge.field("name", PersonForm::name), ...));
 * }</pre>
 *
 * @param <F> the form, a record of the fields
 */
public final class Merge<F> {

    private final F seen;
    private final F now;
    private final F wanted;
    private final List<Conflict> conflicts = new ArrayList<>();

    /**
     * @param seen what the editor began with
     * @param now what is stored
     * @param wanted what the editor holds
     */
    public Merge(F seen, F now, F wanted) {
        this.seen = seen;
        this.now = now;
        this.wanted = wanted;
    }

    /** The value that a field is to have: the wanted one where that was changed, otherwise what is stored. */
    public <T extends @Nullable Object> T field(String field, Function<F, T> value) {
        T before = value.apply(seen);
        T theirs = value.apply(now);
        T mine = value.apply(wanted);
        if (same(mine, before) || same(mine, theirs)) {
            return theirs;
        }
        if (!same(theirs, before)) {
            conflicts.add(new Conflict(field, theirs, now));
        }
        return mine;
    }

    /** The same of a set in which each element is a field of its own: it is in or it is not, so that nothing conflicts. */
    public <T> Set<T> set(Function<F, Set<T>> value) {
        Set<T> before = value.apply(seen);
        Set<T> mine = value.apply(wanted);
        Set<T> merged = new HashSet<>(value.apply(now));
        mine.stream().filter(element -> !before.contains(element)).forEach(merged::add);
        before.stream().filter(element -> !mine.contains(element)).forEach(merged::remove);
        return Set.copyOf(merged);
    }

    /**
     * Passes what was merged.
     *
     * @throws Conflict of the first field that both changed, and differently
     */
    public F agreed(F merged) {
        if (!conflicts.isEmpty()) {
            throw conflicts.getFirst();
        }
        return merged;
    }

    /** The fields that both changed, and differently, of those asked for so far. */
    public List<String> conflicts() {
        return conflicts.stream()
                .map(Conflict::field)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Whether two values of a field say the same; a blank text says no more than a missing one. */
    public static boolean same(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(blankAsMissing(one), blankAsMissing(other));
    }

    private static @Nullable Object blankAsMissing(@Nullable Object value) {
        return value instanceof String text && text.isBlank() ? null : value;
    }
}
