package org.chancery.followup.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.Set;
import org.chancery.meeting.MeetingChanged.Part;
import org.chancery.meeting.ui.EditorContext;
import org.chancery.meeting.ui.EditorPanelProvider;

/** Shows beside minutes that are being written what is open from the times before. */
@org.springframework.stereotype.Component
class OpenBeforePanelProvider implements EditorPanelProvider {

    private static final int ORDER = 50;

    private final FollowUpServices services;

    OpenBeforePanelProvider(FollowUpServices services) {
        this.services = services;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> create(EditorContext context) {
        if (!context.mayWrite()) {
            return Optional.empty();
        }
        var panel = new OpenBeforePanel(services, context);
        context.whenChanged(panel, Set.of(Part.ATTENDANCES), panel::read);
        return Optional.of(panel);
    }
}
