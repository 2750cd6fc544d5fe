package org.chancery.coediting;

import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Sessions of people who have signed in, without their signing in. */
final class TestSessions {

    private TestSessions() {}

    static Session open(ApplicationContext application, Authentication user) {
        var server = (TomcatWebServer) ((WebServerApplicationContext) application).getWebServer();
        var context = (Context) server.getTomcat().getHost().findChildren()[0];
        var session = context.getManager().createSession(null);
        session.getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(user));
        return session;
    }
}
