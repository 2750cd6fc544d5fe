package org.chancery.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExportTableTest {

    private static final ExportTable<List<String>> TABLE =
            ExportTable.of(CsvColumn.text("first", row -> row.get(0)), CsvColumn.text("second", row -> row.get(1)));

    @Test
    void recordsEndWithCarriageReturnAndLineFeed() throws IOException {
        assertThat(write(List.of(List.of("a", "b")))).isEqualTo("first,second\r\na,b\r\n");
    }

    @Test
    void anEmptyTableIsItsHeader() throws IOException {
        assertThat(write(List.of())).isEqualTo("first,second\r\n");
    }

    @Test
    void onlyWhatMustBeIsQuoted() throws IOException {
        assertThat(write(List.of(
                        List.of("plain text", "a,b"),
                        List.of("say \"hello\"", "one\ntwo"),
                        List.of("one\r\ntwo", "; it’s fine"),
                        List.of("", " "))))
                .isEqualTo("first,second\r\n"
                        + "plain text,\"a,b\"\r\n"
                        + "\"say \"\"hello\"\"\",\"one\ntwo\"\r\n"
                        + "\"one\r\ntwo\",; it’s fine\r\n"
                        + ", \r\n");
    }

    @Test
    void guardedTextIsQuotedLikeAnyOther() throws IOException {
        assertThat(write(List.of(List.of("=HYPERLINK(\"x\",\"y\")", "\rx"))))
                .isEqualTo("first,second\r\n\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\",\"'\rx\"\r\n");
    }

    @Test
    void theFileIsUtf8WithoutByteOrderMark() throws IOException {
        var out = new ByteArrayOutputStream();
        var rows = TABLE.begin(out);
        rows.accept(List.of("سفارة المملكة المغربية", "é😀"));
        rows.end();
        assertThat(out.toByteArray())
                .isEqualTo("first,second\r\nسفارة المملكة المغربية,é😀\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyTextComesBackFromAnIndependentReader() throws IOException {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(2020_08_17);
        var rows = IntStream.range(0, 2000)
                .mapToObj(i -> List.of(nastyText(random), nastyText(random)))
                .toList();
        var read = PlainCsvReader.read(write(rows));
        assertThat(read).hasSize(2001);
        assertThat(read.subList(1, read.size())).isEqualTo(rows);
    }

    @Test
    void twoHundredThousandRowsLeaveNothingInMemory() throws IOException {
        var out = new CountingStream();
        var rows = TABLE.begin(out);
        String text = "x".repeat(1000);
        long most = 0;
        long handedOver = 0;
        for (int i = 0; i < 200_000; i++) {
            rows.accept(List.of(text, Integer.toString(i)));
            handedOver += text.length() + Integer.toString(i).length() + 3;
            most = Math.max(most, handedOver - out.bytes);
        }
        rows.end();
        assertThat(out.bytes).isGreaterThan(200_000_000);
        assertThat(most).as("characters held back").isLessThan(100_000);
    }

    @Test
    void linksCarryTheFilterOfTheView() {
        assertThat(ExportLinks.csv("meetings", Map.of())).isEqualTo("api/exports/meetings.csv");
        assertThat(ExportLinks.csv("follow-ups", Map.of("text", List.of("a&b =é"))))
                .isEqualTo("api/exports/follow-ups.csv?text=a%26b%20%3D%C3%A9");
        assertThat(ExportLinks.csv("meetings", Map.of("state", List.of("DRAFT", "SUBMITTED"))))
                .isEqualTo("api/exports/meetings.csv?state=DRAFT&state=SUBMITTED");
    }

    /** Never begins with what the guard would change, so that it must come back as it was. */
    private static String nastyText(RandomGenerator random) {
        String alphabet = "a,\"\"\r\n\t ;=+-@'سé—\u202f\u200f😀";
        var text = new StringBuilder("x");
        for (int i = random.nextInt(12); i > 0; i--) {
            int[] points = alphabet.codePoints().toArray();
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }

    private static String write(List<List<String>> data) throws IOException {
        var out = new ByteArrayOutputStream();
        var rows = TABLE.begin(out);
        data.forEach(rows);
        rows.end();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static final class CountingStream extends OutputStream {

        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int off, int len) {
            bytes += len;
        }
    }
}
