package org.chancery.meeting.ui;

import com.vaadin.flow.component.Component;
import org.chancery.meeting.TopicId;

/**
 * Puts a panel of another feature below every topic of the minutes, such as the follow-ups that came from it. A feature
 * offers one as a Spring component; the page asks each of them once for every topic that it shows.
 */
public interface TopicPanelProvider {

    /** Where it stands below the topic; lower numbers come first. */
    int order();

    /**
     * A new panel for this topic, which shows nothing while there is nothing to show or do. An element in it that carries
     * the CSS class {@code topic-action} is what adds something; the page lines those up with its own.
     */
    Component create(EditorContext context, TopicId topic);
}
