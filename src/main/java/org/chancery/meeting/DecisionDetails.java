package org.chancery.meeting;

/** Something decided at a meeting. */
public record DecisionDetails(DecisionId id, TopicId topic, String text) {}
