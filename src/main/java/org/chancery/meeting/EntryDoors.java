package org.chancery.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which entries may be written, for the commits of what is typed: asked hundreds of times a second, of many entries at
 * once. Plain JDBC, since an entry as an object brings its summary and more along, only to be thrown away.
 */
@Component
class EntryDoors {

    private final JdbcClient jdbc;

    EntryDoors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes those rows that nobody else has taken, until the end of the transaction. */
    Set<UUID> lockThoseFree(Collection<UUID> ids) {
        return new HashSet<>(jdbc.sql("select id from entry where id in (:ids) for update skip locked")
                .param("ids", padded(ids))
                .query((row, number) -> uuid(row))
                .list());
    }

    /**
     * The entries that exist for somebody who may write, each with whether it is open: what {@link
     * EntryRepository#VISIBLE} says.
     */
    Map<UUID, Boolean> open(Collection<UUID> ids, Visibility visibility) {
        var open = new HashMap<UUID, Boolean>();
        if (visibility.posts().isEmpty()) {
            return open;
        }
        jdbc.sql("""
                select id, state, latest from entry
                where id in (:ids) and post_id in (:posts) and marking <= :clearance
                and (state = 'APPROVED' or (:drafts = true and latest = true))
                """)
                .param("ids", padded(ids))
                .param("posts", padded(visibility.posts()))
                .param("clearance", visibility.clearance().ordinal())
                .param("drafts", visibility.drafts())
                .query(row -> {
                    boolean isOpen = row.getBoolean(3)
                            && EntryState.valueOf(row.getString(2)).isOpen();
                    open.put(uuid(row), isOpen);
                });
        return open;
    }

    private static UUID uuid(ResultSet row) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    /** To the next power of two, so that there are few statements to prepare, and not one for each number of entries. */
    private static List<UUID> padded(Collection<UUID> ids) {
        var values = new ArrayList<>(ids);
        while (Integer.bitCount(values.size()) > 1) {
            values.add(values.getLast());
        }
        return values;
    }
}
