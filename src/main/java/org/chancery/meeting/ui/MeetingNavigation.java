package org.chancery.meeting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import org.chancery.meeting.DossierId;
import org.chancery.meeting.EntryId;
import org.chancery.meeting.MeetingFilter;
import org.chancery.meeting.MeetingFilterParameters;
import org.chancery.meeting.MeetingId;

/** Opens the pages about meetings and dossiers, and says their addresses, to be called from the pages of any feature. */
public final class MeetingNavigation {

    static final String MEETINGS = "meetings";
    static final String DOSSIERS = "dossiers";
    static final String NEW = "new";
    static final String MEETING_ID = "meetingId";
    static final String ENTRY = "entry";

    private MeetingNavigation() {}

    /** Opens the list of all meetings. */
    public static void openList() {
        openList(MeetingFilter.all());
    }

    /** Opens the list of the meetings of a filter. */
    public static void openList(MeetingFilter filter) {
        UI.getCurrent().navigate(MEETINGS, new QueryParameters(MeetingFilterParameters.format(filter)));
    }

    /** Opens the minutes of a meeting. */
    public static void open(MeetingId meeting) {
        UI.getCurrent().navigate(href(meeting));
    }

    /** Opens a meeting at one entry of its history. */
    public static void open(MeetingId meeting, EntryId entry) {
        UI.getCurrent()
                .navigate(href(meeting), QueryParameters.of(ENTRY, entry.value().toString()));
    }

    /** Opens the page on which a new meeting is begun. */
    public static void create() {
        UI.getCurrent().navigate(MEETINGS + "/" + NEW);
    }

    /** Opens a dossier with its meetings. */
    public static void open(DossierId dossier) {
        UI.getCurrent().navigate(href(dossier));
    }

    /** The address of the list of the meetings of a filter, relative to the page's base. */
    public static String href(MeetingFilter filter) {
        var query = new QueryParameters(MeetingFilterParameters.format(filter)).getQueryString();
        return query.isEmpty() ? MEETINGS : MEETINGS + "?" + query;
    }

    /** The address of the minutes of a meeting, relative to the page's base. */
    public static String href(MeetingId meeting) {
        return MEETINGS + "/" + meeting.value();
    }

    /** The address of one entry in the history of a meeting, relative to the page's base. */
    public static String href(MeetingId meeting, EntryId entry) {
        return href(meeting) + "?" + ENTRY + "=" + entry.value();
    }

    /** The address of a dossier, relative to the page's base. */
    public static String href(DossierId dossier) {
        return DOSSIERS + "/" + dossier.value();
    }
}
