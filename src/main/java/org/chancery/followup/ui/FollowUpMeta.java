package org.chancery.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.Formats;
import org.chancery.followup.FollowUpDetails;
import org.chancery.followup.FollowUpState;

/** The small print below what was undertaken: by whom, by when, and what became of it. */
final class FollowUpMeta {

    private FollowUpMeta() {}

    static Span of(FollowUpDetails followUp, ZoneId zone) {
        var meta = new Span();
        meta.addClassName("follow-up-meta");
        var side = new Span(text("followup.side." + followUp.side()));
        side.addClassNames("chip", followUp.side() == org.chancery.meeting.Side.OURS ? "info" : "theirs");
        meta.add(side);
        if (!followUp.owner().name().isEmpty()) {
            meta.add(item(AppIcon.PERSON, followUp.owner().name()));
        }
        var due = followUp.due();
        if (due != null) {
            var date = item(AppIcon.CALENDAR, Formats.of(zone).date(due));
            if (followUp.overdue()) {
                date.addClassName("overdue");
                date.add(new Span("· " + text("followup.badge.overdue")));
            }
            meta.add(date);
        }
        if (followUp.state() != FollowUpState.OPEN) {
            var state = text("followup.followupstate." + followUp.state());
            var at = followUp.stateChangedAt();
            var said = new Span(
                    at == null ? state : state + " · " + Formats.of(zone).date(at));
            said.addClassNames("chip", followUp.state() == FollowUpState.DONE ? "good" : "dropped");
            meta.add(said);
        }
        if (!followUp.note().isEmpty()) {
            var note = new Span(followUp.note());
            note.addClassName("follow-up-note");
            note.getElement().setAttribute("dir", "auto");
            meta.add(note);
        }
        return meta;
    }

    private static Span item(AppIcon icon, String words) {
        Component drawing = icon.create();
        var said = new Span(words);
        said.getElement().setAttribute("dir", "auto");
        var item = new Span(drawing, said);
        item.addClassName("follow-up-fact");
        return item;
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
