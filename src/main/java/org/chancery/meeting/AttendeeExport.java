package org.chancery.meeting;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.chancery.export.CsvColumn;
import org.chancery.export.ExportSource;
import org.chancery.export.ExportTable;
import org.chancery.security.ForEveryone;
import org.chancery.security.ForReaders;
import org.springframework.stereotype.Service;

/** Who sat in the meetings of a filter, as a file: one row for each attendance, as held that day. */
@Service
@ForReaders
class AttendeeExport implements ExportSource<AttendeeExport.Row> {

    private static final int PAGE_SIZE = 100;

    private static final ExportTable<Row> TABLE = ExportTable.of(
            CsvColumn.id("meeting_id", row -> row.entry().meetingId()),
            CsvColumn.text("post", row -> row.entry().post()),
            CsvColumn.text("register_number", row -> row.entry().registerNumber()),
            CsvColumn.constant("state", row -> row.entry().state()),
            CsvColumn.date("date", row -> row.entry().heldOn()),
            CsvColumn.text("meeting_subject", row -> row.entry().subject()),
            CsvColumn.constant("meeting_marking", row -> row.entry().marking()),
            CsvColumn.constant("side", row -> row.attendee().side()),
            CsvColumn.text("name", row -> row.attendee().name()),
            CsvColumn.text("honorific", row -> row.attendee().honorific()),
            CsvColumn.text("title", row -> row.attendee().title()),
            CsvColumn.text("institution", row -> row.attendee().institution()),
            CsvColumn.text("country", row -> row.attendee().country()),
            CsvColumn.constant("capacity", row -> row.attendee().capacity()),
            CsvColumn.constant("participation", row -> row.attendee().participation()),
            CsvColumn.id("person_id", row -> row.attendee().person().value()));

    private final EntryPages pages;
    private final EntityManager entityManager;

    AttendeeExport(EntryPages pages, EntityManager entityManager) {
        this.pages = pages;
        this.entityManager = entityManager;
    }

    // Asked at the start, when nobody is signed in.
    @Override
    @ForEveryone
    public String name() {
        return "attendees";
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
            var attendances = entityManager
                    .createQuery(
                            "select a.entryId as entry, a as attendance from Attendance a"
                                    + " where a.entryId in :entries and a.removed = false",
                            Tuple.class)
                    .setParameter("entries", page.ids())
                    .getResultStream()
                    .collect(Collectors.groupingBy(
                            row -> row.get("entry", UUID.class),
                            Collectors.mapping(row -> row.get("attendance", Attendance.class), Collectors.toList())));
            for (EntryRow entry : page.rows()) {
                var attendees = attendances.getOrDefault(entry.id(), List.of());
                for (Side side : Side.values()) {
                    attendees.stream()
                            .filter(attendee -> attendee.side() == side)
                            .sorted(Attendance.ORDER)
                            .forEach(attendee -> sink.accept(new Row(entry, attendee.details())));
                }
            }
            // Streamed rows are not kept: without this the session would hold every one of them until the end.
            entityManager.clear();
        });
    }

    /** One attendance. */
    record Row(EntryRow entry, AttendanceDetails attendee) {}
}
