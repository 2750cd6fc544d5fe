package org.chancery.followup;

import java.util.UUID;

/** Identifies the wording of a follow-up in one entry. */
public record FollowUpId(UUID value) {}
