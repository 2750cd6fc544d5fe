package org.chancery.meeting;

import java.util.UUID;

/** Identifies a topic of one entry. */
public record TopicId(UUID value) {}
