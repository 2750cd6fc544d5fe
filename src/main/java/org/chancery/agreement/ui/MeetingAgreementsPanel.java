package org.chancery.agreement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.chancery.agreement.AgreementFilter;
import org.chancery.meeting.ui.EditorContext;
import org.chancery.meeting.ui.EditorPanelProvider;
import org.springframework.data.domain.PageRequest;

/** Shows beside the minutes what was signed at the meeting, as far as the reader may know of it. */
@org.springframework.stereotype.Component
class MeetingAgreementsPanel implements EditorPanelProvider {

    private static final int ORDER = 60;
    private static final int MOST = 10;

    private final AgreementServices services;

    MeetingAgreementsPanel(AgreementServices services) {
        this.services = services;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> create(EditorContext context) {
        var filter = AgreementFilter.of(context.meeting());
        var found = services.reading().list(filter, PageRequest.of(0, MOST));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("meeting-agreement-list");
        found.forEach(agreement -> list.add(new AgreementItem(agreement, List.of())));
        var ui = UI.getCurrent();
        var panel = new Section(new H2(ui.getTranslation("agreement.meeting.title")), list);
        panel.addClassNames("rail-panel", "meeting-agreements");
        if (found.hasNext()) {
            panel.add(new Anchor(
                    AgreementNavigation.href(filter),
                    ui.getTranslation("agreement.list.count", found.getTotalElements())));
        }
        return Optional.of(panel);
    }
}
