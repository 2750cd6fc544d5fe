package org.chancery.coediting;

import java.util.UUID;

/**
 * Where an editor connects to: the last part of the address. {@link DocumentAccess#resolve} says which document is written
 * there.
 */
public record RoomId(UUID value) {}
