package org.chancery.coediting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chancery.Application;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * The product with documents that everybody may write in, for fault tests and benchmarks in a process of its own. Says in
 * one line, {@code READY} and JSON, at which port it is and with which cookies writers come.
 */
final class OpenServer {

    static final String READY = "READY ";

    private static final int WRITERS = 5;

    private OpenServer() {}

    static class Access {

        @Bean
        @Primary
        TestAccess openAccess() {
            var access = new TestAccess();
            access.allowEverybody(AccessLevel.WRITE);
            return access;
        }
    }

    public static void main(String[] arguments) {
        var application = new SpringApplication(Application.class, Access.class).run(arguments);
        var jdbc = application.getBean(JdbcClient.class);
        var cookies = IntStream.rangeClosed(1, WRITERS)
                .mapToObj(i -> {
                    String name = "writer" + i;
                    enrol(jdbc, name);
                    var user = UsernamePasswordAuthenticationToken.authenticated(name, null, List.of());
                    return "JSESSIONID=" + TestSessions.open(application, user).getId();
                })
                .toList();
        System.out.println(READY
                + new JsonMapper()
                        .writeValueAsString(Map.of(
                                "port",
                                application.getEnvironment().getRequiredProperty("local.server.port"),
                                "cookies",
                                cookies)));
    }

    private static void enrol(JdbcClient jdbc, String name) {
        if (jdbc.sql("select count(*) from app_user where username = ?")
                        .param(name)
                        .query(Integer.class)
                        .single()
                == 0) {
            jdbc.sql("""
                    insert into app_user
                        (id, version, username, display_name, password_hash, clearance, enabled, language, theme)
                    values (?, 0, ?, ?, 'none', 0, true, 'EN', 'SYSTEM')
                    """).params(UUID.randomUUID(), name, name).update();
        }
    }
}
