package org.chancery.base.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.ZoneOffset;
import java.util.Locale;
import org.chancery.base.PartialDate;
import org.chancery.base.Refusal;
import org.chancery.base.i18n.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17/8/2020        | 2020-08-17",
                "17.08.2020       | 2020-08-17",
                "17-8-2020        | 2020-08-17",
                "17 8 2020        | 2020-08-17",
                "2020-08-17       | 2020-08-17",
                "2020/8/17        | 2020-08-17",
                "8/2020           | 2020-08",
                "2018-3           | 2018-03",
                "2018             | 2018",
                " 2018            | 2018",
                "17 August 2020   | 2020-08-17",
                "17th Aug 2020    | 2020-08-17",
                "August 17, 2020  | 2020-08-17",
                "March 2018       | 2018-03",
                "1er mars 2018    | 2018-03-01",
                "fevrier 2020     | 2020-02",
                "Févr. 2020       | 2020-02",
                "17 août 2020     | 2020-08-17",
                "17 أغسطس 2020    | 2020-08-17",
                "مارس 2018        | 2018-03",
                "١٧/٨/٢٠٢٠        | 2020-08-17"
            })
    void readsWhatPeopleType(String typed, String iso) {
        assertThat(PartialDateReader.read(typed)).hasToString(iso);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "",
                "17",
                "31/2/2020",
                "13/2020",
                "0/8/2020",
                "ju 2020",
                "17 Smarch 2020",
                "20200817",
                "17/8/20",
                "August",
                "99999"
            })
    void rubbishIsRefused(String typed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PartialDateReader.read(typed))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("base.refusal.date"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void readsWhatTheFieldShows(Language language) {
        var formats = new Formats(language.locale(), ZoneOffset.UTC);
        for (int month = 1; month <= 12; month++) {
            var date = PartialDate.month(2020, month);
            assertThat(PartialDateReader.read(formats.date(date))).isEqualTo(date);
            var day = PartialDate.parse("2020-%02d-17".formatted(month));
            assertThat(PartialDateReader.read(formats.date(day))).isEqualTo(day);
        }
    }

    @Test
    void writesTheDayBeforeTheMonthInWesternDigits() {
        var day = PartialDate.parse("2020-08-17");
        assertThat(new Formats(Locale.ENGLISH, ZoneOffset.UTC).date(day)).isEqualTo("17 August 2020");
        assertThat(new Formats(Locale.FRENCH, ZoneOffset.UTC).date(day)).isEqualTo("17 août 2020");
        assertThat(new Formats(Locale.of("ar"), ZoneOffset.UTC).date(day)).isEqualTo("17 أغسطس 2020");
    }
}
