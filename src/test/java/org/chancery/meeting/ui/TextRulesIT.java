package org.chancery.meeting.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.util.List;
import org.chancery.base.Marking;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.MeetingService;
import org.chancery.meeting.MeetingTexts;
import org.chancery.meeting.TextNames;
import org.chancery.security.Actor;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.TestUsers;
import org.chancery.testing.browser.BrowserTest;
import org.chancery.testing.browser.Browsing;
import org.chancery.testing.browser.Look;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the text of a topic may hold, as it is typed on the page of a meeting and as the server reads it. */
@BrowserTest
class TextRulesIT {

    private final TestUsers users;
    private final TestMeetings meetings;
    private final MeetingService reading;
    private final MeetingTexts texts;
    private Actor salma;
    private EntryDetails entry;

    TextRulesIT(TestUsers users, TestMeetings meetings, MeetingService reading, MeetingTexts texts) {
        this.users = users;
        this.meetings = meetings;
        this.reading = reading;
        this.texts = texts;
    }

    @BeforeEach
    void aMeeting() {
        var post = users.post("BKO");
        salma = users.officer("salma", post);
        entry = users.as(salma, () -> meetings.complete(post, "Audience", Marking.RESTRICTED, "Sahel"));
    }

    @Test
    void attendeeIsNamedWithTheAtSign(Browsing browsing) {
        var page = open(browsing);
        WritingPages.write(page, "Heard @counter");
        assertThat(page.locator(".narrative [role=option]")).hasText("Counterpart of AudienceMinister");
        page.keyboard().press("Enter");
        page.keyboard().type("today");
        var attendee = entry.attendances().getFirst().id().value();
        assertThat(stored("today"))
                .isEqualTo("<p dir=\"ltr\">Heard <span data-type=\"mention\" data-id=\"" + attendee
                        + "\">@Counterpart of Audience</span> today</p>");
    }

    @Test
    void formatsQuotationsAndTablesNeedNoMouse(Browsing browsing) {
        var page = open(browsing);
        WritingPages.write(page, "");
        var keys = page.keyboard();
        keys.press("Control+b");
        keys.type("Agreed");
        keys.press("Control+b");
        keys.type(" in ");
        keys.press("Control+i");
        keys.type("Bamako");
        keys.press("Enter");
        keys.type("/quotation");
        keys.press("Enter");
        keys.type("Our doors are open.");
        keys.press("Enter");
        keys.press("Enter");
        keys.type("/table");
        keys.press("Enter");
        keys.type("Cell");
        assertThat(page.locator(".narrative .text-count").first()).hasText("Words: 8");
        assertThat(page.locator(".narrative table tr").first().locator("th, td").first())
                .hasText("Cell");
        assertThat(stored("Cell"))
                .contains("<strong>Agreed</strong> in <em>Bamako</em>")
                .containsPattern("<blockquote[^>]*><p[^>]*>(<em>)?Our doors are open\\.(</em>)?</p></blockquote>")
                .containsPattern("<table.*<tr>.*Cell.*</tr>.*</table>");
        keys.press("Tab");
        keys.type("Beside it");
        assertThat(stored("Beside it")).containsPattern("Cell</p></t[hd]><t[hd][^>]*><p[^>]*>Beside it");
    }

    @Test
    void headingsStandBelowThatOfTheTopic(Browsing browsing) {
        var page = open(browsing);
        WritingPages.write(page, "# Not a heading of the page");
        page.keyboard().press("Enter");
        page.keyboard().type("/heading");
        page.keyboard().press("Enter");
        page.keyboard().type("The fourth level");
        assertThat(page.locator(".narrative h4")).hasText("The fourth level");
        assertThat(stored("fourth level"))
                .contains("<h4 dir=\"ltr\">The fourth level</h4>")
                .doesNotContain("<h1", "<h2", "<h3");
    }

    @Test
    void everyParagraphRunsInTheDirectionOfItsWords(Browsing browsing) {
        var page = open(browsing);
        WritingPages.write(page, "Le ministre");
        page.keyboard().press("Enter");
        page.keyboard().type("1. أكد الوزير");
        assertThat(page.locator(".narrative .text-body p").first()).hasAttribute("dir", "ltr");
        assertThat(page.locator(".narrative .text-body ol")).hasAttribute("dir", "rtl");
        assertThat(stored("الوزير")).startsWith("<p dir=\"ltr\">Le ministre</p><ol dir=\"rtl\">");
    }

    @Test
    void linksLeadToTheWebAndToMailOnly(Browsing browsing) {
        var page = open(browsing);
        WritingPages.write(page, "");
        for (String address :
                new String[] {"javascript:alert(1)", "ftp://a.example", "data:text/html,x", "file:///etc"}) {
            page.keyboard().press("Control+k");
            page.locator(".text-link input").fill(address);
            page.keyboard().press("Enter");
            assertThat(page.locator(".narrative .text-notice")).not().isEmpty();
            page.keyboard().press("Escape");
        }
        for (String address : new String[] {"http://a.example/x", "https://b.example/y", "cabinet@c.example"}) {
            page.keyboard().press("Control+k");
            page.locator(".text-link input").fill(address);
            page.keyboard().press("Enter");
            page.keyboard().type(" and ");
        }
        assertThat(stored("cabinet"))
                .contains(
                        "href=\"http://a.example/x\"",
                        "href=\"https://b.example/y\"",
                        "href=\"mailto:cabinet@c.example\"")
                .doesNotContain("javascript", "ftp:", "data:", "file:");
    }

    /** Frames are late where the machine is busy; keys are not. */
    @Test
    void whatIsTypedRightAfterALinkFormIsInTheText(Browsing browsing) {
        var page = open(browsing);
        WritingPages.write(page, "See ");
        page.evaluate(
                "() => { window.requestAnimationFrame = draw => setTimeout(() => draw(performance.now()), 2000); }");
        page.keyboard().press("Control+k");
        page.keyboard().type("a.example");
        page.keyboard().press("Enter");
        page.keyboard().type(" and ");
        page.keyboard().press("Control+k");
        page.keyboard().press("Escape");
        page.keyboard().type("nothing else");
        assertThat(page.locator(".narrative .text-body")).hasText("See https://a.example and nothing else");
        assertThat(stored("else")).contains("https://a.example</a>");
    }

    /** As soon as the rows know it, too, which come last. */
    private String stored(String end) {
        var name = TextNames.narrative(entry.topics().getFirst().id());
        await().pollInSameThread()
                .until(() -> users.as(salma, () -> reading.details(entry.meeting()))
                        .topics()
                        .getFirst()
                        .narrative()
                        .contains(end));
        return await().pollInSameThread()
                .until(
                        () -> WritingPages.html(
                                users.as(salma, () -> texts.printed(entry.id())).getOrDefault(name, List.of())),
                        html -> html.contains(end));
    }

    private Page open(Browsing browsing) {
        var page = browsing.enter(Look.DEFAULT, "salma");
        browsing.go(page, "meetings/" + entry.meeting().value());
        assertThat(WritingPages.narrative(page)).isVisible();
        return page;
    }
}
