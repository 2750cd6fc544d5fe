package org.chancery.coediting;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.tomcat.websocket.Constants;
import org.apache.tomcat.websocket.WsSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A WebSocket of Tomcat: sends without letting anybody wait, out of a queue that does not grow without bounds, and can stop
 * reading, for which the standard has no word.
 *
 * <p>A virtual thread of its own sends, for as long as there is something, and waits where a client does not read. Tomcat
 * has messages sent without a thread, too, but takes another one of its own after each to say so: one hop more for each
 * message, which on a busy machine took longer than all the rest.
 */
final class SocketWire implements Wire {

    private static final Logger LOG = LoggerFactory.getLogger(SocketWire.class);
    private static final Duration SEND = Duration.ofSeconds(20);
    private static final Duration CLOSE = Duration.ofSeconds(2);

    /** Most bytes that are put together: more would not fit into the buffer that Tomcat gathers in. */
    private static final int MAX_GATHERED = SocketBuffers.WEB_SOCKET_BYTES - 200;

    private final Session session;
    private final int maxQueueBytes;
    private final Deque<byte[]> queue = new ArrayDeque<>();

    private long queuedBytes;
    private boolean sending;
    private boolean closed;

    SocketWire(Session session, CoeditingSettings settings) {
        this.session = session;
        this.maxQueueBytes = settings.maxSendQueueBytes();
        session.setMaxIdleTimeout(0);
        var properties = session.getUserProperties();
        properties.put(Constants.READ_IDLE_TIMEOUT_MS, settings.silence().toMillis());
        properties.put(Constants.BLOCKING_SEND_TIMEOUT_PROPERTY, SEND.toMillis());
        properties.put(Constants.SESSION_CLOSE_TIMEOUT_PROPERTY, CLOSE.toMillis());
    }

    @Override
    public void send(byte[] message) {
        synchronized (this) {
            if (closed) {
                return;
            }
            // A single one may be larger than what may wait: a whole document, for instance.
            if (!queue.isEmpty() && queuedBytes + message.length > maxQueueBytes) {
                close(CloseCodes.TRY_LATER, "too slow");
                return;
            }
            queue.add(message);
            queuedBytes += message.length;
            if (sending) {
                return;
            }
            sending = true;
        }
        Thread.startVirtualThread(this::sendQueued);
    }

    private void sendQueued() {
        try {
            var messages = next();
            while (!messages.isEmpty()) {
                send(messages);
                messages = next();
            }
        } catch (IOException | RuntimeException e) {
            lost(e);
        }
    }

    /** What is to go next, in one piece; whoever is told that there is nothing sends no more. */
    private synchronized List<byte[]> next() {
        if (queue.isEmpty()) {
            sending = false;
            notifyAll();
            return List.of();
        }
        List<byte[]> messages = new ArrayList<>();
        int size = 0;
        do {
            byte[] message = queue.remove();
            messages.add(message);
            size += message.length;
        } while (!queue.isEmpty() && size + queue.element().length <= MAX_GATHERED);
        queuedBytes -= size;
        return messages;
    }

    /** Messages that wait together go to the socket at once. */
    private void send(List<byte[]> messages) throws IOException {
        var remote = session.getBasicRemote();
        if (messages.size() > 1) {
            remote.setBatchingAllowed(true);
        }
        for (byte[] message : messages) {
            remote.sendBinary(ByteBuffer.wrap(message));
        }
        remote.setBatchingAllowed(false);
    }

    private void lost(Throwable reason) {
        LOG.debug("A client is gone: {}", reason.toString());
        synchronized (this) {
            queue.clear();
            sending = false;
            notifyAll();
        }
        close(CloseCodes.TRY_LATER, "lost");
    }

    @Override
    public void close(int code, String reason) {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        // What was said before goes first, and a client that does not read makes this wait.
        Thread.ofVirtual().name("coediting-close").start(() -> {
            try {
                awaitSent();
                resume();
                session.getUserProperties().put(Constants.BLOCKING_SEND_TIMEOUT_PROPERTY, CLOSE.toMillis());
                session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code), reason));
            } catch (IOException | RuntimeException e) {
                LOG.debug("A client is gone: {}", e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private synchronized void awaitSent() throws InterruptedException {
        long until = System.nanoTime() + CLOSE.toNanos();
        for (long left = CLOSE.toMillis();
                sending && left > 0;
                left = Duration.ofNanos(until - System.nanoTime()).toMillis()) {
            wait(left);
        }
        queue.clear();
    }

    @Override
    public synchronized boolean isOpen() {
        return !closed && session.isOpen();
    }

    @Override
    public void pause() {
        if (session instanceof WsSession tomcat && session.isOpen()) {
            tomcat.suspend();
        }
    }

    @Override
    public void resume() {
        if (session instanceof WsSession tomcat && session.isOpen()) {
            tomcat.resume();
        }
    }

    @Override
    public void ping() {
        if (!isOpen()) {
            return;
        }
        // Standard clients count messages only, and leave when there was none for half a minute.
        send(ServerMessage.awareness(List.of()));
        Thread.ofVirtual().name("coediting-ping").start(() -> {
            try {
                session.getBasicRemote().sendPing(ByteBuffer.allocate(0));
            } catch (IOException | RuntimeException e) {
                LOG.debug("A client is gone: {}", e.toString());
            }
        });
    }
}
