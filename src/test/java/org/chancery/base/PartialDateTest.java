package org.chancery.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @ValueSource(strings = {"2020-08-17", "2018-03", "2018", "1800", "2200-12-31"})
    void readsWhatItWrites(String text) {
        assertThat(PartialDate.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17/08/2020", "2020-13", "2020-02-30", "20", "2020-8-17", "soon", "2020-08-17T"})
    void whatIsNoDateIsRefused(String text) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PartialDate.parse(text))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("base.refusal.date"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1799-12-31", "1799", "2201", "2201-01-01", "0001"})
    void yearsBeyondTheLimitsAreRefused(String text) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PartialDate.parse(text))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("base.refusal.year"));
    }

    @Test
    void aMonthKeepsNoDay() {
        assertThat(new PartialDate(LocalDate.of(2018, 3, 21), DatePrecision.MONTH))
                .isEqualTo(PartialDate.month(2018, 3));
    }

    @Test
    void theLastDayIsTheEndOfWhatIsKnown() {
        assertThat(PartialDate.parse("2020-08-17").lastDay()).isEqualTo("2020-08-17");
        assertThat(PartialDate.parse("2020-02").lastDay()).isEqualTo("2020-02-29");
        assertThat(PartialDate.parse("2020").lastDay()).isEqualTo("2020-12-31");
    }

    @Test
    void datesOfAllPrecisionsSortTogether() {
        assertThat(Stream.of("2020-08-17", "2020", "2018-03", "2020-01-01", "2020-08")
                        .map(PartialDate::parse)
                        .sorted()
                        .map(PartialDate::toString))
                .containsExactly("2018-03", "2020-01-01", "2020", "2020-08", "2020-08-17");
    }
}
