package org.chancery.meeting;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The meetings as a file: one row for each, with the names of those who were met. */
@Service
@ForReaders
class MeetingExport implements ExportSource<MeetingExport.Row> {

    private static final int PAGE_SIZE = 500;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private static final ExportTable<Row> TABLE = ExportTable.of(
            CsvColumn.id("meeting_id", row -> row.entry().meetingId()),
            CsvColumn.text("post", row -> row.entry().post()),
            CsvColumn.text("register_number", row -> row.entry().registerNumber()),
            CsvColumn.constant("state", row -> row.entry().state()),
            CsvColumn.number("entry_number", row -> row.entry().number()),
            CsvColumn.date("date", row -> row.entry().heldOn()),
            CsvColumn.constant("date_precision", row -> row.entry().heldOn().precision()),
            CsvColumn.date("until", row -> row.entry().heldUntil()),
            new CsvColumn<>("start_time", row -> time(row.entry().startTime())),
            new CsvColumn<>("end_time", row -> time(row.entry().endTime())),
            CsvColumn.text("subject", row -> row.entry().subject()),
            CsvColumn.constant("kind", row -> row.entry().kind()),
            CsvColumn.text("place", row -> row.entry().place()),
            CsvColumn.constant("marking", row -> row.entry().marking()),
            CsvColumn.constant("language", row -> row.entry().language()),
            CsvColumn.text("dossier", row -> row.entry().dossier()),
            CsvColumn.texts("our_delegation", row -> row.names(Side.OURS)),
            CsvColumn.texts("their_delegation", row -> row.names(Side.THEIRS)),
            CsvColumn.texts("third_parties", row -> row.names(Side.THIRD_PARTY)),
            CsvColumn.texts("countries", Row::countries),
            CsvColumn.number("topics", Row::topics),
            CsvColumn.text("summary", row -> row.entry().summary()),
            CsvColumn.instant("submitted_at", row -> row.entry().submittedAt()),
            CsvColumn.instant("decided_at", row -> row.entry().decidedAt()));

    private final EntryPages pages;
    private final MeetingListQuery list;
    private final EntityManager entityManager;

    MeetingExport(EntryPages pages, MeetingListQuery list, EntityManager entityManager) {
        this.pages = pages;
        this.list = list;
        this.entityManager = entityManager;
    }

    // Asked at the start, when nobody is signed in.
    @Override
    @ForEveryone
    public String name() {
        return "meetings";
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
            var attendances = attendances(page.ids());
            var topics = list.topics(page.ids(), page.actor().clearance());
            page.rows()
                    .forEach(entry -> sink.accept(new Row(
                            entry,
                            attendances.getOrDefault(entry.id(), List.of()),
                            topics.getOrDefault(entry.id(), 0L))));
        });
    }

    private Map<UUID, List<Attendee>> attendances(List<UUID> entries) {
        return entityManager
                .createQuery(
                        "select a.entryId as entry, a.side as side, a.name as name, a.country as country"
                                + " from Attendance a where a.entryId in :entries and a.removed = false order by "
                                + MeetingListQuery.PROTOCOL_ORDER,
                        Tuple.class)
                .setParameter("entries", entries)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("entry", UUID.class),
                        Collectors.mapping(
                                row -> new Attendee(
                                        row.get("side", Side.class),
                                        row.get("name", String.class),
                                        row.get("country", String.class)),
                                Collectors.toList())));
    }

    private static String time(@Nullable LocalTime time) {
        return time == null ? "" : TIME.format(time);
    }

    private record Attendee(
            Side side, String name, @Nullable String country) {}

    /** One meeting. */
    record Row(EntryRow entry, List<Attendee> attendees, long topics) {

        List<String> names(Side side) {
            return attendees.stream()
                    .filter(attendee -> attendee.side() == side)
                    .map(Attendee::name)
                    .toList();
        }

        /** ISO 3166-1 alpha-2, of all sides but ours. */
        Set<String> countries() {
            var countries = new LinkedHashSet<String>();
            for (Attendee attendee : attendees) {
                if (attendee.side() != Side.OURS && attendee.country() != null) {
                    countries.add(attendee.country());
                }
            }
            return countries;
        }
    }
}
