package org.chancery.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
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
        people.officer("officer", post);
        return null;
    }

    @Test
    void isAnOrdinaryFormWithOrdinaryInputs() {
        navigate(LoginView.class);
        var form = $(LoginForm.class).single().getElement();
        assertThat(form.getTag()).isEqualTo("form");
        assertThat(form.getAttribute("method")).isEqualTo("post");
        assertThat(form.getAttribute("action")).isEqualTo("login");
        assertThat($(Input.class).all())
                .extracting(input -> input.getElement().getAttribute("name"))
                .contains("username", "password");
    }

    @Test
    void offersEveryLanguage() {
        navigate(LoginView.class);
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getHref)
                .containsExactly("login?lang=en", "login?lang=fr", "login?lang=ar");
    }

    @Test
    void saysThatTheSignInFailed() {
        UI.getCurrent().navigate(LoginView.class, QueryParameters.of("error", ""));
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("User name or password is not right, or the account is closed.");
    }

    @Test
    void showsNoAccountsOutsideOfTheDemo() {
        navigate(LoginView.class);
        assertThat($(DemoAccountList.class).exists()).isFalse();
    }

    @Test
    void whoIsSignedInIsLedOnToHome() {
        signInAs(people.officer("another", post));
        UI.getCurrent().navigate(LoginView.class);
        assertThat(getCurrentView()).isNotInstanceOf(LoginView.class);
    }

    @Test
    void aFailedSignInIsReadOutAtOnce() {
        UI.getCurrent().navigate(LoginView.class, QueryParameters.of("error", ""));
        var message = $(Paragraph.class).withClassName("gate-message").single();
        assertThat(message.getElement().getAttribute("role")).isEqualTo("alert");
    }
}
