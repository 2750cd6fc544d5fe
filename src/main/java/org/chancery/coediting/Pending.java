package org.chancery.coediting;

import java.util.Map;
import java.util.Set;

/** An update that is in the document of its room and not yet on disk. Guarded by the lock of its room. */
final class Pending {

    private final Connection origin;
    private final LoggedUpdate update;
    private final Map<Long, Integer> clocks;
    private final Set<String> roots;
    private boolean refused;

    /**
     * @param clocks of the Yjs clients it brought on, as they are with it
     * @param roots names of the texts it touches
     */
    Pending(Connection origin, LoggedUpdate update, Map<Long, Integer> clocks, Set<String> roots) {
        this.origin = origin;
        this.update = update;
        this.clocks = clocks;
        this.roots = roots;
    }

    Connection origin() {
        return origin;
    }

    LoggedUpdate update() {
        return update;
    }

    int size() {
        return update.content().length;
    }

    Map<Long, Integer> clocks() {
        return clocks;
    }

    Set<String> roots() {
        return roots;
    }

    boolean isRefused() {
        return refused;
    }

    /** Its author may not write any more; it will never be on disk. */
    void refuse() {
        refused = true;
    }
}
