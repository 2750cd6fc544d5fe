package org.chancery.security;

import java.util.UUID;

/** Identifies a user. */
public record UserId(UUID value) {}
