package org.chancery.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.chancery.base.ui.HomeCard;
import org.chancery.base.ui.HomePanel;
import org.chancery.meeting.AgendaService;
import org.chancery.meeting.MeetingFilter;
import org.chancery.security.CurrentUser;
import org.chancery.security.Role;

/** The meetings that come next, on the home view. */
@SpringComponent
class NextMeetingsPanel implements HomePanel {

    private static final int LIMIT = 5;

    private final AgendaService agenda;
    private final CurrentUser currentUser;

    NextMeetingsPanel(AgendaService agenda, CurrentUser currentUser) {
        this.agenda = agenda;
        this.currentUser = currentUser;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Component> create() {
        if (currentUser.find().filter(actor -> actor.has(Role.READER)).isEmpty()) {
            return Optional.empty();
        }
        var ui = UI.getCurrent();
        var card = new HomeCard(ui.getTranslation("meeting.home.next"), ui.getTranslation("meeting.home.next.none"));
        agenda.next(LIMIT)
                .forEach(item -> card.addItem(
                        MeetingLines.link(item),
                        MeetingLines.about(item, new Span(ui.getTranslation("meeting.meetingkind." + item.kind())))));
        return Optional.of(card.withMore(
                new Anchor(MeetingNavigation.href(MeetingFilter.all()), ui.getTranslation("meeting.home.next.more"))));
    }
}
