package org.chancery.coediting;

import java.util.UUID;

/** Identifies something that several people may have open at once. */
public record DocumentId(UUID value) {}
