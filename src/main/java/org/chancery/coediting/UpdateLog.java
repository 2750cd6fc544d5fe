package org.chancery.coediting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.chancery.security.UserId;
import org.chancery.yjs.UpdateRefused;
import org.chancery.yjs.YDoc;
import org.chancery.yjs.YLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables of what was written together.
 *
 * <p>Plain JDBC: a row is a few bytes, is written once, by the hundred in one batch, and is never looked at as an object.
 * Entities would be kept and compared in the persistence context of a transaction that is over at once.
 */
@Component
class UpdateLog {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateLog.class);

    /**
     * For what was taken in once and is for some reason beyond the limits when it is read back, such as much that waits:
     * better a large document than none.
     */
    static final YLimits GENEROUS =
            new YLimits(64 << 20, 4_000_000, 8_000_000, 1_000, 1_000, 64 << 20, 1_000_000, 1_000_000_000);

    private static final int BATCH = 500;

    /** So many updates are in memory at once where a log is only looked through. */
    private static final int PAGE = 2_000;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    UpdateLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
    }

    /** Appends updates after the given number. */
    void append(DocumentId document, long sequence, List<LoggedUpdate> updates) {
        append(List.of(new Tail(document, sequence, updates)));
    }

    /** Updates of one document, to be numbered from {@code sequence + 1} on. */
    record Tail(DocumentId document, long sequence, List<LoggedUpdate> updates) {}

    /** Appends to several documents in one batch. */
    void append(List<Tail> tails) {
        List<Object[]> rows = tails.stream()
                .flatMap(tail -> IntStream.range(0, tail.updates().size()).mapToObj(i -> row(tail, i)))
                .toList();
        jdbc.batchUpdate("""
                insert into shared_text_update (document_id, sequence_number, author_id, written_at, content)
                values (?, ?, ?, ?, ?)
                """, rows, BATCH, (statement, row) -> {
            for (int i = 0; i < row.length; i++) {
                if (row[i] instanceof byte[] bytes) {
                    statement.setBytes(i + 1, bytes);
                } else {
                    statement.setObject(i + 1, row[i]);
                }
            }
        });
    }

    private static Object[] row(Tail tail, int index) {
        var update = tail.updates().get(index);
        return new Object[] {
            tail.document().value(),
            tail.sequence() + 1 + index,
            update.author().value(),
            utc(update.at()),
            update.content()
        };
    }

    /** Notes who wrote in a document. */
    void addAuthors(DocumentId document, Collection<UserId> authors) {
        var missing = new LinkedHashSet<>(authors);
        missing.removeAll(authors(document));
        jdbc.batchUpdate(
                "insert into shared_text_author (document_id, author_id) values (?, ?)",
                missing.stream()
                        .map(author -> new Object[] {document.value(), author.value()})
                        .toList());
    }

    Set<UserId> authors(DocumentId document) {
        return new HashSet<>(client.sql("select author_id from shared_text_author where document_id = ?")
                .param(document.value())
                .query((row, number) -> new UserId(uuid(row, 1)))
                .list());
    }

    /**
     * The number of the last update of each document that has any. Asked one by one and in the order of the key: the
     * greatest number of a group, and of a document, H2 finds by reading all of the log.
     */
    Map<DocumentId, Long> sequences(Collection<DocumentId> documents) {
        var sequences = new HashMap<DocumentId, Long>();
        for (DocumentId document : documents) {
            client.sql("""
                    select sequence_number from shared_text_update where document_id = ?
                    order by document_id desc, sequence_number desc limit 1
                    """)
                    .param(document.value())
                    .query(Long.class)
                    .optional()
                    .ifPresent(last -> sequences.put(document, last));
        }
        return sequences;
    }

    /** The updates after the given number, in order. */
    List<LoggedUpdate> after(DocumentId document, long sequence) {
        return between(document, sequence, Long.MAX_VALUE);
    }

    /** The updates after one number and up to another one, in order. */
    List<LoggedUpdate> between(DocumentId document, long after, long last) {
        return client.sql("""
                select author_id, written_at, content from shared_text_update
                where document_id = ? and sequence_number > ? and sequence_number <= ? order by sequence_number
                """)
                .params(document.value(), after, last)
                .query((row, number) -> new LoggedUpdate(
                        new UserId(uuid(row, 1)),
                        row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getBytes(3)))
                .list();
    }

    /** Reads the updates after the given number one by one, in order: for what is made of the log without keeping it. */
    void forEach(DocumentId document, long sequence, Consumer<LoggedUpdate> reader) {
        long last = sequence;
        int read;
        do {
            // By number, which has no gaps: to limit it, H2 would read all that follows each time.
            var page = between(document, last, last + PAGE);
            page.forEach(reader);
            read = page.size();
            last += read;
        } while (read == PAGE);
    }

    /** The document as this transaction sees it; an empty one if nothing was written. */
    LoadedDocument load(DocumentId document) {
        var snapshot = client.sql("select sequence_number, content from shared_text_snapshot where document_id = ?")
                .param(document.value())
                .query((row, number) -> new Snapshot(row.getLong(1), row.getBytes(2)))
                .optional();
        long sequence = snapshot.map(Snapshot::sequence).orElse(0L);
        var updates = new ArrayList<byte[]>();
        snapshot.map(Snapshot::state).ifPresent(updates::add);
        var tail = after(document, sequence);
        tail.forEach(update -> updates.add(update.content()));
        long bytes = updates.stream().mapToLong(update -> update.length).sum();
        return new LoadedDocument(build(document, updates), sequence + tail.size(), sequence, bytes);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Snapshot(long sequence, byte[] state) {}

    private static YDoc build(DocumentId document, List<byte[]> updates) {
        try {
            return build(YLimits.DEFAULT, updates);
        } catch (UpdateRefused refused) {
            LOG.warn("{} is beyond the usual limits", document, refused);
            return build(GENEROUS, updates);
        }
    }

    private static YDoc build(YLimits limits, List<byte[]> updates) {
        var doc = new YDoc(limits);
        updates.forEach(doc::apply);
        return doc;
    }

    /** Keeps the whole document as it was after the given number, instead of what was kept before. */
    void keepSnapshot(DocumentId document, long sequence, byte[] state, Instant at) {
        int updated = client.sql("""
                update shared_text_snapshot set sequence_number = ?, taken_at = ?, content = ?
                where document_id = ? and sequence_number <= ?
                """)
                .params(sequence, utc(at), state, document.value(), sequence)
                .update();
        if (updated == 0) {
            client.sql("""
                    insert into shared_text_snapshot (document_id, sequence_number, taken_at, content)
                    values (?, ?, ?, ?)
                    """).params(document.value(), sequence, utc(at), state).update();
        }
    }

    void remove(DocumentId document) {
        for (String table : List.of("shared_text_update", "shared_text_snapshot", "shared_text_author")) {
            jdbc.update("delete from " + table + " where document_id = ?", document.value());
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static UUID uuid(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
