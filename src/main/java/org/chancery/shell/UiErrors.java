package org.chancery.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.chancery.base.NotFound;
import org.chancery.base.Refusal;
import org.chancery.base.ui.Toasts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

/** Says in the reader's language what went wrong in the middle of a page; the page stays as it is. */
class UiErrors implements ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(UiErrors.class);

    @Override
    public void error(ErrorEvent event) {
        var refusal = refusal(event.getThrowable());
        var ui = UI.getCurrent();
        if (ui == null) {
            LOG.error("Outside of any page", event.getThrowable());
        } else {
            ui.access(() -> show(refusal));
        }
    }

    /** Fails quietly: a failure here would come back to this handler, and so on for ever while the server shuts down. */
    private static void show(Refusal refusal) {
        try {
            Toasts.refusal(refusal);
        } catch (RuntimeException e) {
            LOG.warn("Not shown: {}", refusal.messageKey(), e);
        }
    }

    private static Refusal refusal(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Refusal refusal -> {
                    return refusal;
                }
                // The difference would reveal that something exists.
                case AccessDeniedException denied -> {
                    return new NotFound();
                }
                case OptimisticLockingFailureException overtaken -> {
                    return new Refusal("base.refusal.overtaken");
                }
                default -> {}
            }
        }
        LOG.error("Not completed", thrown);
        return new Refusal("shell.error.toast");
    }
}
