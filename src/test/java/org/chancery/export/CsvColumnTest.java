package org.chancery.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvColumnTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+223 20 22 21 23", "-1", "@SUM(A1)", "\t=1", "\r=1", "=", "=\"a\"&\"b\""})
    void textThatASpreadsheetWouldRunGetsAnApostrophe(String text) {
        assertThat(text(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1", " =1", "'=1", "1-1", "“=1”", "٠", "سفارة", "\n=1", "\u2212 1"})
    void otherTextStaysAsItIs(String text) {
        assertThat(text(text)).isEqualTo(text);
    }

    @Test
    void severalTextsAreGuardedAsOneCell() {
        assertThat(CsvColumn.<List<String>>texts("c", row -> row).cell().apply(List.of("=a", "=b")))
                .isEqualTo("'=a; =b");
        assertThat(CsvColumn.<List<String>>texts("c", row -> row).cell().apply(List.of()))
                .isEmpty();
    }

    @Test
    void numbersAndDatesAreNeverGuarded() {
        assertThat(CsvColumn.<Number>number("c", row -> row).cell().apply(-1)).isEqualTo("-1");
        assertThat(CsvColumn.<Number>number("c", row -> row).cell().apply(new BigDecimal("-0.50")))
                .isEqualTo("-0.50");
        assertThat(CsvColumn.<LocalDate>day("c", row -> row).cell().apply(LocalDate.of(-1, 1, 2)))
                .isEqualTo("-0001-01-02");
    }

    @Test
    void datesHaveAsMuchPrecisionAsIsKnown() {
        assertThat(date(PartialDate.day(LocalDate.of(2020, 8, 17)))).isEqualTo("2020-08-17");
        assertThat(date(PartialDate.month(2018, 3))).isEqualTo("2018-03");
        assertThat(date(PartialDate.year(2018))).isEqualTo("2018");
    }

    @Test
    void instantsAreInUtc() {
        assertThat(CsvColumn.<Instant>instant("c", row -> row).cell().apply(Instant.ofEpochSecond(0)))
                .isEqualTo("1970-01-01T00:00:00Z");
    }

    @Test
    void constantsKeepTheirNamesInEveryLanguage() {
        assertThat(CsvColumn.<Marking>constant("c", row -> row).cell().apply(Marking.CONFIDENTIAL))
                .isEqualTo("CONFIDENTIAL");
        assertThat(CsvColumn.<List<Marking>>constants("c", row -> row)
                        .cell()
                        .apply(List.of(Marking.SECRET, Marking.RESTRICTED)))
                .isEqualTo("SECRET; RESTRICTED");
    }

    @Test
    void whatIsMissingIsEmpty() {
        assertThat(List.of(
                        CsvColumn.<Marking>text("c", row -> null),
                        CsvColumn.<Marking>number("c", row -> null),
                        CsvColumn.<Marking>date("c", row -> null),
                        CsvColumn.<Marking>day("c", row -> null),
                        CsvColumn.<Marking>instant("c", row -> null),
                        CsvColumn.<Marking>constant("c", row -> null),
                        CsvColumn.<Marking>flag("c", row -> null),
                        CsvColumn.<Marking>id("c", row -> null)))
                .allSatisfy(column ->
                        assertThat(column.cell().apply(Marking.SECRET)).isEmpty());
    }

    @Test
    void flagsAndIdentifiersAreWrittenOut() {
        assertThat(CsvColumn.<Boolean>flag("c", row -> row).cell().apply(true)).isEqualTo("true");
        var id = UUID.fromString("00000000-0000-7000-8000-00000000002a");
        assertThat(CsvColumn.<UUID>id("c", row -> row).cell().apply(id)).isEqualTo(id.toString());
    }

    @Test
    void aTableWithTwoColumnsOfOneNameIsRefused() {
        CsvColumn<String> column = CsvColumn.text("subject", row -> row);
        assertThatThrownBy(() -> ExportTable.of(column, column))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("subject");
    }

    private static String text(String text) {
        return CsvColumn.<String>text("c", row -> row).cell().apply(text);
    }

    private static String date(PartialDate date) {
        return CsvColumn.<PartialDate>date("c", row -> row).cell().apply(date);
    }
}
