package org.chancery.coediting;

import java.util.List;
import org.chancery.security.UserId;

/**
 * The colour of somebody's cursor, everywhere and always the same.
 *
 * @param index from 0 to 6, that of their avatar
 * @param hex dark enough for white letters on it (contrast of 4.5 at least, WCAG 2.2, 1.4.3)
 */
record UserColor(int index, String hex) {

    private static final List<String> COLORS =
            List.of("#c2185b", "#6a1b9a", "#1565c0", "#00695c", "#8d4a00", "#b3261e", "#455a64");

    static UserColor of(UserId user) {
        int index = Math.floorMod(user.hashCode(), COLORS.size());
        return new UserColor(index, COLORS.get(index));
    }
}
