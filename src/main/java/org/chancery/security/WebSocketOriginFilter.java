package org.chancery.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Opens WebSockets to our own pages only: the browser sends the session cookie with a page of any other site, too, and
 * the push channel itself does not ask where it is called from.
 */
class WebSocketOriginFilter extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        // Something other than a browser sends no origin, and no cookie that it was not given.
        if (origin == null || isOurs(origin, request)) {
            chain.doFilter(request, response);
        } else {
            // Not sendError: its error page would be turned into a redirect to the sign-in page.
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isOurs(String origin, HttpServletRequest request) {
        try {
            var uri = URI.create(origin);
            var authority = uri.getAuthority();
            if (authority == null) {
                return false;
            }
            return authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST))
                    || request.getServerName().equalsIgnoreCase(uri.getHost())
                            && request.getServerPort() == portOf(uri);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int portOf(URI uri) {
        if (uri.getPort() != -1) {
            return uri.getPort();
        }
        return "https".equals(uri.getScheme()) ? 443 : 80;
    }
}
