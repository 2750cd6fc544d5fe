package org.chancery.coediting;

import java.time.Instant;
import java.util.Arrays;
import org.chancery.security.UserId;

/** One row of the log, or what is to become one. */
@SuppressWarnings("ArrayRecordComponent")
record LoggedUpdate(UserId author, Instant at, byte[] content) {

    boolean isSameAs(LoggedUpdate other) {
        return author.equals(other.author) && at.equals(other.at) && Arrays.equals(content, other.content);
    }
}
