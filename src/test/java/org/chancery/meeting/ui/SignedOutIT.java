package org.chancery.meeting.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.chancery.base.Marking;
import org.chancery.coediting.DocumentId;
import org.chancery.coediting.SharedTexts;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryService;
import org.chancery.meeting.TextNames;
import org.chancery.security.Actor;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.TestUsers;
import org.chancery.testing.browser.BrowserTest;
import org.chancery.testing.browser.Browsing;
import org.chancery.testing.browser.LongLine;
import org.chancery.testing.browser.Look;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The session ends under the hands of somebody who writes: what they wrote is saved when they have signed in in place. */
@BrowserTest
class SignedOutIT {

    private final TestUsers users;
    private final TestMeetings meetings;
    private final SharedTexts texts;
    private final EntryService entries;
    private final JdbcClient jdbc;
    private Actor youssef;
    private EntryDetails entry;

    SignedOutIT(TestUsers users, TestMeetings meetings, SharedTexts texts, EntryService entries, JdbcClient jdbc) {
        this.users = users;
        this.meetings = meetings;
        this.texts = texts;
        this.entries = entries;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aMeeting() {
        var post = users.post("BKO");
        var salma = users.officer("salma", post);
        youssef = users.officer("youssef", post);
        entry = users.as(salma, () -> meetings.complete(post, "Audience", Marking.RESTRICTED, "Sahel"));
    }

    @Test
    void textTypedAfterASignOutInAnotherTabIsSavedAfterSigningInInPlace(Browsing browsing) {
        var page = open(browsing);
        WritingPages.write(page, "Before. ");
        assertThat(page.locator(".narrative [save-state=saved]")).isVisible();
        signOutInAnotherTab(browsing, page);
        assertThat(page.locator(".sign-in-again"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(2_000));
        page.keyboard().type("After. ");
        assertThat(WritingPages.narrative(page)).isFocused();
        assertThat(page.locator(".offline-word")).isVisible();
        assertThat(written()).isEqualTo("Before. ");
        browsing.screenshot(page, "signed-out");
        browsing.assertAccessible(page);
        page.evaluate("() => { window.before = true; }");

        signInAgain(page, "wrong");
        assertThat(page.locator(".again-trouble")).containsText("not right");
        signInAgain(page, TestUsers.PASSWORD);
        page.waitForFunction("() => window.before === undefined");
        browsing.settle(page);
        assertThat(WritingPages.narrative(page)).hasText("Before. After. ");
        assertThat(written()).isEqualTo("Before. After. ");
        assertThat(page.locator(".sign-in-again")).hasCount(0);
    }

    @Test
    void textIsNotSentInTheNameOfSomebodyElse(Browsing browsing) {
        browsing.expect("409");
        var page = open(browsing);
        WritingPages.write(page, "Mine. ");
        assertThat(page.locator(".narrative [save-state=saved]")).isVisible();
        var tab = signOutInAnotherTab(browsing, page);
        tab.locator("input[name=username]").fill("youssef");
        tab.locator("input[name=password]").fill(TestUsers.PASSWORD);
        tab.locator("input[name=password]").press("Enter");
        tab.waitForURL(address -> !address.contains("login"));
        browsing.settle(tab);
        page.bringToFront();
        WritingPages.write(page, "Still mine. ");
        assertThat(page.locator(".sign-in-again")).containsText("Somebody else");
        assertThat(page.locator(".offline-word")).isVisible();
        assertThat(written()).isEqualTo("Mine. ");

        signInAgain(page, "not mine");
        assertThat(page.locator(".sign-in-again")).containsText("Your session has ended");
        assertThat(page.locator("#again-trouble")).containsText("not right");
        signInAgain(page, TestUsers.PASSWORD);
        page.waitForFunction("() => !document.querySelector('.sign-in-again')");
        assertThat(WritingPages.narrative(page)).hasText("Mine. Still mine. ");
        assertThat(written()).isEqualTo("Mine. Still mine. ");
        assertThat(tab.locator(".sign-in-again")).isVisible();
        assertThat(authors()).containsExactly("salma");
    }

    @Test
    void whatCannotBeSavedAfterSigningInIsOfferedBack(Browsing browsing) {
        var page = open(browsing);
        WritingPages.write(page, "Before. ");
        assertThat(page.locator(".narrative [save-state=saved]")).isVisible();
        signOutInAnotherTab(browsing, page);
        assertThat(page.locator(".sign-in-again")).isVisible();
        WritingPages.write(page, "Too late. ");
        page.locator(".topic .title-field textarea").fill("Sahel and Sahara");
        users.as(youssef, () -> entries.submit(entry.id()));
        signInAgain(page, TestUsers.PASSWORD);
        assertThat(page.locator(".again-kept")).containsText("Too late.");
        assertThat(page.locator(".again-kept")).containsText("Sahel and Sahara");
        browsing.assertAccessible(page);
        browsing.screenshot(page, "signed-in-again-kept");
        assertThat(written()).isEqualTo("Before. ");
        page.locator(".again-reload").click();
        assertThat(page.locator(".minutes-printed")).isVisible();
    }

    /** Its cookie would take the place of the one in which the reader signs in at this moment. */
    @Test
    void nothingThatAPageSendsAfterItsSessionOpensAnother(Browsing browsing) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            for (String sent : List.of(
                    "GET session",
                    "POST ?v-r=uidl&v-uiId=1",
                    "POST ?v-r=heartbeat&v-uiId=1",
                    "POST VAADIN/push?v-r=push&v-uiId=1&X-Atmosphere-Transport=close",
                    "GET VAADIN/push?v-r=push&v-uiId=1&X-Atmosphere-Transport=close",
                    "GET VAADIN/push?v-r=push&v-uiId=1&X-Atmosphere-Transport=long-polling",
                    "GET coedit/" + entry.id().value())) {
                var words = sent.split(" ");
                var request = HttpRequest.newBuilder(URI.create(browsing.url(words[1])))
                        .header("Cookie", "JSESSIONID=9B218338EFAE81E1C1327EAC58B8E757")
                        .method(words[0], HttpRequest.BodyPublishers.noBody())
                        .build();
                var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
                assertThat(answer.headers().allValues("Set-Cookie")).as(sent).isEmpty();
            }
        }
    }

