package org.chancery.directory;

import java.util.Objects;
import org.chancery.base.Refusal;
import org.jspecify.annotations.Nullable;

/** Lets two people change different fields of one thing at once, and neither overwrite the other's change unseen. */
final class Merge {

    private Merge() {}

    /**
     * The value that a field is to have.
     *
     * @param seen what its editor began with
     * @param now what is stored
     * @param wanted what the editor holds
     * @throws Refusal of {@code field}, naming what is stored, when both were changed, and differently
     */
    static <T extends @Nullable Object> T field(String field, T seen, T now, T wanted) {
        if (same(wanted, seen) || same(wanted, now)) {
            return now;
        }
        if (same(now, seen)) {
            return wanted;
        }
        throw Refusal.of(field, "directory.refusal.changedMeanwhile", now == null ? "" : now);
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(blankAsMissing(one), blankAsMissing(other));
    }

    private static @Nullable Object blankAsMissing(@Nullable Object value) {
        return value instanceof String text && text.isBlank() ? null : value;
    }
}
