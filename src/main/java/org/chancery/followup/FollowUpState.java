package org.chancery.followup;

/** What became of something undertaken. */
public enum FollowUpState {
    OPEN,
    DONE,
    DROPPED
}
