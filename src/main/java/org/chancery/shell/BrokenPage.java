package org.chancery.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.chancery.base.ui.AppIcon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shown where a page could not be built; the reason goes to the log only. */
@AnonymousAllowed
public class BrokenPage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenPage.class);

    public BrokenPage() {
        super(AppIcon.WARNING, "shell.broken", "shell.broken.message");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LOG.error("Page {} could not be built", event.getLocation().getPath(), parameter.getCaughtException());
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
