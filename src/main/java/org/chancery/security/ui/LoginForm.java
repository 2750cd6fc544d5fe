package org.chancery.security.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;

/** The two inputs of signing in, sent by the browser itself and not through the page's connection. */
@Tag("form")
class LoginForm extends HtmlContainer {

    private final Input username = new Input();
    private final Input password = new Input();

    LoginForm() {
        addClassName("gate-form");
        getElement().setAttribute("method", "post").setAttribute("action", "login");
        token().ifPresent(token -> add(hidden(token.getParameterName(), token.getToken())));
        username.getElement().setAttribute("autocapitalize", "none").setAttribute("autofocus", "");
        password.setType("password");
        add(labelled(username, "username", "security.login.username"));
        add(labelled(password, "password", "security.login.password"));
        var button = new NativeButton(getTranslation("security.login.submit"));
        button.getElement().setAttribute("type", "submit");
        button.addClassName("gate-submit");
        add(button);
    }

    /** Types for the person, so that they only need to press Enter. */
    void fill(String name, String secret) {
        username.getElement().executeJs("this.value = $0", name);
        password.getElement().executeJs("this.value = $0; this.focus()", secret);
    }

    private Div labelled(Input input, String name, String key) {
        input.setId(name);
        input.getElement()
                .setAttribute("name", name)
                .setAttribute("autocomplete", name.equals("username") ? "username" : "current-password")
                .setAttribute("required", "");
        var label = new NativeLabel(getTranslation(key));
        label.setFor(input);
        var field = new Div(label, input);
        field.addClassName("gate-field");
        return field;
    }

    private static Input hidden(String name, String value) {
        var input = new Input();
        input.setType("hidden");
        input.getElement().setAttribute("name", name).setAttribute("value", value);
        return input;
    }

    private static Optional<CsrfToken> token() {
        return Optional.ofNullable(VaadinServletRequest.getCurrent())
                .map(request -> (CsrfToken) request.getHttpServletRequest().getAttribute(CsrfToken.class.getName()));
    }
}
