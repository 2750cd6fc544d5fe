package org.chancery.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.chancery.base.PartialDate;
import org.chancery.base.Refusal;
import org.junit.jupiter.api.Test;

class MeetingTimeTest {

    private static final PartialDate DAY = PartialDate.parse("2020-08-17");
    private static final PartialDate MONTH = PartialDate.month(2020, 8);
    private static final LocalTime NINE = LocalTime.of(9, 0);

    @Test
    void lastDayIsNotBeforeTheFirst() {
        refused("untilBeforeStart", () -> new MeetingTime(DAY, PartialDate.parse("2020-08-16"), null, null));
        assertThat(new MeetingTime(DAY, DAY, null, null).until()).isEqualTo(DAY);
    }

    @Test
    void monthEndsWithItsLastDay() {
        refused("untilBeforeStart", () -> new MeetingTime(DAY, PartialDate.month(2020, 7), null, null));
        assertThat(new MeetingTime(DAY, MONTH, null, null).until()).isEqualTo(MONTH);
        assertThat(new MeetingTime(MONTH, PartialDate.parse("2020-08-01"), null, null).on())
                .isEqualTo(MONTH);
    }

    @Test
    void timeOfDayNeedsTheDay() {
        refused("timeWithoutDay", () -> new MeetingTime(MONTH, null, NINE, null));
        refused("timeWithoutDay", () -> new MeetingTime(PartialDate.year(2020), null, NINE, null));
        assertThat(new MeetingTime(DAY, null, NINE, null).start()).isEqualTo(NINE);
    }

    @Test
    void endNeedsAStart() {
        refused("endWithoutStart", () -> new MeetingTime(DAY, null, null, NINE));
        assertThat(new MeetingTime(DAY, null, NINE, NINE).end()).isEqualTo(NINE);
    }

    @Test
    void endBeforeTheStartIsAfterMidnight() {
        var late = new MeetingTime(DAY, null, LocalTime.of(23, 0), LocalTime.of(1, 0));
        assertThat(late.end()).isEqualTo(LocalTime.of(1, 0));
    }

    @Test
    void meetingsAreOrderedByTheirStartAtThePost() {
        var bamako = ZoneId.of("Africa/Bamako");
        var kiritimati = ZoneId.of("Pacific/Kiritimati");
        assertThat(new MeetingTime(DAY, null, NINE, null).startsAt(bamako))
                .isEqualTo(Instant.parse("2020-08-17T09:00:00Z"));
        assertThat(MeetingTime.on(MONTH).startsAt(kiritimati)).isEqualTo(Instant.parse("2020-07-31T10:00:00Z"));
    }

    private static void refused(String reason, Runnable action) {
        assertThatThrownBy(action::run)
                .asInstanceOf(type(Refusal.class))
                .returns("meeting.refusal." + reason, Refusal::messageKey)
                .returns("time", Refusal::field);
    }
}
