package org.chancery.meeting.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.chancery.base.Marking;
import org.chancery.base.PostId;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.TestUsers;
import org.chancery.testing.browser.BrowserTest;
import org.chancery.testing.browser.Browsing;
import org.chancery.testing.browser.Look;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of meetings is used without a mouse. */
@BrowserTest
class MeetingListIT {

    private static final Pattern ONE_MEETING = Pattern.compile(".*/meetings/[0-9a-f-]{36}$");

    private final TestUsers users;
    private final TestMeetings meetings;

    MeetingListIT(TestUsers users, TestMeetings meetings) {
        this.users = users;
        this.meetings = meetings;
    }

    @BeforeEach
    void anOfficerHasAMeeting() {
        PostId post = users.post("BKO");
        var officer = users.officer("officer", post);
        users.as(officer, () -> meetings.begin(post, "Audience", Marking.UNCLASSIFIED));
    }

    @Test
    void enterOpensTheMeetingOfTheRow(Browsing browsing) {
        var page = list(browsing, Look.DEFAULT);
        tabToTheRows(page);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(ONE_MEETING);
    }

    @Test
    void altNBeginsAMeetingFromWhereverOneIs(Browsing browsing) {
        var page = list(browsing, Look.DEFAULT);
        page.locator(".meeting-filter .toolbar-search input").press("Alt+n");
        assertThat(page).hasURL(Pattern.compile(".*/meetings/(new|[0-9a-f-]{36})(\\?fresh)?$"));
    }

    @Test
    void cardsOfANarrowScreenOpenAndLetTheKeyboardGo(Browsing browsing) {
        var page = list(browsing, Look.DEFAULT.narrow());
        tabToTheRows(page);
        page.keyboard().press("Tab");
        assertThat(page.locator("vaadin-grid")).not().isFocused();
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(ONE_MEETING);
    }

    private static Page list(Browsing browsing, Look look) {
        var page = browsing.signIn(look, "officer");
        browsing.go(page, "meetings");
        assertThat(page.locator("a.meeting-link")).isVisible();
        return page;
    }

    private static void tabToTheRows(Page page) {
        page.locator("[aria-controls=meeting-filter-panel]").focus();
        page.keyboard().press("Tab");
        if (!Boolean.TRUE.equals(page.evaluate("document.activeElement.localName === 'vaadin-grid'"))) {
            page.keyboard().press("Tab");
        }
        if (page.locator(".meeting-cards").count() == 0) {
            // From the headings to the rows.
            page.keyboard().press("Tab");
        }
        assertThat(page.locator("vaadin-grid")).isFocused();
    }
}
