package org.chancery.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import org.chancery.base.Marking;
import org.chancery.base.NotFound;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.Formats;
import org.chancery.base.ui.MarkingBadge;
import org.chancery.followup.FollowUpListItem;
import org.chancery.followup.FollowUpState;
import org.chancery.meeting.ui.MeetingNavigation;

/** A follow-up in the list across meetings; it stays where it is when something became of it, so that one sees what. */
class FollowUpItem extends ListItem {

    private final FollowUpServices services;
    private final ZoneId zone;
    private final boolean mayTrack;

    FollowUpItem(FollowUpServices services, FollowUpListItem item, ZoneId zone, boolean mayTrack) {
        this.services = services;
        this.zone = zone;
        this.mayTrack = mayTrack;
        addClassName("follow-up");
        show(item);
    }

    private void show(FollowUpListItem item) {
        removeAll();
        var followUp = item.details();
        setClassName("closed", followUp.state() != FollowUpState.OPEN);
        var text = new Div(followUp.text());
        text.addClassName("follow-up-text");
        text.getElement().setAttribute("dir", "auto");
        var meta = FollowUpMeta.of(followUp, zone);
        meta.add(source(item));
        if (item.marking() != Marking.UNCLASSIFIED) {
            meta.add(new MarkingBadge(item.marking()));
        }
        var body = new Div(text, meta);
        body.addClassName("follow-up-body");
        if (mayTrack) {
            var control = new StateControl(services.tracking(), followUp, () -> readAgain(item));
            add(control.ring(), body, control.menu());
        } else {
            add(body);
        }
    }

    private Span source(FollowUpListItem item) {
        var link = new Anchor(MeetingNavigation.href(item.meeting()), item.meetingSubject());
        link.getElement().setAttribute("dir", "auto");
        var source = new Span(
                AppIcon.MEETING.create(), link, new Span(Formats.of(zone).date(item.heldOn())));
        source.addClassNames("follow-up-fact", "follow-up-source");
        return source;
    }

    private void readAgain(FollowUpListItem item) {
        try {
            show(services.reading().details(item.details().commitment()));
            getChildren().filter(Button.class::isInstance).findFirst().ifPresent(ring -> ((Button) ring).focus());
        } catch (NotFound e) {
            setVisible(false);
        }
    }
}
