package org.chancery.coediting;

import org.chancery.security.UserId;

/** Somebody who has a document open; with several tabs they count once, with the highest access among them. */
public record Visitor(UserId user, String name, AccessLevel access) {}
