package org.chancery.approval;

import java.util.Locale;

/**
 * The place of a record in the register of its post, as in {@code BKO/2020/0042}.
 *
 * @param code of the post when the number was given
 * @param year of the approval, at the post
 * @param sequence from 1 on without gaps; four digits, more where they are needed
 */
public record RegisterNumber(String code, int year, int sequence) {

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s/%04d/%04d", code, year, sequence);
    }
}
