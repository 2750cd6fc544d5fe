package org.chancery.meeting;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.chancery.base.Marking;
import org.chancery.export.CsvColumn;
import org.chancery.export.ExportSource;
import org.chancery.export.ExportTable;
import org.chancery.security.ForEveryone;
import org.chancery.security.ForReaders;
import org.springframework.stereotype.Service;

/** The topics of the meetings of a filter as a file: one row for each whose marking the reader may see. */
@Service
@ForReaders
class TopicExport implements ExportSource<TopicExport.Row> {

    /** Narratives are long: fewer entries at a time than elsewhere. */
    private static final int PAGE_SIZE = 20;

    private static final ExportTable<Row> TABLE = ExportTable.of(
            CsvColumn.id("meeting_id", row -> row.entry().meetingId()),
            CsvColumn.text("post", row -> row.entry().post()),
            CsvColumn.text("register_number", row -> row.entry().registerNumber()),
            CsvColumn.constant("state", row -> row.entry().state()),
            CsvColumn.date("date", row -> row.entry().heldOn()),
            CsvColumn.text("meeting_subject", row -> row.entry().subject()),
            CsvColumn.number("topic_number", Row::number),
            CsvColumn.text("title", row -> row.topic().title()),
            CsvColumn.constant("marking", row -> row.topic().marking()),
            CsvColumn.texts("subjects", row -> row.topic().subjects()),
            CsvColumn.text("narrative", row -> row.topic().narrative()),
            CsvColumn.texts("statements", row -> row.topic().statements()),
            CsvColumn.texts("decisions", row -> row.topic().decisions()));

    private final EntryPages pages;
    private final EntityManager entityManager;

    TopicExport(EntryPages pages, EntityManager entityManager) {
        this.pages = pages;
        this.entityManager = entityManager;
    }

    // Asked at the start, when nobody is signed in.
    @Override
    @ForEveryone
    public String name() {
        return "topics";
    }

    @Override
    public Set<String> parameters() {
        return Set.copyOf(MeetingFilterParameters.NAMES);
    }

    @Override
    public ExportTable<Row> table() {
        return TABLE;
    }

    @Override
    public void rows(Map<String, List<String>> parameters, Consumer<? super Row> sink) {
        pages.read(parameters, PAGE_SIZE, page -> {
            var topics = topics(page.ids(), page.actor().clearance());
            for (EntryRow entry : page.rows()) {
                int number = 0;
                for (TopicRow topic : topics.getOrDefault(entry.id(), List.of())) {
                    sink.accept(new Row(entry, ++number, topic));
                }
            }
        });
    }

    private Map<UUID, List<TopicRow>> topics(List<UUID> entries, Marking clearance) {
        var subjects = texts(
                "select t.id as topic, s.code as text from Topic t join t.subjects id join Subject s on s.id = id"
                        + " where t.entryId in :entries order by s.code",
                entries);
        var statements = texts(
                "select s.topicId as topic, concat(a.name, ' (', s.mode, '): ', s.text) as text"
                        + " from Statement s join Attendance a on a.id = s.attendanceId"
                        + " where s.entryId in :entries and s.removed = false order by s.sortPosition, s.id",
                entries);
        var decisions = texts(
                "select d.topicId as topic, d.text as text from Decision d"
                        + " where d.entryId in :entries and d.removed = false order by d.sortPosition, d.id",
                entries);
        return entityManager
                .createQuery(
                        "select t.entryId as entry, t.id as id, t.title as title, t.marking as marking,"
                                + " t.narrative as narrative from Topic t where t.entryId in :entries"
                                + " and t.removed = false and t.marking <= :clearance order by t.sortPosition, t.id",
                        Tuple.class)
                .setParameter("entries", entries)
                .setParameter("clearance", clearance)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("entry", UUID.class),
                        Collectors.mapping(
                                row -> new TopicRow(
                                        row.get("title", String.class),
                                        row.get("marking", Marking.class),
                                        row.get("narrative", String.class),
                                        subjects.getOrDefault(row.get("id", UUID.class), List.of()),
                                        statements.getOrDefault(row.get("id", UUID.class), List.of()),
                                        decisions.getOrDefault(row.get("id", UUID.class), List.of())),
                                Collectors.toList())));
    }

    private Map<UUID, List<String>> texts(String query, List<UUID> entries) {
        return entityManager
                .createQuery(query, Tuple.class)
                .setParameter("entries", entries)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("topic", UUID.class),
                        HashMap::new,
                        Collectors.mapping(row -> row.get("text", String.class), Collectors.toList())));
    }

    /** What is written about one topic. */
    private record TopicRow(
            String title,
            Marking marking,
            String narrative,
            List<String> subjects,
            List<String> statements,
            List<String> decisions) {}

    /** One topic; {@code number} is its place among those of the meeting that the reader may see. */
    record Row(EntryRow entry, int number, TopicRow topic) {}
}
