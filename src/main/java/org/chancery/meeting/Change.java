package org.chancery.meeting;

/**
 * What somebody made of a value, and what it was when they began: by the latter it shows whether somebody else changed it
 * meanwhile.
 */
public record Change<T>(T from, T to) {}
