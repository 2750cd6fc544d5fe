package org.chancery.followup.ui;

import java.util.Set;
import org.chancery.followup.FollowUpFilter;
import org.chancery.followup.FollowUpState;
import org.chancery.meeting.Side;

/** The ways in which people look at follow-ups most; each stands for the main part of a filter. */
enum FollowUpTab {
    OPEN,
    OURS,
    THEIRS,
    OVERDUE,
    CLOSED;

    private static final Set<FollowUpState> STILL_OPEN = Set.of(FollowUpState.OPEN);
    private static final Set<FollowUpState> NO_LONGER_OPEN = Set.of(FollowUpState.DONE, FollowUpState.DROPPED);

    /** The filter as this tab has it, everything else of it left alone. */
    FollowUpFilter applyTo(FollowUpFilter filter) {
        var open = filter.withOverdue(false).withSide(null).withStates(STILL_OPEN);
        return switch (this) {
            case OPEN -> open;
            case OURS -> open.withSide(Side.OURS);
            case THEIRS -> open.withSide(Side.THEIRS);
            case OVERDUE -> open.withOverdue(true);
            case CLOSED -> open.withStates(NO_LONGER_OPEN);
        };
    }

    /** The tab that shows this filter. */
    static FollowUpTab of(FollowUpFilter filter) {
        if (filter.overdue()) {
            return OVERDUE;
        }
        if (!filter.states().isEmpty() && !filter.states().contains(FollowUpState.OPEN)) {
            return CLOSED;
        }
        if (filter.side() == null) {
            return OPEN;
        }
        return filter.side() == Side.OURS ? OURS : THEIRS;
    }
}
