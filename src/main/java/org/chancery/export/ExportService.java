package org.chancery.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.chancery.base.NotFound;
import org.chancery.base.Refusal;
import org.chancery.security.AuditLog;
import org.chancery.security.ForSignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the lists of all features as files and keeps a record of it; each list says for itself who may have it. */
@Service
@ForSignedIn
public class ExportService {

    private final Map<String, ExportSource<?>> sources;
    private final AuditLog audit;
    private final TransactionTemplate reading;
    private final TransactionTemplate recording;

    ExportService(List<ExportSource<?>> sources, AuditLog audit, PlatformTransactionManager transactions) {
        this.sources = sources.stream().collect(Collectors.toUnmodifiableMap(ExportSource::name, Function.identity()));
        this.audit = audit;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        // One state of the database from the first page to the last.
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.recording = new TransactionTemplate(transactions);
    }

    /**
     * Writes a list to {@code output}, which is opened with the first row, when all that can be refused has been.
     *
     * @throws NotFound when there is no list of that name
     * @throws Refusal when a parameter is unknown or makes no sense
     * @throws ExportBroken when it fails after the output was opened
     */
    public void write(String name, Map<String, List<String>> parameters, Supplier<OutputStream> output) {
        var source = sources.get(name);
        if (source == null) {
            throw new NotFound();
        }
        write(source, parameters, output);
    }

    private <T> void write(
            ExportSource<T> source, Map<String, List<String>> parameters, Supplier<OutputStream> output) {
        var known = source.parameters();
        for (String parameter : new TreeSet<>(parameters.keySet())) {
            if (!known.contains(parameter)) {
                throw Refusal.of(parameter, "export.refusal.unknownParameter", parameter);
            }
        }
        var file = new File<>(source.table(), output);
        try {
            reading.executeWithoutResult(status -> source.rows(parameters, file::add));
            file.end();
        } catch (RuntimeException e) {
            if (!file.isOpen()) {
                throw e;
            }
            record("export.broken", source, file, parameters);
            throw new ExportBroken(source.name(), e);
        }
        record("export.written", source, file, parameters);
    }

    private void record(String action, ExportSource<?> source, File<?> file, Map<String, List<String>> parameters) {
        recording.executeWithoutResult(status -> audit.record(
                action,
                null,
                null,
                source.name() + " " + file.rows + " rows, filter " + new TreeSet<>(parameters.keySet())));
    }

    private static final class File<T> {

        private final ExportTable<T> table;
        private final Supplier<OutputStream> output;
        private long rows;
        private ExportTable.@Nullable Rows<T> open;

        File(ExportTable<T> table, Supplier<OutputStream> output) {
            this.table = table;
            this.output = output;
        }

        boolean isOpen() {
            return open != null;
        }

        void add(T row) {
            opened().accept(row);
            rows++;
        }

        void end() {
            try {
                opened().end();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private ExportTable.Rows<T> opened() {
            if (open == null) {
                open = table.begin(output.get());
            }
            return open;
        }
    }
}
