package org.chancery.meeting;

import java.util.Map;
import java.util.UUID;

/**
 * A part of the minutes that another feature keeps, such as the follow-ups: it joins in when an entry is copied for a
 * corrigendum and when the content is sealed.
 */
public interface EntryPart {

    /** Name of the part in the sealed record; never changes once released. */
    String name();

    /** What the record keeps of this part: records, lists, maps and values that JSON can write, in a stable order. */
    Object content(EntryId entry);

    /**
     * Copies the part for a corrigendum. {@code topics} leads from the topics of the one entry to those of the other.
     *
     * @return from each row that may stand in a text to its copy
     */
    Map<UUID, UUID> copy(EntryId from, EntryId to, Map<TopicId, TopicId> topics);
}
