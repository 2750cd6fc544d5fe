package org.chancery.coediting;

import jakarta.servlet.http.HttpSession;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.chancery.security.Actor;
import org.chancery.security.UserId;

/** One client in one room: who it is, what it may do, and how far it is. Guarded by the lock of its room. */
final class Connection {

    /** Why nothing is read from a client for a while. */
    enum Pause {
        /** It has more uncommitted than it may. */
        UNSAVED,
        /** All together have more uncommitted than they may. */
        ALL_UNSAVED,
        /** It says too much in a second. */
        RATE
    }

    /** Ids of Yjs clients that a connection writes as are remembered up to here; there is one in each window. */
    private static final int MAX_CLIENTS = 1_000;

    private final Actor actor;
    private final HttpSession session;
    private final Wire wire;
    private final Set<Pause> pauses = EnumSet.noneOf(Pause.class);
    private final Set<Long> clients = new HashSet<>();

    private volatile AccessLevel level;
    private boolean refused;
    private long settled;
    private int unsavedBytes;

    Connection(Actor actor, HttpSession session, Wire wire, AccessLevel level) {
        this.actor = actor;
        this.session = session;
        this.wire = wire;
        this.level = level;
    }

    UserId user() {
        return actor.id();
    }

    String username() {
        return actor.username();
    }

    String name() {
        return actor.displayName();
    }

    HttpSession session() {
        return session;
    }

    Wire wire() {
        return wire;
    }

    void send(byte[] message) {
        wire.send(message);
    }

    AccessLevel level() {
        return level;
    }

    /** Tells the client what it may do from now on, if that is something else than before. */
    void allow(AccessLevel now) {
        if (now == level) {
            return;
        }
        boolean more = now == AccessLevel.WRITE;
        level = now;
        send(ServerMessage.access(now));
        if (now == AccessLevel.NONE) {
            wire.close(CloseCodes.NO_ACCESS, "no access");
        } else if (more && refused) {
            // What it wrote meanwhile is not here: both are to find out what the other lacks.
            wire.close(CloseCodes.SYNC_AFRESH, "write again");
        }
    }

    /** Tells the client that something it wrote was not taken. */
    void refuse() {
        refused = true;
        send(ServerMessage.denied("read-only"));
    }

    void writesAs(Set<Long> ids) {
        if (clients.size() + ids.size() <= MAX_CLIENTS) {
            clients.addAll(ids);
        }
    }

    Set<Long> clients() {
        return clients;
    }

    /** @return bytes that are uncommitted now */
    int received(int bytes) {
        unsavedBytes += bytes;
        return unsavedBytes;
    }

    /**
     * One more of its updates is committed, or was not needed.
     *
     * @return bytes that are uncommitted now
     */
    int settled(int bytes) {
        settled++;
        return dropped(bytes);
    }

    /** One of its updates will never be committed. */
    int dropped(int bytes) {
        unsavedBytes -= bytes;
        return unsavedBytes;
    }

    long settled() {
        return settled;
    }

    void pause(Pause reason) {
        synchronized (pauses) {
            if (pauses.isEmpty()) {
                wire.pause();
            }
            pauses.add(reason);
        }
    }

    void resume(Pause reason) {
        synchronized (pauses) {
            if (pauses.remove(reason) && pauses.isEmpty()) {
                wire.resume();
            }
        }
    }
}
