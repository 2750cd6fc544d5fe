package org.chancery.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.chancery.base.ui.AppIcon;
import org.springframework.security.access.AccessDeniedException;

/** Shown where a service refuses whoever asks while a page is built; it looks as if there were none. */
@AnonymousAllowed
public class NoPermission extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    public NoPermission() {
        super(AppIcon.SEARCH, "shell.notFound", "shell.notFound.message");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
