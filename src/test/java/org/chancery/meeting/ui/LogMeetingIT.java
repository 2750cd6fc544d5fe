package org.chancery.meeting.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.chancery.testing.TestUsers;
import org.chancery.testing.browser.BrowserTest;
import org.chancery.testing.browser.Browsing;
import org.chancery.testing.browser.Look;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Logs the audience of 17 August 2020 as an officer would, without a mouse, and brings it to its register number. */
@BrowserTest
class LogMeetingIT {

    private static final Pattern REGISTER_NUMBER = Pattern.compile("BKO/\\d{4}/0001");

    private final TestUsers people;

    LogMeetingIT(TestUsers people) {
        this.people = people;
    }

    @BeforeEach
    void twoSupervisors() {
        var post = people.post("BKO");
        people.supervisor("author", post);
        people.supervisor("supervisor", post);
    }

    @Test
    void audienceIsLoggedFromTheKeyboardAndApprovedBySomebodyElse(Browsing browsing) {
        var page = browsing.signIn(Look.DEFAULT, "author");
        browsing.go(page, "meetings/new");
        log(page);
        assertThat(page.locator(".save-state[data-state=saved]:not([data-typing])"))
                .isVisible();
        browsing.screenshot(page, "meeting-written");
        browsing.assertAccessible(page);

        button(page, "Submit for approval").press("Enter");
        assertThat(page.locator(".minutes-printed")).isVisible();
        assertThat(page.locator(".minutes input, .minutes textarea")).hasCount(0);
        assertThat(button(page, "Approve")).hasCount(0);

        var address = page.url().replaceAll(".*/meetings/([0-9a-f-]+).*", "meetings/$1");
        var review = browsing.signIn(Look.DEFAULT, "supervisor");
        browsing.go(review, address);
        button(review, "Approve").press("Enter");
        assertThat(review.locator(".minutes-printed .register-number")).hasText(REGISTER_NUMBER);
        assertThat(page.locator(".minutes-printed .register-number")).hasText(REGISTER_NUMBER);
        browsing.screenshot(review, "meeting-approved");
        browsing.assertAccessible(review);
    }

    private static void log(Page page) {
        var keys = page.keyboard();
        assertThat(page.getByLabel("Subject", new Page.GetByLabelOptions().setExact(true)))
                .isFocused();
        keys.type("Peace in the Sahel and bilateral cooperation");
        keys.press("Tab");
        keys.type("17/8/2020");
        keys.press("Alt+a");
        attendee(page, "Our delegation", "Hassan Naciri", "Ambassador", "Embassy of Morocco in Mali");
        keys.press("Alt+c");
        attendee(
                page,
                "Their delegation",
                "Tiebile Drame",
                "Minister of Foreign Affairs and International Cooperation",
                "Ministry of Foreign Affairs");
        topic(page, 1, "The search for peace in the Sahel", "Morocco’s part in it was discussed.");
        topic(page, 2, "Bilateral relations", "How to widen cooperation between the two countries.");
        topic(page, 3, "Strategic areas, trade and security", "The state of cooperation.");
        keys.press("Alt+q");
        assertThat(page.locator(".statement-field textarea")).isFocused();
        keys.type("An illustration of South-South and pan-African cooperation.");
    }

    private static void attendee(Page page, String side, String name, String title, String institution) {
        Keyboard keys = page.keyboard();
        Locator picker = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Add to: " + side));
        assertThat(picker).isFocused();
        keys.type(name);
        keys.press("Enter");
        assertThat(page.getByLabel("Title", new Page.GetByLabelOptions().setExact(true)))
                .isFocused();
        keys.type(title);
        keys.press("Tab");
        keys.type(institution);
        keys.press("Tab");
        keys.press("Tab");
        assertThat(button(page, "Create and add")).isFocused();
        keys.press("Enter");
        assertThat(page.locator(".attendee-name").getByText(name)).isVisible();
        assertThat(picker).isFocused();
    }

    private static void topic(Page page, int number, String title, String narrative) {
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".next-topic-field input")).isFocused();
        page.keyboard().type(title);
        page.keyboard().press("Enter");
        assertThat(page.locator(".narrative [role=textbox]").nth(number - 1)).isFocused();
        page.keyboard().type(narrative);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
