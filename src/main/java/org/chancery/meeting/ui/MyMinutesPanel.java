package org.chancery.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.base.ui.HomeCard;
import org.chancery.base.ui.HomePanel;
import org.chancery.meeting.AgendaService;
import org.chancery.meeting.MeetingFilterParameters;
import org.chancery.security.CurrentUser;
import org.chancery.security.Role;

/** The minutes that an officer has begun and not yet submitted, or got back, on the home view. */
@SpringComponent
class MyMinutesPanel implements HomePanel {

    private static final int LIMIT = 6;

    private final AgendaService agenda;
    private final CurrentUser currentUser;

    MyMinutesPanel(AgendaService agenda, CurrentUser currentUser) {
        this.agenda = agenda;
        this.currentUser = currentUser;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> create() {
        if (currentUser.find().filter(actor -> actor.has(Role.OFFICER)).isEmpty()) {
            return Optional.empty();
        }
        var ui = UI.getCurrent();
        var card = new HomeCard(ui.getTranslation("meeting.home.mine"), ui.getTranslation("meeting.home.mine.none"));
        agenda.myOpenEntries(LIMIT)
                .forEach(item -> card.addItem(
                        MeetingLines.link(item), MeetingLines.about(item, new EntryStateBadge(item.state()))));
        var open = MeetingFilterParameters.parse(Map.of("state", List.of("draft", "returned")));
        return Optional.of(
                card.withMore(new Anchor(MeetingNavigation.href(open), ui.getTranslation("meeting.home.mine.more"))));
    }
}
