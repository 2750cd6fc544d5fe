package org.chancery.meeting;

import java.util.UUID;

/** Identifies a meeting. */
public record MeetingId(UUID value) {}
