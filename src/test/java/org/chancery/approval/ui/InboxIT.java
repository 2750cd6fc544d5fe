package org.chancery.approval.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.chancery.base.Marking;
import org.chancery.meeting.Change;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryService;
import org.chancery.meeting.MeetingWriting;
import org.chancery.meeting.TopicService;
import org.chancery.security.Actor;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.TestUsers;
import org.chancery.testing.browser.BrowserTest;
import org.chancery.testing.browser.Browsing;
import org.chancery.testing.browser.Look;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A supervisor works through what waits, without a mouse, and returns one with remarks; its author is told meanwhile. */
@BrowserTest
class InboxIT {

    private final TestUsers users;
    private final TestMeetings meetings;
    private final EntryService entries;
    private final TopicService topics;
    private final MeetingWriting writing;

    private Actor officer;
    private EntryDetails first;

    InboxIT(TestUsers users, TestMeetings meetings, EntryService entries, TopicService topics, MeetingWriting writing) {
        this.users = users;
        this.meetings = meetings;
        this.entries = entries;
        this.topics = topics;
        this.writing = writing;
    }

    @BeforeEach
    void twoWait() {
        var post = users.post("BKO");
        users.supervisor("supervisor", post);
        officer = users.officer("officer", post);
        first = users.as(officer, () -> meetings.submitted(post, "First", Marking.RESTRICTED, "Sahel"));
        users.as(officer, () -> meetings.submitted(post, "Second", Marking.RESTRICTED, "Trade"));
    }

    @Test
    void entriesAreReadReturnedAndApprovedFromTheKeyboard(Browsing browsing) {
        var author = browsing.enter(Look.DEFAULT, "officer");
        browsing.go(author, "meetings/" + first.meeting().value());
        var page = browsing.enter(Look.DEFAULT, "supervisor");
        browsing.go(page, "approvals");
        assertThat(subject(page)).hasText("First");
        page.keyboard().press("j");
        assertThat(subject(page)).hasText("Second");
        page.keyboard().press("k");
        assertThat(subject(page)).hasText("First");

        page.keyboard().press("r");
        assertThat(whole(page)).isFocused();
        page.keyboard().type("Who spoke?");
        page.keyboard().press("Escape");
        assertThat(whole(page)).not().isVisible();
        page.keyboard().press("r");
        assertThat(whole(page)).hasValue("Who spoke?");
        page.keyboard().press("Tab");
        assertThat(onTopic(page)).isFocused();
        page.keyboard().type("Say more about the Sahel.");
        browsing.assertAccessibleInEveryLook(page, Look.DEFAULT, "review-remarks");
        page.keyboard().press("Control+Enter");
        assertThat(subject(page)).hasText("Second");

        var remarks = author.locator(".remark-list");
        assertThat(remarks).containsText("Who spoke?");
        assertThat(remarks).containsText("Say more about the Sahel.");
        assertThat(author.locator(".minutes-written")).isVisible();
        browsing.assertAccessibleInEveryLook(author, Look.DEFAULT, "returned");
        page.keyboard().press("a");
        assertThat(page.locator("vaadin-button[slot=confirm-button]")).isFocused();
        browsing.assertAccessibleInEveryLook(page, Look.DEFAULT, "approve-asked");
        page.keyboard().press("Enter");
        assertThat(page.getByText(Pattern.compile("Nothing waits for approval")))
                .isVisible();
    }

    @Test
    void whatWasChangedSinceTheReturnStandsAboveTheMinutes(Browsing browsing) {
        var page = browsing.enter(Look.DEFAULT, "supervisor");
        browsing.go(page, "approvals");
        page.keyboard().press("r");
        page.keyboard().type("Not clear.");
        page.keyboard().press("Control+Enter");
        assertThat(subject(page)).hasText("Second");
        users.as(officer, () -> {
            writing.changeSubject(first.id(), new Change<>("First", "First, made clear"));
            topics.changeTitle(first.topics().getFirst().id(), new Change<>("Sahel", "Peace in the Sahel"));
            entries.submit(first.id());
        });
        browsing.go(page, "approvals/" + first.id().value());
        assertThat(subject(page)).hasText("First, made clear");
        var changes = page.locator(".change-list");
        assertThat(changes.locator("ins")).containsText(new String[] {", made clear", "Peace in the "});
        assertThat(page.locator(".review").getByText("Not clear.")).isVisible();
        browsing.assertAccessibleInEveryLook(page, Look.DEFAULT, "review-changes");
    }

    private static Locator subject(Page page) {
        return page.locator(".review > header h2");
    }

    private static Locator whole(Page page) {
        return page.getByLabel("Remark on the whole");
    }

    private static Locator onTopic(Page page) {
        return page.getByLabel("Remark on topic 1");
    }
}
