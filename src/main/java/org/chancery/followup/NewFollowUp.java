package org.chancery.followup;

import org.chancery.base.PartialDate;
import org.chancery.meeting.Side;
import org.jspecify.annotations.Nullable;

/**
 * What was undertaken at a meeting.
 *
 * @param side ours or theirs
 * @param text 1 to 2000 characters
 * @param due by when, where a date was named
 */
public record NewFollowUp(
        Side side, String text, Owner owner, @Nullable PartialDate due) {}
