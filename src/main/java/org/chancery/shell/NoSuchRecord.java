package org.chancery.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.chancery.base.NotFound;
import org.chancery.base.ui.AppIcon;

/** Shown for a record that does not exist, or not for whoever asks. */
@AnonymousAllowed
public class NoSuchRecord extends ErrorPage implements HasErrorParameter<NotFound> {

    public NoSuchRecord() {
        super(AppIcon.SEARCH, "shell.notFound", "shell.notFound.message");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
