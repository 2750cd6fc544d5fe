package org.chancery.base;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a form of which somebody else changed the same field meanwhile. To insist, send what was stored as what was
 * seen.
 */
public final class Conflict extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Object stored;

    Conflict(String field, @Nullable Object theirs, Object stored) {
        super(field, "base.refusal.changedMeanwhile", List.of(theirs == null ? "" : theirs));
        this.stored = stored;
    }

    /** The whole form as it was stored when this was refused. */
    public Object stored() {
        return stored;
    }
}
