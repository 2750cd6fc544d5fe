package org.chancery.meeting.ui;

import org.chancery.meeting.TopicId;

/**
 * Lets rows of another feature be made in the narrative of a topic, such as the follow-ups. A feature offers one as a Spring
 * component; the page asks each of them once for every topic that it shows.
 */
public interface TopicRowsProvider {

    /** Where the kind stands in the list of what can be inserted; lower numbers come first. */
    int order();

    /** The rows of this kind under a topic. */
    TopicRows create(EditorContext context, TopicId topic);
}
