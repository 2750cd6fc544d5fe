package org.chancery.base.ui;

import java.util.Optional;
import java.util.UUID;
import org.chancery.base.NotFound;

/** Reads ids from addresses, where people may have typed anything. */
public final class Ids {

    private Ids() {}

    /** Empty when it is no id. */
    public static Optional<UUID> find(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @throws NotFound when it is no id */
    public static UUID parse(String text) {
        return find(text).orElseThrow(NotFound::new);
    }
}
