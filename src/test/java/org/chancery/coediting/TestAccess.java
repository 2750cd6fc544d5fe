package org.chancery.coediting;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.security.Actor;
import org.chancery.security.UserId;

/** Documents of which a test says who may do what. */
final class TestAccess implements DocumentAccess {

    private final Map<UserId, AccessLevel> levels = new ConcurrentHashMap<>();
    private volatile AccessLevel others = AccessLevel.NONE;
    private final Set<DocumentId> locked = ConcurrentHashMap.newKeySet();

    /** Whoever is not named may do this. */
    void allowEverybody(AccessLevel level) {
        others = level;
    }

    void allow(Actor actor, AccessLevel level) {
        levels.put(actor.id(), level);
    }

    /** Somebody else holds the document's lock. */
    void hold(DocumentId document) {
        locked.add(document);
    }

    void letGo(DocumentId document) {
        locked.remove(document);
    }

    void reset() {
        levels.clear();
        others = AccessLevel.NONE;
        locked.clear();
    }

    @Override
    public Optional<DocumentId> resolve(UUID room, Actor actor) {
        return Optional.of(new DocumentId(room));
    }

    @Override
    public AccessLevel access(DocumentId document, Actor actor) {
        return levels.getOrDefault(actor.id(), others);
    }

    @Override
    public Set<DocumentId> lock(Collection<DocumentId> documents) {
        var free = new HashSet<>(documents);
        free.removeAll(locked);
        return free;
    }
}
