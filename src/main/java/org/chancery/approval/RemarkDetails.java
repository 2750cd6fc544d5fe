package org.chancery.approval;

import java.time.Instant;
import java.util.UUID;
import org.chancery.meeting.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * A remark as officers and supervisors read it.
 *
 * @param round 1 for those on the first submission, 2 for those after the entry was returned once, and so on
 * @param topic {@code null} for a remark on the whole
 * @param author the name of the supervisor
 */
public record RemarkDetails(
        RemarkId id, int round, @Nullable TopicId topic, String author, Instant writtenAt, String text) {

    RemarkDetails(UUID id, int round, @Nullable UUID topic, String author, Instant writtenAt, String text) {
        this(new RemarkId(id), round, topic == null ? null : new TopicId(topic), author, writtenAt, text);
    }
}
