package org.chancery.security;

import org.springframework.context.ApplicationContext;

/** Reads the one-time code of the set-up, as whoever looks into the server's log does. */
public final class LoggedSetUpCode {

    private LoggedSetUpCode() {}

    public static String of(ApplicationContext application) {
        return application.getBean(SetUpCode.class).current();
    }
}
