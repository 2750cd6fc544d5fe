package org.chancery.coediting;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.chancery.security.LiveActors;
import org.chancery.security.UserId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks after everybody who has a document open: whether they are signed in still, and what they may do now. */
@Component
class AccessWatch {

    private final LiveAccess live;
    private final Rooms rooms;
    private final RoomCare care;
    private final TransactionTemplate reading;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

    AccessWatch(
            ObjectProvider<DocumentAccess> access,
            LiveActors actors,
            Rooms rooms,
            RoomCare care,
            PlatformTransactionManager transactions) {
        this.live = new LiveAccess(access, actors);
        this.rooms = rooms;
        this.care = care;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    void arrived(Connection connection) {
        connections.add(connection);
    }

    void left(Connection connection) {
        connections.remove(connection);
    }

    /** How many documents a user has open. */
    long count(UserId user) {
        return connections.stream()
                .filter(connection -> connection.user().equals(user))
                .count();
    }

    /** Closes the lines of those whose session has ended, or is somebody else's now. */
    void checkSessions() {
        for (Connection connection : connections) {
            if (!isSignedIn(connection)) {
                connection.wire().close(CloseCodes.SIGNED_OUT, "signed out");
            }
        }
    }

    /** Closes the lines that were opened in a session. */
    void sessionEnded(String id) {
        for (Connection connection : connections) {
            if (connection.session().getId().equals(id)) {
                connection.wire().close(CloseCodes.SIGNED_OUT, "signed out");
            }
        }
    }

    private static boolean isSignedIn(Connection connection) {
        try {
            return connection.session().getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                            instanceof SecurityContext context
                    && context.getAuthentication() != null
                    && Objects.equals(context.getAuthentication().getName(), connection.username());
        } catch (IllegalStateException ended) {
            return false;
        }
    }

    /** Asks again what everybody in these rooms may do. */
    void checkAccess(Collection<Room> some) {
        var present = some.stream().collect(Collectors.toMap(room -> room, Room::connections));
        present.values().removeIf(Collection::isEmpty);
        if (present.isEmpty()) {
            return;
        }
        var users = new HashMap<DocumentId, Set<UserId>>();
        present.forEach((room, clients) -> users.put(
                room.document(), clients.stream().map(Connection::user).collect(Collectors.toSet())));
        var levels = Objects.requireNonNull(reading.execute(status -> live.find(users)));
        present.forEach((room, clients) -> {
            var here = levels.getOrDefault(room.document(), Map.of());
            clients.forEach(
                    connection -> room.allow(connection, here.getOrDefault(connection.user(), AccessLevel.NONE)));
        });
    }

    /** Makes sure that everybody is there still. */
    void ping() {
        connections.forEach(connection -> connection.wire().ping());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(DocumentAccessChanged changed) {
        rooms.find(changed.document()).ifPresent(care::recheck);
    }
}
