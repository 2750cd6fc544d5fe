package org.chancery.security.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.chancery.base.i18n.Language;
import org.chancery.testing.TestUsers;
import org.chancery.testing.browser.BrowserTest;
import org.chancery.testing.browser.Browsing;
import org.chancery.testing.browser.Look;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@BrowserTest
class LoginIT {

    private final TestUsers people;

    LoginIT(TestUsers people) {
        this.people = people;
    }

    @BeforeEach
    void onePost() {
        people.officer("officer", people.post("BKO"));
    }

    @Test
    void signInPageHasOrdinaryInputs(Browsing browsing) {
        var page = browsing.open(Look.DEFAULT, "login");
        assertThat(page.locator("input[name=username]")).isVisible();
        assertThat(page.locator("input[name=password]")).isVisible();
    }

    @Test
    void everyPageLeadsThereFirst(Browsing browsing) {
        var page = browsing.open(Look.DEFAULT, "");
        assertThat(page.locator("input[name=username]")).isVisible();
    }

    @Test
    void officerSignsInFromTheKeyboard(Browsing browsing) {
        var page = browsing.signIn(Look.DEFAULT, "officer");
        assertThat(page.locator("input[name=username]")).hasCount(0);
        assertThat(page.locator("vaadin-app-layout")).isVisible();
        browsing.screenshot(page, "home-" + Look.DEFAULT);
    }

    @Test
    void wrongPasswordIsRefused(Browsing browsing) {
        var page = browsing.signIn(Look.DEFAULT, "officer", "not the one");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .isVisible();
        assertThat(page.locator("input[name=username]")).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void signInPageIsAccessibleInEveryLook(Language language, Browsing browsing) {
        var look = Look.DEFAULT.in(language);
        browsing.assertAccessibleInEveryLook(browsing.open(look, "login"), look, "login");
    }
}
