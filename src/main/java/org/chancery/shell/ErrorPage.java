package org.chancery.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import org.chancery.base.ui.AppIcon;

/** A friendly sentence where no page can be shown, and the way home. */
abstract class ErrorPage extends Main implements HasDynamicTitle {

    private final String titleKey;

    ErrorPage(AppIcon icon, String titleKey, String messageKey) {
        this.titleKey = titleKey;
        addClassName("gate");
        var title = new Div(icon.create(), new H1(getTranslation(titleKey)), new Paragraph(getTranslation(messageKey)));
        title.addClassName("gate-title");
        var home = new Anchor("", getTranslation("shell.error.home"));
        home.addClassName("gate-submit");
        var sheet = new Div(title, home);
        sheet.addClassNames("gate-sheet", "sheet", "error-page");
        add(sheet);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation(titleKey));
    }
}
