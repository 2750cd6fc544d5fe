package org.chancery.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.chancery.base.ui.AppIcon;

/** Shown for a page that is closed to whoever asks; it looks as if there were none. */
@AnonymousAllowed
public class NoEntry extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    public NoEntry() {
        super(AppIcon.SEARCH, "shell.notFound", "shell.notFound.message");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
