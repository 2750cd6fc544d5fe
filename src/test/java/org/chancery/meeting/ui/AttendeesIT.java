package org.chancery.meeting.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.chancery.base.Marking;
import org.chancery.meeting.AttendanceService;
import org.chancery.meeting.Capacity;
import org.chancery.meeting.MeetingId;
import org.chancery.meeting.MeetingService;
import org.chancery.meeting.Side;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.TestUsers;
import org.chancery.testing.browser.BrowserTest;
import org.chancery.testing.browser.Browsing;
import org.chancery.testing.browser.Look;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two delegations are put in order with the mouse, from the keyboard and by touch, before the eyes of somebody else. */
@BrowserTest
class AttendeesIT {

    private static final String OURS = ".side-ours";
    private static final String THEIRS = ".side-theirs";

    private final TestUsers users;
    private final TestMeetings meetings;
    private final MeetingService reading;
    private final AttendanceService attendances;

    private MeetingId meeting;

    AttendeesIT(TestUsers users, TestMeetings meetings, MeetingService reading, AttendanceService attendances) {
        this.users = users;
        this.meetings = meetings;
        this.reading = reading;
        this.attendances = attendances;
    }

    @BeforeEach
    void threeOfUsAndNobodyElse() {
        var post = users.post("BKO");
        var writer = users.officer("writer", post);
        users.officer("other", post);
        meeting = users.as(writer, () -> {
            var begun = meetings.begin(post, "Audience", Marking.UNCLASSIFIED);
            var entry = reading.details(begun).id();
            for (String name : new String[] {"Amina", "Badr", "Chafik"}) {
                attendances.add(
                        entry, meetings.person(name, "Secretary", "Embassy of Morocco"), Side.OURS, Capacity.MEMBER);
            }
            return begun;
        });
    }

    @Test
    void orderIsChangedFromTheKeyboardAndWithTheMouseAndRestored(Browsing browsing) {
        var page = open(browsing, Look.DEFAULT, "writer");
        var other = open(browsing, Look.DEFAULT, "other");
        assertThat(names(other, OURS)).hasText(new String[] {"Amina", "Badr", "Chafik"});

        handle(page, "Chafik").focus();
        page.keyboard().press("Alt+ArrowUp");
        assertThat(names(page, OURS)).hasText(new String[] {"Amina", "Chafik", "Badr"});
        assertThat(handle(page, "Chafik")).isFocused();
        page.keyboard().press("Alt+ArrowUp");
        assertThat(names(page, OURS)).hasText(new String[] {"Chafik", "Amina", "Badr"});
        assertThat(names(other, OURS)).hasText(new String[] {"Chafik", "Amina", "Badr"});

        row(page, "Badr").hover();
        handle(page, "Badr").dragTo(row(page, "Chafik"));
        assertThat(names(page, OURS)).hasText(new String[] {"Badr", "Chafik", "Amina"});
        row(page, "Amina").hover();
        handle(page, "Amina").dragTo(page.locator(THEIRS + " .attendee-picker"));
        assertThat(names(page, THEIRS)).hasText(new String[] {"Amina"});
        assertThat(names(other, THEIRS)).hasText(new String[] {"Amina"});
        browsing.screenshot(page, "attendees-ordered");

        page.getByText("Restore protocol order").first().press("Enter");
        assertThat(names(page, OURS)).hasText(new String[] {"Badr", "Chafik"});
        assertThat(names(other, OURS)).hasText(new String[] {"Badr", "Chafik"});
        assertThat(other.getByText("Restore protocol order").first()).not().isVisible();
    }

    /** WCAG 2.2, 2.5.7: nothing needs dragging. */
    @Test
    void whoCannotDragHasAMenu(Browsing browsing) {
        var page = open(browsing, Look.DEFAULT.narrow(), "writer");
        choose(page, "Amina", "Move down");
        assertThat(names(page, OURS)).hasText(new String[] {"Badr", "Amina", "Chafik"});
        choose(page, "Chafik", "Move up");
        assertThat(names(page, OURS)).hasText(new String[] {"Badr", "Chafik", "Amina"});
        choose(page, "Badr", "Move to: Their delegation");
        assertThat(names(page, OURS)).hasText(new String[] {"Chafik", "Amina"});
        assertThat(names(page, THEIRS)).hasText(new String[] {"Badr"});
        handle(page, "Badr").click();
        assertThat(item(page, "Move to: Our delegation")).isVisible();
        browsing.screenshot(page, "attendee-menu");
        browsing.assertAccessible(page);
        page.keyboard().press("Escape");
        choose(page, "Badr", "Move to: Third parties");
        assertThat(names(page, ".side-third-party")).hasText(new String[] {"Badr"});
    }

    private Page open(Browsing browsing, Look look, String username) {
        var page = browsing.enter(look, username);
        browsing.go(page, "meetings/" + meeting.value());
        return page;
    }

    private static void choose(Page page, String name, String text) {
        row(page, name).hover();
        handle(page, name).click();
        item(page, text).click();
        assertThat(item(page, text)).not().isVisible();
    }

    private static Locator item(Page page, String text) {
        return page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(text));
    }

    private static Locator names(Page page, String side) {
        return page.locator(side + " .attendee-name");
    }

    private static Locator row(Page page, String name) {
        return page.locator("li.attendee").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator handle(Page page, String name) {
        return row(page, name).locator(".handle vaadin-button");
    }
}
