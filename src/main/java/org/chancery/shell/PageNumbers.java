package org.chancery.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/**
 * Numbers the pages of each session from a number of its own. Flow counts from 0: a page that outlived its session would
 * be taken for the page of that number in the next one, to which the same browser belongs by now, and told to load itself
 * again, with all that was typed in it and is not saved. A page of no number is told that its session has ended.
 */
@Component
class PageNumbers implements VaadinServiceInitListener {

    private static final int FIRST_NUMBERS = 10_000;

    private final RandomGenerator random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> begin(init.getSession()));
    }

    private void begin(VaadinSession session) {
        int first = random.nextInt(FIRST_NUMBERS);
        for (int i = 0; i < first; i++) {
            // There is no other way to set it.
            session.getNextUIid();
        }
    }
}
