package org.chancery.testing;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the database back to what the migrations made of it: their own rows stay, all others go. */
class DatabaseCleaner {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final boolean h2;
    private final List<String> tables;
    private final Map<String, List<Map<String, Object>>> seed = new LinkedHashMap<>();

    DatabaseCleaner(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.h2 = "H2".equals(jdbc.execute((Connection c) -> c.getMetaData().getDatabaseProductName()));
        this.tables = jdbc.queryForList("""
                select table_name from information_schema.tables
                where table_schema = %s and table_type = 'BASE TABLE'
                and lower(table_name) <> 'flyway_schema_history'
                """.formatted(h2 ? "schema()" : "database()"), String.class);
        nonEmpty().forEach(table -> seed.put(table, rows(table)));
    }

    void clean() {
        var filled = nonEmpty();
        var changed = new ArrayList<String>();
        for (String table : tables) {
            var expected = seed.getOrDefault(table, List.of());
            if (filled.contains(table) ? expected.isEmpty() || !expected.equals(rows(table)) : !expected.isEmpty()) {
                changed.add(table);
            }
        }
        if (changed.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            checkForeignKeys(false);
            // The application may still be writing what its last page sent: it takes the entry first, so do we.
            jdbc.queryForList("select id from entry order by id for update");
            for (String table : changed) {
                jdbc.update("delete from " + table);
                seed.getOrDefault(table, List.of()).forEach(row -> insert(table, row));
            }
            checkForeignKeys(true);
        });
    }

    private void insert(String table, Map<String, Object> row) {
        jdbc.update(
                "insert into %s (%s) values (%s)"
                        .formatted(
                                table,
                                String.join(", ", row.keySet()),
                                String.join(", ", Collections.nCopies(row.size(), "?"))),
                row.values().toArray());
    }

    private void checkForeignKeys(boolean check) {
        jdbc.execute(h2 ? "set referential_integrity " + check : "set foreign_key_checks = " + (check ? 1 : 0));
    }

    private List<String> nonEmpty() {
        return jdbc.queryForList(
                tables.stream()
                        .map(table ->
                                "select '%s' from (select 1) x where exists (select 1 from %s)".formatted(table, table))
                        .collect(Collectors.joining(" union all ")),
                String.class);
    }

    private List<Map<String, Object>> rows(String table) {
        return jdbc.queryForList("select * from " + table + " order by 1");
    }
}
