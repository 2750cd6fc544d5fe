package org.chancery.coediting;

import jakarta.servlet.http.HttpSession;
import jakarta.websocket.Session;
import java.io.ByteArrayOutputStream;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.chancery.coediting.Connection.Pause;
import org.chancery.security.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/** What happens on the lines that {@link CoeditingHandshake} lets through. */
@Component
class CoeditingSocket implements WebSocketHandler {

    static final String ACTOR = "coediting-actor";
    static final String DOCUMENT = "coediting-document";
    static final String LEVEL = "coediting-level";
    static final String HTTP_SESSION = "coediting-session";

    private static final String LINE = "coediting-line";
    private static final Logger LOG = LoggerFactory.getLogger(CoeditingSocket.class);

    /** An answer to a question for all that is lacking costs as much as so many keystrokes. */
    private static final int TOKENS_OF_QUESTION = 20;

    /** A long message comes in parts as long as the buffer it is read into; many that are shorter are no client's of ours. */
    private static final int SHORT_PART = 256;

    private final Rooms rooms;
    private final AccessWatch watch;
    private final CoeditingSettings settings;

    CoeditingSocket(Rooms rooms, AccessWatch watch, CoeditingSettings settings) {
        this.rooms = rooms;
        this.watch = watch;
        this.settings = settings;
    }

    /** A client, the room it is in, and what has come of its next message. */
    private record Line(Connection connection, Room room, TokenBucket bucket, ByteArrayOutputStream parts) {}

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        var attributes = session.getAttributes();
        var wire = new SocketWire(
                Objects.requireNonNull(((NativeWebSocketSession) session).getNativeSession(Session.class)), settings);
        var connection = new Connection(
                (Actor) Objects.requireNonNull(attributes.get(ACTOR)),
                (HttpSession) Objects.requireNonNull(attributes.get(HTTP_SESSION)),
                wire,
                (AccessLevel) Objects.requireNonNull(attributes.get(LEVEL)));
        try {
            var room = rooms.enter((DocumentId) Objects.requireNonNull(attributes.get(DOCUMENT)), connection);
            attributes.put(
                    LINE,
                    new Line(
                            connection,
                            room,
                            new TokenBucket(settings.messagesPerSecond(), settings.messageBurst(), System.nanoTime()),
                            new ByteArrayOutputStream()));
            watch.arrived(connection);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("A document cannot be read: {}", e.toString());
            wire.close(CloseCodes.TRY_LATER, "again");
        }
    }

    @Override
    public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) {
        if (!(session.getAttributes().get(LINE) instanceof Line line)
                || !line.connection().wire().isOpen()) {
            return;
        }
        try {
            switch (message) {
                case BinaryMessage part -> receive(line, part);
                case org.springframework.web.socket.PongMessage pong -> limit(line, 1);
                default -> throw new Violation(CloseCodes.UNSUPPORTED, "binary messages only");
            }
        } catch (Violation violation) {
            LOG.info("{} is sent away: {}", line.connection().username(), violation.getMessage());
            line.connection().wire().close(violation.code(), "refused");
        }
    }

    private void receive(Line line, BinaryMessage part) {
        if (line.parts().size() + part.getPayloadLength() > settings.maxMessageBytes()) {
            throw new Violation(CloseCodes.TOO_BIG, "message beyond " + settings.maxMessageBytes() + " bytes");
        }
        byte[] bytes = new byte[part.getPayloadLength()];
        part.getPayload().get(bytes);
        if (!part.isLast()) {
            line.parts().writeBytes(bytes);
            if (bytes.length < SHORT_PART) {
                limit(line, 1);
            }
            return;
        }
        if (line.parts().size() > 0) {
            line.parts().writeBytes(bytes);
            bytes = line.parts().toByteArray();
            line.parts().reset();
        }
        if (bytes.length == 0) {
            limit(line, 1);
            return;
        }
        var said = ClientMessage.read(bytes);
        line.room().receive(line.connection(), said);
        limit(line, said instanceof ClientMessage.Asks ? TOKENS_OF_QUESTION : 1);
    }

    /** Reads nothing more for a while from who says too much: it loses nothing by it. */
    private static void limit(Line line, int tokens) {
        long wait = line.bucket().take(tokens, System.nanoTime());
        if (wait > 0) {
            line.connection().pause(Pause.RATE);
            CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS)
                    .execute(() -> line.connection().resume(Pause.RATE));
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable exception) {
        LOG.debug("A client is gone: {}", exception.toString());
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        if (session.getAttributes().remove(LINE) instanceof Line line) {
            watch.left(line.connection());
            line.room().leave(line.connection());
        }
    }

    /** Else the server would keep a buffer of the longest message for each client. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }
}
