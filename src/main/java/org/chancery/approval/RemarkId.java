package org.chancery.approval;

import java.util.UUID;

/** Identifies a remark. */
public record RemarkId(UUID value) {}
