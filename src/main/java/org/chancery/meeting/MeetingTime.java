package org.chancery.meeting;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.chancery.base.DatePrecision;
import org.chancery.base.PartialDate;
import org.chancery.base.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * When a meeting was held, in the local time of its post.
 *
 * @param on the day, or the month or year where no more is known
 * @param until the last day, for what lasts longer than one
 * @param start of day, only where the day is known
 * @param end of day, only where the start is known; after midnight when it is before the start
 */
public record MeetingTime(
        PartialDate on,
        @Nullable PartialDate until,
        @Nullable LocalTime start,
        @Nullable LocalTime end) {

    public MeetingTime {
        if (until != null && until.lastDay().isBefore(on.date())) {
            throw Refusal.of("time", "meeting.refusal.untilBeforeStart");
        }
        if (start != null && on.precision() != DatePrecision.DAY) {
            throw Refusal.of("time", "meeting.refusal.timeWithoutDay");
        }
        if (end != null && start == null) {
            throw Refusal.of("time", "meeting.refusal.endWithoutStart");
        }
    }

    /** A day, or a month or year, without times. */
    public static MeetingTime on(PartialDate on) {
        return new MeetingTime(on, null, null, null);
    }

    /** The instant by which meetings are ordered: the start, or the beginning of the period that is known. */
    public Instant startsAt(ZoneId zone) {
        return (start == null ? on.date().atStartOfDay() : on.date().atTime(start))
                .atZone(zone)
                .toInstant();
    }
}
