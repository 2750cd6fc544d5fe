package org.chancery.approval;

import java.util.UUID;

/** Identifies a notice. */
public record NoticeId(UUID value) {}
