package org.chancery.directory.ui;

import java.util.UUID;
import org.chancery.base.NotFound;

/** Reads ids from addresses, where people may have typed anything. */
final class Ids {

    private Ids() {}

    /** @throws NotFound when it is no id */
    static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
