package org.chancery.followup.ui;

import org.chancery.meeting.TopicId;
import org.chancery.meeting.ui.EditorContext;
import org.chancery.meeting.ui.TopicRows;
import org.chancery.meeting.ui.TopicRowsProvider;
import org.springframework.stereotype.Component;

/** Lets follow-ups be made in the narrative of every topic. */
@Component
class FollowUpRowsProvider implements TopicRowsProvider {

    private static final int ORDER = 30;

    private final FollowUpServices services;

    FollowUpRowsProvider(FollowUpServices services) {
        this.services = services;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public TopicRows create(EditorContext context, TopicId topic) {
        return new FollowUpRows(new PanelContext(services, context), topic);
    }
}
