package org.chancery.coediting;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.chancery.coediting.Connection.Pause;
import org.springframework.stereotype.Component;

/**
 * What was received and is not committed, of one client and of all: who has too much of it is not read from until there is
 * less. So a slow database slows its writers, and does not fill the memory.
 */
@Component
class Backlog {

    /** About what an update takes in memory besides its bytes, which are fewer for a key: what waits for it, and its place. */
    static final int BYTES_AROUND_UPDATE = 512;

    private final CoeditingSettings settings;
    private final AtomicLong bytes = new AtomicLong();
    private final Set<Connection> held = ConcurrentHashMap.newKeySet();

    Backlog(CoeditingSettings settings) {
        this.settings = settings;
    }

    long bytes() {
        return bytes.get();
    }

    /** @param size in memory */
    void received(Connection from, int size) {
        if (from.received(size) > settings.maxUnsavedBytesPerClient()) {
            from.pause(Pause.UNSAVED);
        }
        if (bytes.addAndGet(size) > settings.maxUnsavedBytes()) {
            held.add(from);
            from.pause(Pause.ALL_UNSAVED);
        }
    }

    void settled(Connection from, int size) {
        release(from, from.settled(size), size);
    }

    void dropped(Connection from, int size) {
        release(from, from.dropped(size), size);
    }

    private void release(Connection from, int left, int size) {
        if (left <= settings.maxUnsavedBytesPerClient() / 2) {
            from.resume(Pause.UNSAVED);
        }
        release(size);
    }

    /** Nobody waits for these any more. */
    void release(long size) {
        if (bytes.addAndGet(-size) <= settings.maxUnsavedBytes() / 2 && !held.isEmpty()) {
            held.forEach(connection -> {
                held.remove(connection);
                connection.resume(Pause.ALL_UNSAVED);
            });
        }
    }
}
