package org.chancery.coediting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The rooms that have something to commit, each once, in the order in which they said so. */
@Component
class CommitQueue {

    private final Set<Room> rooms = new LinkedHashSet<>();

    synchronized void add(Room room) {
        if (rooms.add(room) && rooms.size() == 1) {
            notifyAll();
        }
    }

    /** Waits until there is one. */
    synchronized void await() throws InterruptedException {
        while (rooms.isEmpty()) {
            wait();
        }
    }

    synchronized List<Room> take() {
        var taken = List.copyOf(rooms);
        rooms.clear();
        return taken;
    }

    synchronized boolean isEmpty() {
        return rooms.isEmpty();
    }
}
