package org.chancery.followup;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.base.PostId;
import org.chancery.directory.PostDetails;
import org.chancery.directory.PostService;
import org.chancery.export.CsvColumn;
import org.chancery.export.ExportSource;
import org.chancery.export.ExportTable;
import org.chancery.meeting.EntryAccess;
import org.chancery.security.ForEveryone;
import org.chancery.security.ForReaders;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** Lets people take the follow-ups that they see away as a file. */
@Component
@ForReaders
class FollowUpExport implements ExportSource<FollowUpExport.Row> {

    private static final int FETCH_SIZE = 500;

    private static final ExportTable<Row> TABLE = ExportTable.of(
            CsvColumn.id("follow_up_id", row -> row.details().commitment().value()),
            CsvColumn.text("post", Row::post),
            CsvColumn.id("meeting_id", row -> row.item().meeting().value()),
            CsvColumn.text("register_number", row -> row.item().registerNumber()),
            CsvColumn.text("meeting_subject", row -> row.item().meetingSubject()),
            CsvColumn.date("meeting_date", row -> row.item().heldOn()),
            CsvColumn.constant("marking", row -> row.item().marking()),
            CsvColumn.text("topic", row -> row.item().topicTitle()),
            CsvColumn.constant("side", row -> row.details().side()),
            CsvColumn.text("owner", row -> row.details().owner().name()),
            CsvColumn.text("text", row -> row.details().text()),
            CsvColumn.date("due", row -> row.details().due()),
            CsvColumn.flag("overdue", row -> row.details().overdue()),
            CsvColumn.constant("state", row -> row.details().state()),
            CsvColumn.instant("state_changed_at", row -> row.details().stateChangedAt()),
            CsvColumn.text("note", row -> row.details().note()));

    private final EntryAccess entries;
    private final PostService posts;
    private final PostDays days;
    private final EntityManager entityManager;

    FollowUpExport(EntryAccess entries, PostService posts, PostDays days, EntityManager entityManager) {
        this.entries = entries;
        this.posts = posts;
        this.days = days;
        this.entityManager = entityManager;
    }

    /** Says no more than the address, and is asked when the product starts, with nobody signed in. */
    @Override
    @ForEveryone
    public String name() {
        return "follow-ups";
    }

    @Override
    public Set<String> parameters() {
        return Set.copyOf(FollowUpFilterParameters.NAMES);
    }

    @Override
    public ExportTable<Row> table() {
        return TABLE;
    }

    @Override
    public void rows(Map<String, List<String>> parameters, Consumer<? super Row> sink) {
        var filter = FollowUpFilterParameters.parse(parameters);
        var today = days.today();
        Map<PostId, String> codes = posts.mine().stream().collect(Collectors.toMap(PostDetails::id, PostDetails::code));
        var query = new FollowUpQuery(entries.visibility(), today, filter)
                .rows(entityManager, Sort.unsorted())
                .setHint(HibernateHints.HINT_FETCH_SIZE, FETCH_SIZE)
                .setHint(HibernateHints.HINT_READ_ONLY, true);
        try (Stream<?> rows = query.getResultStream()) {
            rows.map(FollowUpRow.class::cast).forEach(row -> {
                var item = row.asListItem(today);
                sink.accept(new Row(item, codes.getOrDefault(item.post(), "")));
                entityManager.detach(row.followUp());
                entityManager.detach(row.commitment());
            });
        }
    }

    /** A line of the file. */
    record Row(FollowUpListItem item, String post) {

        FollowUpDetails details() {
            return item.details();
        }
    }
}
