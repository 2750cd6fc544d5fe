package org.chancery.meeting;

/** Whether somebody who belongs to the delegation was there. */
public enum Participation {
    PRESENT,
    EXCUSED
}
