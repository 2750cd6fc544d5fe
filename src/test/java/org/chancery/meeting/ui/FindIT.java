package org.chancery.meeting.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.chancery.base.Marking;
import org.chancery.base.i18n.Language;
import org.chancery.meeting.Change;
import org.chancery.meeting.EntryDetails;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Words are found in every text of the page, by the browser and by the page itself. */
@BrowserTest
class FindIT {

    private final TestUsers users;
    private final TestMeetings meetings;
    private final TopicService topics;
    private final MeetingWriting writing;
    private final JdbcClient jdbc;
    private EntryDetails entry;

    FindIT(TestUsers users, TestMeetings meetings, TopicService topics, MeetingWriting writing, JdbcClient jdbc) {
        this.users = users;
        this.meetings = meetings;
        this.topics = topics;
        this.writing = writing;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aMeetingOfManyTopics() {
        var post = users.post("BKO");
        Actor salma = users.officer("salma", post);
        entry = users.as(salma, () -> meetings.complete(post, "Audience", Marking.RESTRICTED, "La pêche"));
        users.as(salma, () -> {
            writing.changeSummary(entry.id(), new Change<>("", "Un accord de pêche."));
            var first = entry.topics().getFirst().id();
            topics.changeNarrative(
                    first, new Change<>("", "Le Ministre a évoqué la PÊCHE.\nوأكد الوزيرُ أهميّة الصيد."));
            for (int i = 2; i <= 8; i++) {
                var topic = topics.add(entry.id(), "Topic " + i);
                topics.changeNarrative(topic, new Change<>("", "Paragraph.\n".repeat(15) + "Needle number " + i));
            }
        });
    }

    @Test
    void findOfTheBrowserReachesEveryText(Browsing browsing) {
        var page = open(browsing, Look.DEFAULT);
        for (String words : List.of("accord de pêche", "Needle number 2", "Needle number 8", "الوزير")) {
            assertThat(page.evaluate("words => window.find(words, false, false, true)", words))
                    .as(words)
                    .isEqualTo(true);
        }
    }

    @Test
    void wordsAreFoundInAllTextsWhateverTheirCaseAndAccents(Browsing browsing) {
        var page = open(browsing, Look.DEFAULT);
        WritingPages.goTo(page.locator(".summary [role=textbox]"));
        page.keyboard().press("Control+Shift+F");
        page.keyboard().type("peche");
        assertThat(page.locator(".find-count")).hasText("1 of 3");
        assertThat(highlighted(page)).containsExactly("pêche", "PÊCHE");
        page.keyboard().press("Enter");
        assertThat(page.locator(".find-count")).hasText("2 of 3");
        assertThat(page.locator(".found-in-field")).hasValue("La pêche");
        page.keyboard().press("Shift+Enter");
        page.keyboard().press("Shift+Enter");
        assertThat(page.locator(".find-count")).hasText("3 of 3");
        page.keyboard().press("Escape");
        assertThat(page.evaluate("() => getSelection().toString()")).isEqualTo("PÊCHE");
        page.keyboard().type("pêche maritime");
        assertThat(WritingPages.narrative(page)).containsText("évoqué la pêche maritime.");
        assertThat(highlighted(page)).isEmpty();
    }

    @Test
    void arabicIsFoundWithoutItsVowelSigns(Browsing browsing) {
        var page = open(browsing, Look.DEFAULT);
        page.keyboard().press("Control+Shift+F");
        page.keyboard().type("الوزير اهمية");
        assertThat(page.locator(".find-count")).hasText("1 of 1");
        assertThat(highlighted(page)).containsExactly("الوزيرُ أهميّة");
        page.locator(".find-bar input").fill("none such");
        assertThat(page.locator(".find-count")).hasText("Not found");
    }

    @Test
    void whatIsFarBelowComesIntoSight(Browsing browsing) {
        var page = open(browsing, Look.DEFAULT);
        page.keyboard().press("Control+Shift+F");
        page.keyboard().type("Needle number 8");
        assertThat(page.locator(".find-count")).hasText("1 of 1");
        assertThat(page.getByText("Needle number 8")).isInViewport();
    }

    @Test
    void itIsLegibleInEveryLook(Browsing browsing) {
        for (Language language : List.of(Language.EN, Language.AR)) {
            jdbc.sql("update app_user set language = ?").param(language.name()).update();
            var page = open(browsing, Look.DEFAULT.in(language));
            page.keyboard().press("Control+Shift+F");
            page.keyboard().type("peche");
            assertThat(page.locator(".find-count")).not().isEmpty();
            browsing.assertAccessible(page);
            for (Look look : Look.all(language)) {
                browsing.look(page, look);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", "find-" + look + ".png")));
                // On a narrow screen the bar stands over the text: what lies behind it would be judged as its
                // neighbour.
                browsing.assertLegible(page);
            }
            page.close();
        }
    }

    private Page open(Browsing browsing, Look look) {
        var page = browsing.enter(look, "salma");
        browsing.go(page, "meetings/" + entry.meeting().value());
        assertThat(WritingPages.narrative(page)).containsText("évoqué");
        assertThat(page.getByText("Needle number 8")).isVisible();
        return page;
    }

    @SuppressWarnings("unchecked")
    private static List<String> highlighted(Page page) {
        return (List<String>)
                page.evaluate("() => [...(CSS.highlights.get('chancery-find') ?? [])].map(range => range.toString())");
    }
}
