package org.chancery.meeting.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.chancery.testing.browser.Browsing;
import org.chancery.testing.browser.EmptyProduct;
import org.chancery.testing.browser.FirstStartTest;
import org.chancery.testing.browser.LongLine;
import org.chancery.testing.browser.Look;
import org.junit.jupiter.api.Test;

/** The server is killed and started again while somebody writes, and their page outlives it. */
@FirstStartTest(settings = "--spring.profiles.active=demo")
class RestartIT {

    private static final String PASSWORD = "chancery-officer";
    private static final Locator.GetByTextOptions EXACTLY = new Locator.GetByTextOptions().setExact(true);

    @Test
    void textTypedWhileTheServerWasAwayIsSavedAndThePageComesBack(EmptyProduct product, Browsing browsing) {
        browsing.expect("ERR_");
        browsing.expect("WebSocket");
        browsing.expect("401");
        browsing.expect("session has ended");
        try (var line = new LongLine(product.base())) {
            var page = browsing.open(Look.DEFAULT, "login");
            var accounts = page.locator(".demo-accounts");
            for (String username : new String[] {"officer", "officer2", "supervisor", "reader", "admin"}) {
                assertThat(accounts.getByText("chancery-" + username, EXACTLY)).isVisible();
            }
            browsing.assertAccessibleInEveryLook(page, Look.DEFAULT, "login-of-demo");
            accounts.getByText("officer", EXACTLY).click();
            assertThat(page.locator("input[name=password]")).hasValue(PASSWORD);
            page.locator("input[name=password]").press("Enter");
            page.waitForURL(address -> !address.endsWith("/login"));
            page.navigate(line.url("meetings/new"));
            page.waitForURL(address -> !address.endsWith("/new"));
            browsing.settle(page);
            var summary = page.locator(".minutes [role=textbox]").first();
            WritingPages.goTo(summary);
            page.keyboard().type("Before. ");
            assertThat(page.locator("chancery-text[save-state=saved]").first()).isVisible();

            line.cut();
            product.kill();
            page.keyboard().type("While it was away. ");
            assertThat(page.locator(".offline-word")).isVisible();
            page.evaluate("() => { window.before = true; }");
            product.startAgain();
            line.leadTo(product.base());
            line.mend();
            assertThat(page.locator(".sign-in-again")).isVisible();
            page.keyboard().type("And after. ");
            page.locator("#again-password").fill(PASSWORD);
            page.locator("#again-password").press("Enter");

            page.waitForFunction("() => window.before === undefined");
            browsing.settle(page);
            assertThat(summary).hasText("Before. While it was away. And after.");
            assertThat(page.locator(".sign-in-again")).hasCount(0);
            page.locator(".topics .next-topic-field input").fill("Trade");
            page.keyboard().press("Enter");
            assertThat(page.locator(".topic")).hasCount(1);
        }
    }
}
