package org.chancery.coediting;

import jakarta.websocket.CloseReason;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.tomcat.websocket.Constants;
import org.apache.tomcat.websocket.WsSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A WebSocket of Tomcat: sends without waiting, out of a queue that does not grow without bounds, and can stop reading,
 * for which the standard has no word.
 */
final class SocketWire implements Wire {

    private static final Logger LOG = LoggerFactory.getLogger(SocketWire.class);
    private static final Duration SEND = Duration.ofSeconds(20);
    private static final long CLOSE_MILLIS = 2_000;

    private final Session session;
    private final int maxQueueBytes;
    private final Deque<byte[]> queue = new ArrayDeque<>();
    private long queuedBytes;
    private boolean sending;
    private boolean closed;

    SocketWire(Session session, CoeditingSettings settings) {
        this.session = session;
        this.maxQueueBytes = settings.maxSendQueueBytes();
        session.getAsyncRemote().setSendTimeout(SEND.toMillis());
        session.setMaxIdleTimeout(0);
        var properties = session.getUserProperties();
        properties.put(Constants.READ_IDLE_TIMEOUT_MS, settings.silence().toMillis());
        properties.put(Constants.BLOCKING_SEND_TIMEOUT_PROPERTY, CLOSE_MILLIS);
        properties.put(Constants.SESSION_CLOSE_TIMEOUT_PROPERTY, CLOSE_MILLIS);
    }

    @Override
    public void send(byte[] message) {
        synchronized (this) {
            if (closed) {
                return;
            }
            // One message may be larger than all of the queue: a whole document, for instance.
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
        sendQueued();
    }

    private void sendQueued() {
        while (true) {
            byte[] next;
            synchronized (this) {
                next = closed ? null : queue.peek();
                if (next == null) {
                    sending = false;
                    return;
                }
            }
            var step = new Step(next.length);
            try {
                session.getAsyncRemote().sendBinary(ByteBuffer.wrap(next), step);
            } catch (RuntimeException e) {
                lost(e);
                return;
            }
            if (!step.isDoneAlready()) {
                return;
            }
        }
    }

    /** One message on its way; goes on with the next one, unless the thread that sent it is still there to do so. */
    private final class Step implements SendHandler {

        private final int size;
        private boolean sent;
        private boolean left;

        Step(int size) {
            this.size = size;
        }

        @Override
        public void onResult(SendResult result) {
            if (!result.isOK()) {
                lost(result.getException());
                return;
            }
            synchronized (SocketWire.this) {
                if (queue.poll() != null) {
                    queuedBytes -= size;
                }
                sent = true;
                if (!left) {
                    return;
                }
            }
            sendQueued();
        }

        boolean isDoneAlready() {
            synchronized (SocketWire.this) {
                left = true;
                return sent;
            }
        }
    }

    private void lost(Throwable reason) {
        LOG.debug("A client is gone: {}", reason.toString());
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
        // What is on its way already goes first, and a client that does not read makes this wait.
        Thread.ofVirtual().name("coediting-close").start(() -> {
            try {
                resume();
                session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code), reason));
            } catch (IOException | RuntimeException e) {
                LOG.debug("A client is gone: {}", e.toString());
            } finally {
                synchronized (this) {
                    queue.clear();
                    queuedBytes = 0;
                }
            }
        });
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
