package org.chancery.yjs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that a document consists of. */
final class Replica {

    final YLimits limits;
    final StructStore store = new StructStore();
    final WaitingUpdates waiting;

    /** Deletions whose content has not arrived; never changed, only replaced. */
    IdRanges waitingDeletes = new IdRanges();

    /** Counts the searches for places, see {@link Integrator}. */
    int searches;

    private final Map<String, Branch> roots = new LinkedHashMap<>();

    Replica(YLimits limits) {
        this.limits = limits;
        this.waiting = new WaitingUpdates(limits);
    }

    @Nullable
    Branch root(String name) {
        return roots.get(name);
    }

    Branch createRoot(String name) {
        Branch root = new Branch(null, name);
        roots.put(name, root);
        return root;
    }

    void removeRoot(String name) {
        roots.remove(name);
    }

    Map<String, Branch> roots() {
        return roots;
    }
}
