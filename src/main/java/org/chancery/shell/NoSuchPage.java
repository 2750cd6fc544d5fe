package org.chancery.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.chancery.base.ui.AppIcon;

/** Shown for an address that leads nowhere. */
@AnonymousAllowed
public class NoSuchPage extends ErrorPage implements HasErrorParameter<NotFoundException> {

    public NoSuchPage() {
        super(AppIcon.SEARCH, "shell.notFound", "shell.notFound.message");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
