package org.chancery.coediting;

import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.standard.StandardWebSocketUpgradeStrategy;

/**
 * Does not tell Tomcat who opens a WebSocket. It would close it with 1008 when the session ends, before
 * {@link AccessWatch} does with a code from which the page knows that it is to sign in again.
 */
final class OwnSessionWatch extends StandardWebSocketUpgradeStrategy {

    @Override
    public void upgrade(
            ServerHttpRequest request,
            ServerHttpResponse response,
            @Nullable String selectedProtocol,
            List<WebSocketExtension> selectedExtensions,
            @Nullable Principal user,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        var anonymous = new HttpServletRequestWrapper(getHttpServletRequest(request)) {
            @Override
            public @Nullable Principal getUserPrincipal() {
                return null;
            }
        };
        super.upgrade(
                new ServletServerHttpRequest(anonymous),
                response,
                selectedProtocol,
                selectedExtensions,
                user,
                handler,
                attributes);
    }
}
