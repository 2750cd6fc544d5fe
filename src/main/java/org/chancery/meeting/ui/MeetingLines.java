package org.chancery.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.chancery.base.Marking;
import org.chancery.base.ui.MarkingBadge;
import org.chancery.meeting.MeetingListItem;

/** Shows a meeting in a line or two, where there is no table. */
final class MeetingLines {

    private MeetingLines() {}

    /** A link to the minutes that reads as their subject. */
    static Anchor link(MeetingListItem item) {
        var subject =
                item.subject().isEmpty() ? UI.getCurrent().getTranslation("meeting.list.noSubject") : item.subject();
        return new Anchor(MeetingNavigation.href(item.meeting()), subject);
    }

    /** When and with whom, then {@code what}, then the marking if there is one to mind. */
    static Component[] about(MeetingListItem item, Component what) {
        var dates = new MeetingDates(UI.getCurrent().getLocale());
        List<Component> about = new ArrayList<>();
        about.add(new Span(dates.days(item.time())));
        var hours = dates.hours(item.time());
        if (!hours.isEmpty()) {
            about.add(new Span(hours));
        }
        if (!item.counterparts().isEmpty()) {
            about.add(new Span(String.join(", ", item.counterparts())));
        }
        about.add(what);
        if (item.marking() != Marking.UNCLASSIFIED) {
            about.add(new MarkingBadge(item.marking()));
        }
        return about.toArray(Component[]::new);
    }
}
