package org.chancery.coediting;

import java.util.Map;
import java.util.Set;
import org.chancery.yjs.YDoc;

/** An update that is in the document of its room and not yet on disk. Guarded by the lock of its room. */
final class Pending {

    private final Connection origin;
    private final LoggedUpdate update;
    private final Map<Long, Integer> clocks;
    private final Set<String> roots;
    private boolean writes;
    private boolean refused;

    /**
     * @param clocks of the Yjs clients it brought on, as they are with it
     * @param applied what it has led to
     */
    Pending(Connection origin, LoggedUpdate update, Map<Long, Integer> clocks, YDoc.Applied applied) {
        this.origin = origin;
        this.update = update;
        this.clocks = clocks;
        this.roots = applied.roots();
        this.writes = applied.writes();
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

    /** Whether it makes its sender an author, and not one whose client has but tidied up after others. */
    boolean writes() {
        return writes;
    }

    /** What was sent before it will not be: what it leads to now is another thing. */
    void appliedAnew(YDoc.Applied applied) {
        writes |= applied.writes();
    }

    boolean isRefused() {
        return refused;
    }

    /** Its author may not write any more; it will never be on disk. */
    void refuse() {
        refused = true;
    }
}