    /** Sessions last half an hour: when the line comes back there is none. */
    @Test
    void textTypedInACutOfAnHourIsMergedWithWhatOthersHaveWritten(Browsing browsing) {
        browsing.expect("ERR_");
        try (var line = new LongLine(browsing.url(""))) {
            var page = browsing.enter(Look.DEFAULT, "salma");
            page.clock().install();
            page.navigate(line.url("meetings/" + entry.meeting().value()));
            browsing.settle(page);
            WritingPages.write(page, "Before. ");
            assertThat(page.locator(".narrative [save-state=saved]")).isVisible();
            line.cut();
            page.keyboard().type("In the cut. ");
            assertThat(page.locator(".offline-word")).isVisible();
            var other = browsing.enter(Look.DEFAULT, "youssef");
            browsing.go(other, "meetings/" + entry.meeting().value());
            WritingPages.narrative(other).focus();
            other.keyboard().press("Control+Home");
            other.keyboard().type("Meanwhile. ");
            assertThat(other.locator(".narrative [save-state=saved]")).isVisible();

            page.clock().fastForward("01:00:00");
            signOutInAnotherTab(browsing, page);
            page.bringToFront();
            page.keyboard().type("At its end. ");
            line.mend();
            assertThat(page.locator(".sign-in-again")).isVisible();
            assertThat(written()).isEqualTo("Meanwhile. Before. ");
            page.evaluate("() => { window.before = true; }");
            signInAgain(page, TestUsers.PASSWORD);
            page.waitForFunction("() => window.before === undefined");
            browsing.settle(page);
            assertThat(WritingPages.narrative(page)).containsText("Before. In the cut. At its end. ");
            assertThat(WritingPages.narrative(other)).containsText("In the cut. At its end. ");
            assertThat(written()).isEqualTo("Meanwhile. Before. In the cut. At its end. ");
            page.close();
        }
    }

    private Page signOutInAnotherTab(Browsing browsing, Page page) {
        browsing.expect("401");
        browsing.expect("session has ended");
        browsing.expect("WebSocket");
        var tab = page.context().newPage();
        browsing.go(tab, "");
        tab.locator(".user-menu vaadin-menu-bar-button").first().click();
        tab.getByText("Sign out").click();
        tab.waitForURL("**/login?out");
        return tab;
    }

    private void signInAgain(Page page, String password) {
        page.locator("#again-password").fill(password);
        page.locator("#again-password").press("Enter");
    }

    private Page open(Browsing browsing) {
        var page = browsing.enter(Look.DEFAULT, "salma");
        browsing.go(page, "meetings/" + entry.meeting().value());
        return page;
    }

    /** The user names of those in whose name the text was written. */
    private List<String> authors() {
        return jdbc.sql("""
                select u.username from shared_text_author a join app_user u on u.id = a.author_id where a.document_id = ?
                """).param(entry.id().value()).query(String.class).list();
    }

    private String written() {
        var topic = entry.topics().getFirst().id();
        return texts.read(new DocumentId(entry.id().value())).plainText(TextNames.narrative(topic));
    }
}
