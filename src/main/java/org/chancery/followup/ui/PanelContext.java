package org.chancery.followup.ui;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.chancery.followup.Owner;
import org.chancery.meeting.AttendanceDetails;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.Side;
import org.chancery.meeting.ui.EditorContext;
import org.jspecify.annotations.Nullable;

/** What the rows of one panel share; the meeting itself is read only when somebody chooses an owner. */
final class PanelContext {

    private final FollowUpServices services;
    private final EditorContext context;
    private final boolean mayTrack;
    private final ZoneId zone;
    private @Nullable EntryDetails entry;

    PanelContext(FollowUpServices services, EditorContext context) {
        this.services = services;
        this.context = context;
        this.mayTrack = services.mayTrack() && context.latest();
        this.zone = services.posts().of(context.post()).timeZone();
    }

    FollowUpServices services() {
        return services;
    }

    EditorContext context() {
        return context;
    }

    boolean mayTrack() {
        return mayTrack;
    }

    ZoneId zone() {
        return zone;
    }

    /** The box for an owner, which offers the attendees of the given side first. */
    OwnerBox ownerBox(java.util.function.Supplier<Side> side) {
        var day = entry().header().time().on().date();
        return new OwnerBox(() -> attendees(side.get()), services.people(), day);
    }

    LocalDate day() {
        return entry().header().time().on().date();
    }

    void forgetAttendees() {
        entry = null;
    }

    /** Those at the meeting as owners, beginning with one side. */
    List<Owner> attendees(Side first) {
        return context.attendances().stream()
                .sorted(Comparator.comparing((AttendanceDetails attendee) -> attendee.side() != first))
                .map(attendee -> new Owner(attendee.person(), attendee.name()))
                .toList();
    }

    private EntryDetails entry() {
        if (entry == null) {
            entry = services.meetings().entry(context.entry());
        }
        return entry;
    }
}
