package org.chancery.coediting;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents of which each belongs to a post; it is closed once the post is called so. Rows and locks are real. */
final class OwnedByPosts implements DocumentAccess {

    static final String CLOSED = "closed";

    private final JdbcClient jdbc;

    OwnedByPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<DocumentId> resolve(UUID room, Actor actor) {
        return Optional.of(new DocumentId(room));
    }

    @Override
    public AccessLevel access(DocumentId document, Actor actor) {
        return jdbc.sql("select name from post where id = ?")
                .param(document.value())
                .query(String.class)
                .optional()
                .map(name -> name.equals(CLOSED) ? AccessLevel.READ : AccessLevel.WRITE)
                .orElse(AccessLevel.NONE);
    }

    @Override
    public Set<DocumentId> lock(Collection<DocumentId> documents) {
        return new HashSet<>(jdbc.sql("select id from post where id in (:ids) for update skip locked")
                .param("ids", documents.stream().map(DocumentId::value).collect(Collectors.toSet()))
                .query((row, number) -> new DocumentId(row.getObject(1, UUID.class)))
                .list());
    }

    /** Locks and closes, as the owner does; to be committed by the caller. */
    void close(DocumentId document) {
        jdbc.sql("select id from post where id = ? for update")
                .param(document.value())
                .query(UUID.class)
                .single();
        jdbc.sql("update post set name = ? where id = ?")
                .params(CLOSED, document.value())
                .update();
    }
}
