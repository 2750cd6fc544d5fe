package org.chancery.followup.ui;

import java.time.LocalDate;
import org.chancery.followup.FollowUpDetails;
import org.chancery.followup.FollowUpService;
import org.chancery.followup.FollowUpState;

/** Under which heading a follow-up stands in a list by due date. */
enum DueGroup {
    OVERDUE,
    SOON,
    LATER,
    UNDATED,
    CLOSED;

    /** @param today at the post */
    static DueGroup of(FollowUpDetails followUp, LocalDate today) {
        if (followUp.state() != FollowUpState.OPEN) {
            return CLOSED;
        }
        if (followUp.overdue()) {
            return OVERDUE;
        }
        var due = followUp.due();
        if (due == null) {
            return UNDATED;
        }
        return due.lastDay().isAfter(today.plusDays(FollowUpService.SOON_DAYS)) ? LATER : SOON;
    }
}
