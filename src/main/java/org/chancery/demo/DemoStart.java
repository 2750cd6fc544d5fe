package org.chancery.demo;

import java.util.List;
import org.chancery.base.Marking;
import org.chancery.security.Acting;
import org.chancery.security.DemoAccounts;
import org.chancery.security.DemoAdministrator;
import org.chancery.security.Role;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * In the demo profile only: fills the demo embassy at the first start, with passwords that everybody knows. Before the web
 * server starts: whoever comes first finds it filled.
 */
@Component
@Profile("demo")
class DemoStart implements SmartLifecycle, DemoAccounts {

    private static final String ADMINISTRATOR = "admin";

    private static final List<DemoAccount> STAFF = List.of(
            account("officer", "Amina Berrada", Role.OFFICER, Marking.SECRET),
            account("officer2", "Youssef Alami", Role.OFFICER, Marking.CONFIDENTIAL),
            account("supervisor", "Khadija Tazi", Role.SUPERVISOR, Marking.SECRET),
            account("reader", "Omar Idrissi", Role.READER, Marking.RESTRICTED));

    private final DemoAdministrator administrator;
    private final DemoEmbassy embassy;
    private final Acting acting;
    private volatile boolean running;

    DemoStart(DemoAdministrator administrator, DemoEmbassy embassy, Acting acting) {
        this.administrator = administrator;
        this.embassy = embassy;
        this.acting = acting;
    }

    @Override
    public void start() {
        if (administrator.createIfMissing(ADMINISTRATOR, password(ADMINISTRATOR), "Salma Bennani")) {
            acting.as(ADMINISTRATOR, () -> embassy.fill("BKO", STAFF));
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public List<Account> list() {
        return java.util.stream.Stream.concat(
                        STAFF.stream().map(a -> new Account(a.username(), a.password(), key(a.role()))),
                        java.util.stream.Stream.of(
                                new Account(ADMINISTRATOR, password(ADMINISTRATOR), key(Role.ADMINISTRATOR))))
                .toList();
    }

    private static DemoAccount account(String username, String displayName, Role role, Marking clearance) {
        return new DemoAccount(username, password(username), displayName, role, clearance);
    }

    private static String password(String username) {
        return "chancery-" + username;
    }

    private static String key(Role role) {
        return "security.role." + role;
    }
}
