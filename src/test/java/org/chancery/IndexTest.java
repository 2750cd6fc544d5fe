package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A list of years of meetings is found by index, whatever it is filtered or sorted by. */
@ServiceTest
class IndexTest {

    /** What a list filters and sorts by, by table. Parts of texts are found by reading, which no index helps. */
    private static final Map<String, List<String>> ASKED_FOR = Map.ofEntries(
            Map.entry(
                    "entry",
                    List.of(
                            "starts_at",
                            "held_on",
                            "subject",
                            "kind",
                            "marking",
                            "state",
                            "place",
                            "dossier_id",
                            "register_number")),
            Map.entry("attendance", List.of("entry_id", "person_id", "institution_id", "country")),
            Map.entry("topic", List.of("entry_id")),
            Map.entry("topic_subject", List.of("subject_id")),
            Map.entry("dossier", List.of("title", "kind", "marking")),
            Map.entry("follow_up", List.of("due_until", "owner", "owner_person_id", "side", "entry_id", "topic_id")),
            Map.entry("commitment", List.of("state", "meeting_id")),
            Map.entry(
                    "agreement",
                    List.of(
                            "title_folded",
                            "signed_on",
                            "signed_until",
                            "place",
                            "status",
                            "marking",
                            "meeting_id",
                            "dossier_id")),
            Map.entry("agreement_party", List.of("country")),
            Map.entry("agreement_subject", List.of("subject_id")),
            Map.entry("sealed_record", List.of("register_year", "register_number", "entry_id")),
            Map.entry("notice", List.of("user_id", "entry_id")),
            Map.entry("institution", List.of("name_folded", "short_name_folded", "country")),
            Map.entry("person", List.of("name_folded")),
            Map.entry("person_position", List.of("person_id", "institution_id", "title_folded")),
            Map.entry("post", List.of("name", "code")),
            Map.entry("app_user", List.of("username", "display_name", "clearance")),
            Map.entry("audit_event", List.of("at", "subject_id")));

    /** What each list asks for besides, with one value: it may stand before a column in its index. */
    private static final Set<String> ALWAYS = Set.of("latest", "in_force", "removed", "archived", "post_id");

    private final JdbcTemplate jdbc;

    IndexTest(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void everythingThatListsFilterAndSortByHasAnIndex() {
        var without = new ArrayList<String>();
        ASKED_FOR.forEach((table, columns) -> {
            var indexes = indexes(table);
            columns.stream()
                    .filter(column -> indexes.stream().noneMatch(index -> leadsTo(index, column)))
                    .forEach(column -> without.add(table + "." + column));
        });
        assertThat(without).isEmpty();
    }

    private static boolean leadsTo(List<String> index, String column) {
        int place = index.indexOf(column);
        return place >= 0 && ALWAYS.containsAll(index.subList(0, place));
    }

    /** The columns of each index of a table, in order. */
    private Collection<List<String>> indexes(String table) {
        return jdbc.execute((Connection connection) -> indexes(connection, table))
                .values();
    }

    private static Map<String, List<String>> indexes(Connection connection, String table) throws SQLException {
        var metadata = connection.getMetaData();
        String name = metadata.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        Map<String, List<String>> indexes = new TreeMap<>();
        try (var rows = metadata.getIndexInfo(connection.getCatalog(), connection.getSchema(), name, false, true)) {
            while (rows.next()) {
                indexes.computeIfAbsent(rows.getString("INDEX_NAME"), index -> new ArrayList<>())
                        .add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        assertThat(indexes).as("indexes of " + table).isNotEmpty();
        return indexes;
    }
}
