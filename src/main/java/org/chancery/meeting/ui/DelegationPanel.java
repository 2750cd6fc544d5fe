package org.chancery.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.Toasts;
import org.chancery.directory.PersonId;
import org.chancery.meeting.AttendanceDetails;
import org.chancery.meeting.AttendanceId;
import org.chancery.meeting.Capacity;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.Side;

/** One delegation, in order of precedence or as ordered by hand, and the line in which somebody is added to it. */
class DelegationPanel extends Section {

    private final PageContext page;
    private final Side side;
    private final OrderedList list = new OrderedList();
    private final Rows<AttendanceId, AttendanceDetails, AttendeeRow> rows;
    private final Button restoreOrder;
    private final AttendeePicker picker;

    DelegationPanel(PageContext page, Side side) {
        this.page = page;
        this.side = side;
        addClassNames(
                "delegation", "side-" + side.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        list.addClassName("attendees");
        rows = new Rows<>(
                list, AttendanceDetails::id, attendee -> new AttendeeRow(page, attendee, this), AttendeeRow::show);
        restoreOrder = Quiet.action(AppIcon.SORT, getTranslation("meeting.attendance.restoreOrder"));
        restoreOrder.addClickListener(click -> restoreOrder());
        var heading = new Div(new H2(getTranslation("meeting.side." + side)), restoreOrder);
        heading.addClassName("section-heading");
        picker = new AttendeePicker(page, side, this::add);
        // Where the next attendee is added: on a side without any there is nothing else to drop somebody on.
        AttendeeRow.onDrop(
                picker, attendee -> moveHere(attendee.id(), of(page.details()).size()));
        add(heading, list, picker);
        show(page.details());
    }

    final void show(EntryDetails details) {
        var here = of(details);
        rows.show(here);
        restoreOrder.setVisible(here.size() > 1 && here.stream().anyMatch(AttendanceDetails::outOfProtocolOrder));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Side side() {
        return side;
    }

    void focusPicker() {
        picker.focus();
    }

    /** Moves somebody who is on any side to a place on this one. */
    void moveHere(AttendanceId attendee, int index) {
        page.act(() -> page.services().attendances().move(attendee, side, index));
    }

    /** Moves somebody on this side to the end of another one. */
    void moveTo(Side other, AttendanceId attendee) {
        if (page.act(() -> page.services().attendances().move(attendee, other, Integer.MAX_VALUE))) {
            picker.focus();
        }
    }

    /** Moves somebody on this side up or down by as many places. */
    void moveBy(AttendanceId attendee, int places) {
        int to = indexOf(attendee) + places;
        if (to >= 0 && to < of(page.details()).size()) {
            moveHere(attendee, to);
            rows.row(attendee).ifPresent(AttendeeRow::focusHandle);
        }
    }

    int indexOf(AttendanceId attendee) {
        return of(page.details()).stream().map(AttendanceDetails::id).toList().indexOf(attendee);
    }

    void remove(AttendanceId attendee, String name) {
        var attendances = page.services().attendances();
        if (page.act(() -> attendances.remove(attendee))) {
            picker.focus();
            Toasts.undoable(getTranslation("meeting.attendance.removed", name), () -> {
                attendances.restore(attendee);
                page.refresh();
            });
        }
    }

    private boolean add(PersonId person) {
        boolean hasHead = of(page.details()).stream().anyMatch(a -> a.capacity() == Capacity.HEAD_OF_DELEGATION);
        var capacity = hasHead ? Capacity.MEMBER : Capacity.HEAD_OF_DELEGATION;
        return page.act(() -> page.services().attendances().add(page.entry(), person, side, capacity));
    }

    private void restoreOrder() {
        page.act(() -> page.services().attendances().restoreProtocolOrder(page.entry(), side));
        picker.focus();
    }

    private List<AttendanceDetails> of(EntryDetails details) {
        return details.attendances().stream()
                .filter(attendee -> attendee.side() == side)
                .toList();
    }
}
