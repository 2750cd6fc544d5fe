package org.chancery.approval;

import java.util.Set;
import java.util.UUID;

/** Some users have other unread notices than before. */
record NoticesChanged(Set<UUID> users) {}
