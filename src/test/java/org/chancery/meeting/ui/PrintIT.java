package org.chancery.meeting.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import org.chancery.approval.ApprovalService;
import org.chancery.base.Marking;
import org.chancery.base.i18n.Language;
import org.chancery.meeting.Change;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryService;
import org.chancery.meeting.MeetingService;
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

/** What comes out of the printer: the minutes, marked on every sheet, and nothing that is only there to write with. */
@BrowserTest
class PrintIT {

    private static final List<String> NOT_ON_PAPER = List.of(
            ".main-menu",
            ".top-bar",
            ".editor-bar",
            ".editor-rail",
            ".topic-tools",
            ".topic-actions",
            ".next-topic",
            ".attendee-picker",
            ".attendee-tools",
            ".text-caret",
            ".text-tools",
            ".text-count",
            ".minutes vaadin-button",
            ".skip-link");

    private final TestUsers users;
    private final TestMeetings meetings;
    private final TopicService topics;
    private final EntryService entries;
    private final MeetingService reading;
    private final ApprovalService approvals;
    private final JdbcClient jdbc;
    private Actor supervisor;
    private Actor salma;
    private EntryDetails entry;

    PrintIT(
            TestUsers users,
            TestMeetings meetings,
            TopicService topics,
            EntryService entries,
            MeetingService reading,
            ApprovalService approvals,
            JdbcClient jdbc) {
        this.users = users;
        this.meetings = meetings;
        this.topics = topics;
        this.entries = entries;
        this.reading = reading;
        this.approvals = approvals;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aLongMeeting() {
        var post = users.post("BKO");
        salma = users.officer("salma", post);
        users.officer("youssef", post);
        supervisor = users.supervisor("decider", post);
        entry = users.as(salma, () -> meetings.complete(post, "Audience", Marking.CONFIDENTIAL, "Sahel"));
        users.as(salma, () -> {
            for (int i = 2; i <= 6; i++) {
                var topic = topics.add(entry.id(), "Topic " + i);
                topics.changeNarrative(
                        topic,
                        new Change<>(
                                "", "The Minister recalled the ties of both peoples. ".repeat(20) + "\nأكد الوزير."));
            }
        });
    }

    @Test
    void draftIsPrintedWithoutWhatItIsWrittenWith(Browsing browsing) {
        var other = open(browsing, Look.DEFAULT, "youssef");
        WritingPages.write(other, "By another. ");
        var page = open(browsing, Look.DEFAULT.inTheDark(), "salma");
        page.locator(".authors-switch").click();
        assertThat(page.locator(".narrative .written-by").first()).isVisible();
        assertThat(page.locator(".text-caret").first()).isAttached();
        print(page, "draft-dark");
        assertClean(page);
        assertThat(page.locator(".print-above")).containsText("Draft");
        assertThat(page.locator(".narrative .text-body").first()).isVisible();
        assertThat(page.locator(".title-field textarea").first()).isVisible();
        assertThat(property(page.locator(".narrative .written-by").first(), "textDecorationLine"))
                .isEqualTo("none");
    }

    @Test
    void recordIsPrintedWithItsNumberInEveryLanguage(Browsing browsing) {
        approve();
        for (Language language : Language.values()) {
            jdbc.sql("update app_user set language = ?").param(language.name()).update();
            var page = browsing.enter(Look.DEFAULT.in(language).inTheDark(), "salma");
            browsing.go(page, "meetings/" + entry.meeting().value());
            assertThat(page.locator(".minutes-printed")).isVisible();
            print(page, "record-" + language);
            assertClean(page);
            assertThat(page.locator(".print-above")).containsText("BKO/");
            assertThat(page.locator(".register-number")).isVisible();
            assertThat(property(page.locator(".minutes"), "direction"))
                    .isEqualTo(language == Language.AR ? "rtl" : "ltr");
            assertThat(property(
                            page.locator(".minutes .prose p:has-text('أكد')").first(), "direction"))
                    .isEqualTo("rtl");
        }
    }

    private void approve() {
        users.as(salma, () -> entries.submit(entry.id()));
        var submitted = users.as(supervisor, () -> reading.details(entry.meeting()));
        users.as(supervisor, () -> approvals.approve(submitted.id(), submitted.revision()));
    }

    /** Black on white, marked above and below on every sheet, since what is fixed is printed on each. */
    private static void assertClean(Page page) {
        NOT_ON_PAPER.forEach(
                selector -> assertThat(page.locator(selector + ":visible")).hasCount(0));
        for (String mark : List.of(".print-above", ".print-below")) {
            assertThat(page.locator(mark)).isVisible();
            assertThat(property(page.locator(mark), "position")).isEqualTo("fixed");
        }
        for (String ground : List.of("body", ".minutes")) {
            assertThat(page.evaluate(
                            "selector => { const probe = document.createElement('canvas').getContext('2d');"
                                    + " probe.fillStyle = getComputedStyle(document.querySelector(selector)).backgroundColor;"
                                    + " probe.fillRect(0, 0, 1, 1);"
                                    + " return Math.min(...probe.getImageData(0, 0, 1, 1).data) }",
                            ground))
                    .as("ground of %s", ground)
                    .isEqualTo(255);
        }
        assertThat(property(page.locator(".minutes"), "color")).isEqualTo("rgb(0, 0, 0)");
    }

    private static String property(Locator element, String name) {
        return (String) element.evaluate("(element, name) => getComputedStyle(element)[name]", name);
    }

    /** Leaves the paper in {@code target/screenshots}. */
    private static void print(Page page, String name) {
        page.pdf(new Page.PdfOptions()
                .setPath(Path.of("target", "screenshots", "print-" + name + ".pdf"))
                .setPreferCSSPageSize(true));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    }

    private Page open(Browsing browsing, Look look, String username) {
        var page = browsing.enter(look, username);
        browsing.go(page, "meetings/" + entry.meeting().value());
        assertThat(WritingPages.narrative(page)).isVisible();
        return page;
    }
}
