package org.chancery.approval;

import org.chancery.meeting.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor writes about an entry.
 *
 * @param topic of the entry, or {@code null} for a remark on the whole
 * @param text at most {@link ApprovalService#MAX_REMARK} characters
 */
public record RemarkForm(@Nullable TopicId topic, String text) {}
