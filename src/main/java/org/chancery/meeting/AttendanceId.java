package org.chancery.meeting;

import java.util.UUID;

/** Identifies the attendance of one person in one entry. */
public record AttendanceId(UUID value) {}
