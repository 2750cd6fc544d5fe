package org.chancery.meeting.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.chancery.base.Marking;
import org.chancery.base.i18n.Language;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryService;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.TestUsers;
import org.chancery.testing.browser.BrowserTest;
import org.chancery.testing.browser.Browsing;
import org.chancery.testing.browser.Keys;
import org.chancery.testing.browser.Look;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who wrote what, on demand: in the texts of a page, by name and not by colour alone. */
@BrowserTest
class AuthorsIT {

    private static final String FRENCH = "Le ministre a salué l’amitié des deux peuples. ";
    private static final String ARABIC = "أكد الوزير متانة العلاقات. ";

    private final TestUsers users;
    private final TestMeetings meetings;
    private final EntryService entries;
    private final JdbcClient jdbc;
    private EntryDetails entry;

    AuthorsIT(TestUsers users, TestMeetings meetings, EntryService entries, JdbcClient jdbc) {
        this.users = users;
        this.meetings = meetings;
        this.entries = entries;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aMeeting() {
        var post = users.post("BKO");
        var salma = users.officer("salma", post);
        users.officer("youssef", post);
        users.officer("driss", post);
        entry = users.as(salma, () -> meetings.complete(post, "Audience", Marking.RESTRICTED, "Sahel"));
    }

    @Test
    void passagesAreShownWithTheirAuthorsAndWhatIsTypedMeanwhileToo(Browsing browsing) {
        var youssef = open(browsing, Look.DEFAULT, "youssef");
        WritingPages.write(youssef, ARABIC);
        saved(youssef);
        youssef.close();
        var salma = open(browsing, Look.DEFAULT, "salma");
        WritingPages.write(salma, FRENCH);
        assertThat(passages(salma)).hasCount(0);

        new Keys(salma, Language.EN).alt('w');
        assertWrote(salma, "The youssef", ARABIC.strip());
        assertWrote(salma, "The salma", FRENCH.strip());
        assertThat(salma.locator(".authors-legend li")).hasText(new String[] {"The youssef", "The salma (you)"});
        assertThat(salma.locator(".authors-switch")).hasAttribute("aria-checked", "true");
        assertThat(linesOf(salma)).as("told by the line below the words, too").doesNotHaveDuplicates();

        var driss = open(browsing, Look.DEFAULT, "driss");
        WritingPages.write(driss, "Noted.");
        assertWrote(salma, "The driss", "Noted.");

        WritingPages.narrative(salma).focus();
        salma.keyboard().press("Control+End");
        assertThat(salma.locator(".narrative .text-here")).hasText("Written by The driss");
        salma.keyboard().press("Control+Home");
        assertThat(salma.locator(".narrative .text-here")).hasText("Written by The youssef");

        new Keys(salma, Language.EN).alt('w');
        assertThat(passages(salma)).hasCount(0);
        assertThat(salma.locator(".authors-switch")).hasAttribute("aria-checked", "false");
    }

    @Test
    void whoDividesAParagraphOrMakesAListOfItDoesNotTakeItsWords(Browsing browsing) {
        var youssef = open(browsing, Look.DEFAULT, "youssef");
        WritingPages.write(youssef, FRENCH + FRENCH);
        saved(youssef);
        var salma = open(browsing, Look.DEFAULT, "salma");
        WritingPages.narrative(salma).focus();
        salma.keyboard().press("Control+Home");
        salma.keyboard().type("Noted: ");
        salma.keyboard().press("Enter");
        salma.locator(".narrative .tool-bulletList").click();
        saved(salma);
        salma.locator(".authors-switch").click();
        assertWrote(salma, "The youssef", (FRENCH + FRENCH).strip());
        assertWrote(salma, "The salma", "Noted:");
    }

    @Test
    void itIsLegibleInEveryLook(Browsing browsing) {
        for (String writer : List.of("youssef", "driss", "salma")) {
            var page = open(browsing, Look.DEFAULT, writer);
            WritingPages.write(page, writer.equals("youssef") ? ARABIC : FRENCH);
            saved(page);
            page.close();
        }
        for (Language language : List.of(Language.EN, Language.AR)) {
            jdbc.sql("update app_user set language = ?").param(language.name()).update();
            var look = Look.DEFAULT.in(language);
            var page = open(browsing, look, "salma");
            page.locator(".authors-switch").click();
            assertThat(page.locator(".authors-legend li")).hasCount(3);
            // What is behind the bar that stays in sight has no size that could be judged.
            page.locator(".subject-field").scrollIntoViewIfNeeded();
            browsing.assertAccessibleInEveryLook(page, look, "authors");
            page.close();
        }
    }

    @Test
    void recordHasNoSuchSwitch(Browsing browsing) {
        users.as(users.officer("omar", entry.post()), () -> entries.submit(entry.id()));
        var page = browsing.enter(Look.DEFAULT, "salma");
        browsing.go(page, "meetings/" + entry.meeting().value());
        assertThat(page.locator(".minutes-printed")).isVisible();
        assertThat(page.locator("chancery-authors")).hasCount(0);
    }

    private Page open(Browsing browsing, Look look, String username) {
        var page = browsing.enter(look, username);
        browsing.go(page, "meetings/" + entry.meeting().value());
        assertThat(WritingPages.narrative(page)).isVisible();
        return page;
    }

    private static void saved(Page page) {
        assertThat(page.locator(".narrative [save-state=saved]")).isVisible();
    }

    private static Locator passages(Page page) {
        return page.locator(".text-body .written-by");
    }

    /** In one passage, once the cursor of whoever is typing has come to its end: until then it stands between two. */
    private static void assertWrote(Page page, String author, String words) {
        assertThat(passagesOf(page, author)).hasText(new String[] {words});
    }

    private static Locator passagesOf(Page page, String name) {
        return page.locator(".narrative .written-by[title='" + name + "']");
    }

    /** The style of the line below each name in the list. */
    @SuppressWarnings("unchecked")
    private static List<String> linesOf(Page page) {
        return (List<String>) page.evaluate("() => [...document.querySelectorAll('.authors-legend .written-by')]"
                + ".map(name => getComputedStyle(name).textDecorationStyle)");
    }
}
