package org.chancery.meeting.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.base.NotFound;
import org.chancery.directory.HeldPosition;
import org.chancery.meeting.AttendanceDetails;
import org.chancery.meeting.AttendanceId;
import org.chancery.meeting.Capacity;
import org.chancery.meeting.DossierId;
import org.chancery.meeting.Side;

/** Puts values into words as printed minutes do. */
final class Printed {

    private Printed() {}

    /** The name as one addresses them. */
    static String name(AttendanceDetails attendee) {
        return attendee.honorific() == null ? attendee.name() : attendee.honorific() + " " + attendee.name();
    }

    /** Title and institution, as much as is known. */
    static String office(AttendanceDetails attendee) {
        return joined(attendee.title(), attendee.institution());
    }

    static String position(HeldPosition position) {
        return joined(position.title(), position.institution());
    }

    /** The title of a dossier; empty when that does not exist for the reader. */
    static Optional<String> dossier(PageContext page, DossierId dossier) {
        try {
            return Optional.of(
                    page.services().dossiers().details(dossier).form().title());
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    /** Who leads the other side; empty when nobody of it is there. */
    static Optional<AttendanceId> theirHead(List<AttendanceDetails> attendees) {
        var theirs = attendees.stream()
                .filter(attendee -> attendee.side() == Side.THEIRS)
                .toList();
        return theirs.stream()
                .filter(attendee -> attendee.capacity() == Capacity.HEAD_OF_DELEGATION)
                .findFirst()
                .or(() -> theirs.stream().findFirst())
                .map(AttendanceDetails::id);
    }

    private static String joined(String title, String institution) {
        return Stream.of(title, institution).filter(text -> !text.isBlank()).collect(Collectors.joining(" — "));
    }

    /** A heading within the minutes, on the level on which they stand in a page. */
    static HtmlContainer heading(int level, String text) {
        return level == 2 ? new H2(text) : new H3(text);
    }
}
