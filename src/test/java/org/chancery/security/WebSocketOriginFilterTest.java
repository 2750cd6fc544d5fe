package org.chancery.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WebSocketOriginFilterTest {

    @ParameterizedTest
    @CsvSource({
        "websocket, http://localhost:8080, 200",
        "WebSocket, http://LOCALHOST:8080, 200",
        "websocket, https://chancery.example, 200",
        "websocket, , 200",
        ", http://evil.example, 200",
        "websocket, http://evil.example, 403",
        "websocket, http://localhost:9090, 403",
        "websocket, http://localhost.evil.example:8080, 403",
        "WEBSOCKET, https://evil.example, 403",
        "websocket, null, 403",
        "websocket, not an origin, 403"
    })
    void onlyOurOwnPagesOpenWebSockets(String upgrade, String origin, int status) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", "/VAADIN/push");
        request.addHeader("Host", "https://chancery.example".equals(origin) ? "chancery.example" : "localhost:8080");
        if (upgrade != null) {
            request.addHeader("Upgrade", upgrade);
        }
        if (origin != null) {
            request.addHeader("Origin", origin);
        }
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();

        new WebSocketOriginFilter().doFilter(request, response, chain);

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(chain.getRequest() != null).isEqualTo(status == 200);
    }
}
