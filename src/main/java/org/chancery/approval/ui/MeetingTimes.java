package org.chancery.approval.ui;

import org.chancery.base.ui.Formats;
import org.chancery.meeting.MeetingTime;

/** Writes when a meeting was held as it stands in printed minutes. */
final class MeetingTimes {

    private MeetingTimes() {}

    /** {@code 17 August 2020, 09:30–10:30}, with as much of it as is known. */
    static String print(MeetingTime time, Formats formats) {
        var text = new StringBuilder(formats.date(time.on()));
        var until = time.until();
        if (until != null) {
            text.append(" – ").append(formats.date(until));
        }
        var start = time.start();
        if (start != null) {
            text.append(" · ").append(formats.time(start));
        }
        var end = time.end();
        if (end != null) {
            text.append("–").append(formats.time(end));
        }
        return text.toString();
    }
}
