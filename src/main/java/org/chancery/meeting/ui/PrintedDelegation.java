package org.chancery.meeting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.chancery.meeting.AttendanceDetails;
import org.chancery.meeting.Capacity;
import org.chancery.meeting.Participation;
import org.chancery.meeting.Side;

/** A delegation as printed in minutes. */
class PrintedDelegation extends Section {

    /** @param level of the heading */
    PrintedDelegation(Side side, List<AttendanceDetails> attendees, int level) {
        addClassName("delegation");
        var list = new OrderedList();
        list.addClassName("attendees");
        attendees.forEach(attendee -> list.add(line(attendee)));
        add(Printed.heading(level, getTranslation("meeting.side." + side)), list);
    }

    private ListItem line(AttendanceDetails attendee) {
        var name = new Span(Printed.name(attendee));
        name.addClassName("attendee-name");
        var who = new Div(name);
        who.addClassName("attendee-who");
        if (attendee.capacity() != Capacity.MEMBER) {
            who.add(about(getTranslation("meeting.capacity." + attendee.capacity())));
        }
        if (attendee.participation() == Participation.EXCUSED) {
            who.add(about(getTranslation("meeting.participation.EXCUSED")));
        }
        var office = new Div(Printed.office(attendee));
        office.addClassName("attendee-what");
        var item = new ListItem(who, office);
        item.addClassName("attendee");
        return item;
    }

    private static Span about(String text) {
        var about = new Span(text);
        about.addClassNames("muted", "attendee-about");
        return about;
    }
}
