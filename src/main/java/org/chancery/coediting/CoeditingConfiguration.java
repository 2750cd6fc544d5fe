package org.chancery.coediting;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Where editors connect: {@code /coedit/{room}}, see docs/decisions/0040. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
@EnableConfigurationProperties(CoeditingSettings.class)
class CoeditingConfiguration implements WebSocketConfigurer {

    private final CoeditingSocket socket;
    private final CoeditingHandshake handshake;

    CoeditingConfiguration(CoeditingSocket socket, CoeditingHandshake handshake) {
        this.socket = socket;
        this.handshake = handshake;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(socket, "/coedit/*")
                .setHandshakeHandler(handshake)
                .addInterceptors(handshake)
                // WebSocketOriginFilter has looked at it, for all WebSockets alike and behind proxies, too.
                .setAllowedOriginPatterns("*");
    }

    /** Signing out closes the lines at once. */
    @Bean
    HttpSessionListener coeditingSessions(AccessWatch watch) {
        return new HttpSessionListener() {
            @Override
            public void sessionDestroyed(HttpSessionEvent event) {
                watch.sessionEnded(event.getSession().getId());
            }
        };
    }
}
