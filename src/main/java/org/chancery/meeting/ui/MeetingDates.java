package org.chancery.meeting.ui;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import org.chancery.base.DatePrecision;
import org.chancery.base.PartialDate;
import org.chancery.base.ui.Formats;
import org.chancery.meeting.MeetingTime;

/** Writes when a meeting was held, in the reader's language and as short as a table wants it. */
final class MeetingDates {

    /** Days and times of a meeting are those of its post already: no zone is asked. */
    private final Formats formats;

    MeetingDates(Locale locale) {
        this.formats = new Formats(locale, ZoneOffset.UTC);
    }

    /** {@code 17 Aug 2020}, {@code March 2018}, {@code 2018}, or the first and the last day: {@code 12 – 14 Mar 2018}. */
    String days(MeetingTime time) {
        var on = time.on();
        var until = time.until();
        if (until == null || until.equals(on)) {
            return date(on);
        }
        boolean withinAMonth = on.precision() == DatePrecision.DAY
                && until.precision() == DatePrecision.DAY
                && YearMonth.from(on.date()).equals(YearMonth.from(until.date()));
        return (withinAMonth ? String.valueOf(on.date().getDayOfMonth()) : date(on)) + " – " + date(until);
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

    private String date(PartialDate date) {
        return date.precision() == DatePrecision.DAY ? formats.shortDate(date.date()) : formats.date(date);
    }
}
