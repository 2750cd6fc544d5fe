package org.chancery.coediting;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The documents in memory. */
@Component
class Rooms {

    private final ConcurrentMap<DocumentId, Room> rooms = new ConcurrentHashMap<>();
    private final Room.House house;

    Rooms(
            UpdateLog log,
            CommitQueue commits,
            RoomCare care,
            Backlog backlog,
            CoeditingSettings settings,
            JsonMapper json,
            Clock clock) {
        this.house = new Room.House(log, commits, care, backlog, settings, json, clock);
    }

    /** Lets a client into a document's room, which is made and loaded if need be. */
    Room enter(DocumentId document, Connection connection) {
        while (true) {
            var room = rooms.computeIfAbsent(document, id -> new Room(id, house));
            if (room.enter(connection)) {
                return room;
            }
            rooms.remove(document, room);
        }
    }

    Optional<Room> find(DocumentId document) {
        return Optional.ofNullable(rooms.get(document));
    }

    Collection<Room> all() {
        return List.copyOf(rooms.values());
    }

    /** Rooms that nobody needs leave memory. */
    void tidy() {
        long now = System.nanoTime();
        rooms.values().removeIf(room -> room.leaveMemory(now));
    }
}
