package org.chancery.base;

import java.util.UUID;

/** Identifies a post: an embassy or consulate. */
public record PostId(UUID value) {}
