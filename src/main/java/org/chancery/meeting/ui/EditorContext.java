package org.chancery.meeting.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Set;
import org.chancery.base.PostId;
import org.chancery.meeting.AttendanceDetails;
import org.chancery.meeting.EntryId;
import org.chancery.meeting.EntryState;
import org.chancery.meeting.MeetingChanged.Part;
import org.chancery.meeting.MeetingId;
import org.chancery.meeting.TopicId;

/**
 * What the page of a meeting lets the panels on it know and do, those of other features included.
 *
 * <p>One context belongs to one entry in one state: when the state changes, or with it what the reader may do, the page
 * makes its panels anew with another context. The answers serve for what to show; what is allowed is for the services to
 * say at every call.
 */
public interface EditorContext {

    MeetingId meeting();

    EntryId entry();

    PostId post();

    EntryState state();

    /** Who was there, as last read. */
    List<AttendanceDetails> attendances();

    /** Whether the reader may change the minutes; a panel that gets {@code false} shows no input, like a printed page. */
    boolean mayWrite();

    /** Whether the reader may approve or return the entry. */
    boolean mayDecide();

    /** Whether the page shows the newest entry of its meeting rather than one of its history. */
    boolean latest();

    /**
     * Ids of the rows that are printed within the narrative of a topic, where their author has put them, and therefore not
     * below it once more. None while the minutes are written: the panels below are where a row is changed.
     */
    Set<String> printedInText(TopicId topic);

    /** Where a panel says whether what was typed in it is stored. */
    SaveProgress progress();

    /**
     * Runs {@code readAgain} in the UI of {@code panel}, as long as that is attached, after somebody changed one of
     * {@code parts} of this meeting, here or elsewhere. Several changes in a row may run it once.
     */
    void whenChanged(Component panel, Set<Part> parts, Runnable readAgain);

    /** Reads the meeting again and shows it, at once; for a panel that has just changed more than itself. */
    void refresh();
}
