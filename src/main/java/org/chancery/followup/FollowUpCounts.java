package org.chancery.followup;

/**
 * How much is open.
 *
 * @param ours open on our side
 * @param theirs open on theirs
 * @param overdue of both, those whose due date has passed
 * @param dueSoon of both, those due today or in the seven days after
 */
public record FollowUpCounts(long ours, long theirs, long overdue, long dueSoon) {}
