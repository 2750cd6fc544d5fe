package org.chancery.approval.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.chancery.meeting.ui.EditorContext;
import org.chancery.meeting.ui.EditorPanelProvider;

/** Lets a supervisor decide from the page of a meeting. */
@org.springframework.stereotype.Component
class DecisionPanelProvider implements EditorPanelProvider {

    private final ReviewServices services;

    DecisionPanelProvider(ReviewServices services) {
        this.services = services;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> create(EditorContext context) {
        return context.mayDecide() ? Optional.of(new DecisionPanel(context, services)) : Optional.empty();
    }
}
