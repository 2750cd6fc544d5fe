package org.chancery.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Map;
import org.chancery.base.ui.AppIcon;
import org.chancery.security.DemoAccounts;
import org.springframework.beans.factory.ObjectProvider;

/** Where people sign in: an ordinary form, so that password managers and browsers know what to do with it. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final transient AuthenticationContext authentication;
    private final Div messages = new Div();

    LoginView(AuthenticationContext authentication, ObjectProvider<DemoAccounts> demoAccounts) {
        this.authentication = authentication;
        addClassName("gate");
        var form = new LoginForm();
        var sheet = new Div(title(), messages, form);
        sheet.addClassNames("gate-sheet", "sheet");
        add(sheet);
        demoAccounts.ifAvailable(accounts -> add(new DemoAccountList(accounts.list(), form)));
        add(new LanguageLinks("login"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.isAuthenticated()) {
            event.forwardTo("");
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        messages.removeAll();
        Map<String, ?> parameters = event.getLocation().getQueryParameters().getParameters();
        if (parameters.containsKey("error")) {
            messages.add(message("security.login.failed", "alert", "danger"));
        } else if (parameters.containsKey("ready")) {
            messages.add(message("security.login.ready", "status", "good"));
        } else if (parameters.containsKey("out")) {
            messages.add(message("security.login.signedOut", "status", "good"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.login.title");
    }

    private Div title() {
        var title = new Div(
                AppIcon.SEAL.create(),
                new H1(getTranslation("security.login.product")),
                new Paragraph(getTranslation("security.login.subtitle")));
        title.addClassName("gate-title");
        return title;
    }

    private Component message(String key, String role, String kind) {
        var message = new Paragraph(getTranslation(key));
        message.addClassNames("gate-message", kind);
        message.getElement().setAttribute("role", role);
        return message;
    }
}
