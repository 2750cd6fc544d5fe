package org.chancery.base;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/**
 * Gives new identities: UUIDs of version 7 (RFC 9562, section 5.7), so that new rows sit together in the index and ids
 * given one after the other sort in that order, within one millisecond too. That holds within one process, which is all
 * that lists need that break a tie of equal instants by id.
 */
public final class OrderedIds {

    /** One for all: the counter that orders ids of one millisecond lives in the generator. */
    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private OrderedIds() {}

    /** @return an id that no other call gave, greater than every one given before it */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
