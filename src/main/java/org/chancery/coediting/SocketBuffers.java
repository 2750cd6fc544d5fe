package org.chancery.coediting;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Gives small buffers to the sockets of Tomcat: whoever has a text open holds one for hours, and what goes over it is a few
 * hundred bytes. By itself Tomcat keeps 64 kB for each. What is longer goes through them in pieces.
 *
 * <p>The buffers of messages are in {@code application.yaml}, since Tomcat has them as parameters of the context.
 */
@Component
class SocketBuffers implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** What a WebSocket reads into, gathers in and encodes text in, each of such a size. */
    static final int WEB_SOCKET_BYTES = 2_048;

    /** For all WebSockets alike, and read once: when Tomcat begins with the first. */
    private static final String WEB_SOCKET_PROPERTY = "org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE";

    /** What the connector reads into and writes out of, for each connection that is open, of HTTP, too. */
    private static final int CONNECTOR_BYTES = 2_048;

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (System.getProperty(WEB_SOCKET_PROPERTY) == null) {
            System.setProperty(WEB_SOCKET_PROPERTY, String.valueOf(WEB_SOCKET_BYTES));
        }
        factory.addConnectorCustomizers(connector -> {
            connector.setProperty("socket.appReadBufSize", String.valueOf(CONNECTOR_BYTES));
            connector.setProperty("socket.appWriteBufSize", String.valueOf(CONNECTOR_BYTES));
        });
    }
}
