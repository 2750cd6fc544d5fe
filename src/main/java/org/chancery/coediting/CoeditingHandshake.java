package org.chancery.coediting;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.security.Actor;
import org.chancery.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.util.UriComponentsBuilder;

/** Decides who is let in. What may not be read looks like what does not exist. */
@Component
class CoeditingHandshake extends DefaultHandshakeHandler implements HandshakeInterceptor {

    /** The parameter by which a page says whose text it holds. */
    private static final String AUTHOR = "as";

    private final CurrentUser currentUser;
    private final ObjectProvider<DocumentAccess> access;
    private final AccessWatch watch;
    private final CoeditingSettings settings;
    private final TransactionTemplate reading;

    CoeditingHandshake(
            CurrentUser currentUser,
            ObjectProvider<DocumentAccess> access,
            AccessWatch watch,
            CoeditingSettings settings,
            PlatformTransactionManager transactions) {
        super(new OwnSessionWatch());
        this.currentUser = currentUser;
        this.access = access;
        this.watch = watch;
        this.settings = settings;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        var status = admit(request, attributes);
        if (status == HttpStatus.SWITCHING_PROTOCOLS && !isUpgrade(request)) {
            // Browsers do not tell a page why it was not let in, so that pages ask once more in a way that they can
            // read.
            status = HttpStatus.NO_CONTENT;
        }
        if (status != HttpStatus.SWITCHING_PROTOCOLS) {
            response.setStatusCode(status);
            return false;
        }
        return true;
    }

    private static boolean isUpgrade(ServerHttpRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeaders().getUpgrade());
    }

    private HttpStatus admit(ServerHttpRequest request, Map<String, Object> attributes) {
        var actor = currentUser.find();
        HttpSession session = request instanceof ServletServerHttpRequest servlet
                ? servlet.getServletRequest().getSession(false)
                : null;
        if (actor.isEmpty() || session == null) {
            return HttpStatus.UNAUTHORIZED;
        }
        if (isForSomebodyElse(request, actor.get())) {
            return HttpStatus.CONFLICT;
        }
        var room = room(request.getURI().getPath());
        var document = room.flatMap(id -> reading.execute(status -> document(id, actor.get(), attributes)));
        if (document.isEmpty()) {
            return HttpStatus.NOT_FOUND;
        }
        if (watch.count(actor.get().id()) >= settings.maxConnectionsPerUser()) {
            return HttpStatus.TOO_MANY_REQUESTS;
        }
        attributes.put(CoeditingSocket.ACTOR, actor.get());
        attributes.put(CoeditingSocket.DOCUMENT, document.get());
        attributes.put(CoeditingSocket.HTTP_SESSION, session);
        return HttpStatus.SWITCHING_PROTOCOLS;
    }

    /** What a page holds of one author must not be written in the name of whoever signed in after them. */
    private static boolean isForSomebodyElse(ServerHttpRequest request, Actor actor) {
        var author = UriComponentsBuilder.fromUri(request.getURI())
                .build()
                .getQueryParams()
                .getFirst(AUTHOR);
        return author != null && !author.equals(actor.id().value().toString());
    }

    private static Optional<UUID> room(String path) {
        try {
            return Optional.of(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<DocumentId> document(UUID room, Actor actor, Map<String, Object> attributes) {
        var owner = access.getIfAvailable();
        if (owner == null) {
            return Optional.empty();
        }
        return owner.resolve(room, actor).filter(document -> {
            var level = owner.access(document, actor);
            attributes.put(CoeditingSocket.LEVEL, level);
            return level != AccessLevel.NONE;
        });
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception exception) {
        // Nothing was taken that would be given back.
    }

    /** No compression: a keystroke does not get shorter by it, and it takes 300 kB for each client. */
    @Override
    protected List<WebSocketExtension> filterRequestedExtensions(
            ServerHttpRequest request, List<WebSocketExtension> requested, List<WebSocketExtension> supported) {
        return List.of();
    }
}
