package org.chancery.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The columns of a CSV file (RFC 4180: comma, CRLF, quotes where needed; UTF-8 without byte order mark) over rows of one
 * type.
 */
public record ExportTable<T>(List<CsvColumn<T>> columns) {

    public ExportTable {
        columns = List.copyOf(columns);
        var names = columns.stream().map(CsvColumn::name).collect(Collectors.toSet());
        if (columns.isEmpty() || names.size() < columns.size()) {
            throw new IllegalArgumentException("A table needs columns of different names: " + names);
        }
    }

    @SafeVarargs
    public static <T> ExportTable<T> of(CsvColumn<T>... columns) {
        return new ExportTable<>(List.of(columns));
    }

    /**
     * Writes the header and returns what writes one row after the other, keeping none.
     *
     * @throws java.io.UncheckedIOException from this and from each row, when nobody takes the bytes any more
     */
    Rows<T> begin(OutputStream out) {
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
        csv.writeRecord(columns.stream().map(CsvColumn::name).toList());
        return new Rows<>(this, csv);
    }

    /** A file being written. */
    record Rows<T>(ExportTable<T> table, CsvWriter csv) implements Consumer<T> {

        @Override
        public void accept(T row) {
            csv.writeRecord(table.columns().stream()
                    .map(column -> column.cell().apply(row))
                    .toList());
        }

        void end() throws java.io.IOException {
            csv.flush();
        }
    }
}
