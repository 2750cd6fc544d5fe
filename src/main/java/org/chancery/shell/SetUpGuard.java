package org.chancery.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.chancery.directory.SetUpService;
import org.springframework.stereotype.Component;

/** Leads every page of an empty installation to the set-up. */
@Component
class SetUpGuard implements VaadinServiceInitListener {

    private final SetUpService setUp;

    SetUpGuard(SetUpService setUp) {
        this.setUp = setUp;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init -> init.getUI().addBeforeEnterListener(enter -> {
                    if (setUp.isNeeded() && enter.getNavigationTarget() != SetUpView.class) {
                        enter.forwardTo(SetUpView.class);
                    }
                }));
    }
}
