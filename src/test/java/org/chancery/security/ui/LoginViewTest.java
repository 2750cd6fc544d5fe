package org.chancery.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import org.chancery.security.Actor;
import org.chancery.testing.ViewTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LoginViewTest extends ViewTest {

    @Override
    protected @Nullable Actor createUser() {
        // Not an empty installation, which would show its set-up.
        people.administrator("admin");
        return null;
    }

    @Test
    void signInPageHasOrdinaryInputs() {
        navigate(LoginView.class);
        assertThat($(Input.class).all())
                .extracting(input -> input.getElement().getAttribute("name"))
                .contains("username", "password");
    }

    @Test
    void whoIsSignedInIsLedOnToHome() {
        signInAs(people.officer("officer", post));
        UI.getCurrent().navigate(LoginView.class);
        assertThat(getCurrentView()).isNotInstanceOf(LoginView.class);
    }

    @Test
    void aFailedSignInSaysSo() {
        UI.getCurrent().navigate("login", QueryParameters.of("error", ""));
        var message = $(Paragraph.class).withClassName("gate-message").single();
        assertThat(message.getElement().getAttribute("role")).isEqualTo("alert");
    }
}
