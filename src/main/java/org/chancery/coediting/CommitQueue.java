package org.chancery.coediting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The rooms that have something to commit, each once, in the order in which they said so. */
@Component
class CommitQueue {

    private final Set<Room> rooms = new LinkedHashSet<>();
    private boolean stopped;

    synchronized void add(Room room) {
        if (rooms.add(room) && rooms.size() == 1) {
            notifyAll();
        }
    }

    /** Waits until there is one, or {@link #stop}. */
    synchronized void await() throws InterruptedException {
        while (rooms.isEmpty() && !stopped) {
            wait();
        }
    }

    synchronized void start() {
        stopped = false;
    }

    /** Lets go whoever waits: an interrupt in the middle of a commit would close the files of H2. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
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
