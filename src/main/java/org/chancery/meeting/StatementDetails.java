package org.chancery.meeting;

/** Something said, and by whom. */
public record StatementDetails(StatementId id, TopicId topic, AttendanceId speaker, StatementMode mode, String text) {}
