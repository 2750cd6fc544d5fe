package org.chancery.meeting.ui;

import com.vaadin.flow.component.UI;
import org.chancery.base.ui.Formats;
import org.chancery.meeting.MeetingTime;

/** Says when a meeting was held as printed minutes do. */
public final class PrintedTime {

    private PrintedTime() {}

    /**
     * {@code 17 August 2020, 10:00–11:15}, or {@code 5 March 2018 – 7 March 2018}, with as much of it as is known; in the
     * language of the current UI.
     */
    public static String of(MeetingTime time, Formats formats) {
        var day = formats.date(time.on());
        var days = time.until() == null ? day : day + " – " + formats.date(time.until());
        if (time.start() == null) {
            return days;
        }
        var end = time.end() == null ? "" : "–" + formats.time(time.end());
        return UI.getCurrent().getTranslation("meeting.editor.time.dayAndTime", days, formats.time(time.start()) + end);
    }
}
