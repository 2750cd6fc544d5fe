package org.chancery.meeting.ui;

import java.time.ZoneOffset;
import java.util.Locale;
import org.chancery.base.DatePrecision;
import org.chancery.base.PartialDate;
import org.chancery.base.ui.Formats;
import org.chancery.meeting.MeetingTime;
import org.jspecify.annotations.Nullable;

/** Writes when a meeting was held, in the reader's language and as short as a table wants it. */
final class MeetingDates {

    /** Days and times of a meeting are those of its post already: no zone is asked. */
    private final Formats formats;

    MeetingDates(Locale locale) {
        this.formats = new Formats(locale, ZoneOffset.UTC);
    }

    /** {@code 17 Aug 2020}, {@code March 2018}, {@code 2018}, or the first and the last day. */
    String days(MeetingTime time) {
        var until = time.until();
        return until == null || until.equals(time.on()) ? date(time.on()) : date(time.on()) + " – " + date(until);
    }

    /** {@code 09:30 – 10:15}, {@code 09:30}, or nothing. */
    String hours(MeetingTime time) {
        var start = time.start();
        if (start == null) {
            return "";
        }
        var end = time.end();
        return end == null ? formats.time(start) : formats.time(start) + " – " + formats.time(end);
    }

    private String date(@Nullable PartialDate date) {
        if (date == null) {
            return "";
        }
        return date.precision() == DatePrecision.DAY ? formats.shortDate(date.date()) : formats.date(date);
    }
}
