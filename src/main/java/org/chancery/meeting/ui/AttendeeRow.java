package org.chancery.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import org.chancery.meeting.AttendanceDetails;
import org.chancery.meeting.AttendanceId;
import org.chancery.meeting.Capacity;
import org.chancery.meeting.Change;
import org.chancery.meeting.MeetingChanged.Part;
import org.chancery.meeting.Participation;

/** One attendee as printed in minutes: the name, title and institution as held that day, the capacity, present or not. */
class AttendeeRow extends ListItem {

    private final PageContext page;
    private final AttendeeHandle handle;
    private final Span name = new Span();
    private final Span institution = new Span();
    private final Button participation = new Button();
    private final Autosaved<String> title;
    private final Autosaved<Capacity> capacity;
    private AttendanceDetails attendee;

    AttendeeRow(PageContext page, AttendanceDetails attendee, DelegationPanel delegation) {
        this.page = page;
        this.attendee = attendee;
        addClassName("attendee");
        handle = new AttendeeHandle(this, attendee.name(), delegation);
        onDrop(this, other -> {
            if (other != this) {
                delegation.moveHere(other.id(), delegation.indexOf(id()));
            }
        });
        var titleField = new TextArea();
        titleField.setPlaceholder(getTranslation("meeting.attendance.title.placeholder"));
        titleField.setMinRows(1);
        titleField.addClassNames("plain-field", "line-field");
        title = new Autosaved<>(
                page,
                Part.ATTENDANCES,
                AutosavedInput.of(getTranslation("meeting.attendance.title", attendee.name()), titleField),
                attendee.title(),
                change -> page.services().attendances().changeTitle(id(), change));
        capacity = new Autosaved<>(
                page,
                Part.ATTENDANCES,
                Choices.select(
                        getTranslation("meeting.attendance.capacity", attendee.name()),
                        List.of(Capacity.values()),
                        value -> getTranslation("meeting.capacity." + value)),
                attendee.capacity(),
                change -> page.services().attendances().changeCapacity(id(), change));
        participation.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        participation.addClassName("participation");
        participation.setText(getTranslation("meeting.participation.EXCUSED"));
        participation.setAriaLabel(getTranslation("meeting.attendance.excused", attendee.name()));
        participation.addClickListener(click -> toggleParticipation());
        var remove = Quiet.remove(getTranslation("meeting.attendance.remove", attendee.name()));
        remove.addClickListener(click -> delegation.remove(id(), this.attendee.name()));
        name.addClassName("attendee-name");
        institution.addClassNames("attendee-institution", "muted");
        var tools = new Div(participation, remove);
        tools.addClassName("attendee-tools");
        var who = new Div(name, capacity, tools);
        who.addClassName("attendee-who");
        var what = new Div(title, institution);
        what.addClassName("attendee-what");
        var body = new Div(who, what);
        body.addClassName("attendee-body");
        add(handle, body);
        show(attendee);
    }

    final void show(AttendanceDetails newer) {
        attendee = newer;
        name.setText(Printed.name(newer));
        institution.setText(newer.institution());
        title.show(newer.title());
        capacity.show(newer.capacity());
        boolean excused = newer.participation() == Participation.EXCUSED;
        participation.getElement().setAttribute("aria-pressed", String.valueOf(excused));
        setClassName("excused", excused);
    }

    /** Lets attendees be dropped on something. */
    static void onDrop(Component place, Consumer<AttendeeRow> dropped) {
        DropTarget.create(place)
                .addDropListener(event -> event.getDragData()
                        .filter(AttendeeRow.class::isInstance)
                        .map(AttendeeRow.class::cast)
                        .ifPresent(dropped));
    }

    void focusHandle() {
        handle.focus();
    }

    final AttendanceId id() {
        return attendee.id();
    }

    private void toggleParticipation() {
        var now = attendee.participation();
        var other = now == Participation.PRESENT ? Participation.EXCUSED : Participation.PRESENT;
        page.act(() -> page.services().attendances().changeParticipation(id(), new Change<>(now, other)));
    }
}
