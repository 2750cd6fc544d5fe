package org.chancery.followup.ui;

import com.vaadin.flow.component.Component;
import org.chancery.meeting.TopicId;
import org.chancery.meeting.ui.EditorContext;
import org.chancery.meeting.ui.TopicPanelProvider;

/** Offers the follow-ups to every topic of the minutes. */
@org.springframework.stereotype.Component
class TopicPanel implements TopicPanelProvider {

    private static final int ORDER = 30;

    private final FollowUpServices services;

    TopicPanel(FollowUpServices services) {
        this.services = services;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Component create(EditorContext context, TopicId topic) {
        return new TopicFollowUpsPanel(services, context, topic);
    }
}
