package org.chancery.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chancery.base.Marking;
import org.chancery.base.PostId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What given users may do and see at this moment, for work that goes on without a request of theirs: a connection that
 * stays open, for one. {@link CurrentUser} is for everything else.
 *
 * <p>Asked within every commit of what is written together, hence plain JDBC: entities with their collections took longer
 * than the commit itself.
 */
@Component
public class LiveActors {

    private static final Marking[] MARKINGS = Marking.values();

    private final JdbcClient jdbc;

    LiveActors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The users with their present roles, clearance and posts; who has no account, or a closed one, is not among them. */
    @Transactional(readOnly = true)
    public Map<UserId, Actor> find(Collection<UserId> ids) {
        var found = new HashMap<UserId, Actor>();
        if (ids.isEmpty()) {
            return found;
        }
        var values = padded(ids);
        Map<UUID, Set<Role>> roles = new HashMap<>();
        Map<UUID, Set<PostId>> posts = new HashMap<>();
        read(
                "select user_id, role from app_user_role where user_id in (:ids)",
                values,
                row -> roles.computeIfAbsent(uuid(row), id -> new HashSet<>()).add(Role.valueOf(row.getString(2))));
        read(
                "select user_id, post_id from app_user_post where user_id in (:ids)",
                values,
                row -> posts.computeIfAbsent(uuid(row), id -> new HashSet<>())
                        .add(new PostId(row.getObject(2, UUID.class))));
        read(
                "select id, username, display_name, clearance from app_user where enabled = true and id in (:ids)",
                values,
                row -> {
                    var id = uuid(row);
                    var actor = new Actor(
                            new UserId(id),
                            row.getString(2),
                            row.getString(3),
                            Role.withIncluded(roles.getOrDefault(id, Set.of())),
                            MARKINGS[row.getInt(4)],
                            posts.getOrDefault(id, Set.of()));
                    found.put(actor.id(), actor);
                });
        return found;
    }

    private void read(String sql, List<UUID> ids, RowCallbackHandler row) {
        jdbc.sql(sql).param("ids", ids).query(row);
    }

    private static UUID uuid(ResultSet row) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    /** To the next power of two, so that there are few statements to prepare, and not one for each number of users. */
    private static List<UUID> padded(Collection<UserId> ids) {
        var values = new ArrayList<UUID>();
        new LinkedHashSet<>(ids).forEach(id -> values.add(id.value()));
        while (Integer.bitCount(values.size()) > 1) {
            values.add(values.getLast());
        }
        return values;
    }
}
