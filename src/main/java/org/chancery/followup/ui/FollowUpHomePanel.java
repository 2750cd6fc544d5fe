package org.chancery.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.base.DatePrecision;
import org.chancery.base.ui.Excerpt;
import org.chancery.base.ui.Formats;
import org.chancery.base.ui.HomeCard;
import org.chancery.base.ui.HomePanel;
import org.chancery.directory.PostDetails;
import org.chancery.followup.FollowUpFilter;
import org.chancery.followup.FollowUpListItem;
import org.chancery.followup.FollowUpService;
import org.chancery.meeting.ui.MeetingNavigation;
import org.chancery.security.Role;
import org.springframework.data.domain.PageRequest;

/** Shows on the home page what is overdue or due within a week. */
@org.springframework.stereotype.Component
class FollowUpHomePanel implements HomePanel {

    private static final int ORDER = 30;
    private static final int ITEMS = 5;

    private final FollowUpServices services;
    private final Clock clock;

    FollowUpHomePanel(FollowUpServices services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> create() {
        if (services.currentUser()
                .find()
                .filter(actor -> actor.has(Role.READER))
                .isEmpty()) {
            return Optional.empty();
        }
        var soon = FollowUpFilter.open().withDue(null, LocalDate.now(clock).plusDays(FollowUpService.SOON_DAYS));
        var due = services.reading().list(soon, PageRequest.of(0, ITEMS));
        var zones = services.posts().mine().stream().collect(Collectors.toMap(PostDetails::id, PostDetails::timeZone));
        var card = new HomeCard(text("followup.home.title"), text("followup.home.empty"));
        due.forEach(item -> card.addItem(link(item), about(item, zones.getOrDefault(item.post(), ZoneOffset.UTC))));
        if (due.getTotalElements() > ITEMS) {
            card.withMore(
                    new Anchor(FollowUpNavigation.href(soon), text("followup.home.more", due.getTotalElements())));
        }
        return Optional.of(card);
    }

    private static Anchor link(FollowUpListItem item) {
        var link = new Anchor(
                MeetingNavigation.href(item.meeting()),
                Excerpt.of(item.details().text()));
        link.getElement().setAttribute("dir", "auto");
        return link;
    }

    private Component[] about(FollowUpListItem item, ZoneId zone) {
        var followUp = item.details();
        var side = new Span(text("followup.side." + followUp.side()));
        var owner = new Span(followUp.owner().name());
        var due = new Span();
        var until = followUp.due();
        if (until != null) {
            var formats = Formats.of(zone);
            due.setText(
                    until.precision() == DatePrecision.DAY
                            ? formats.relative(until.date(), LocalDate.now(clock.withZone(zone)))
                            : formats.date(until));
        }
        due.addClassNames("chip", followUp.overdue() ? "danger" : "warning");
        return new Component[] {due, side, owner};
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
