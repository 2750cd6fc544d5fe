package org.chancery.meeting.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.chancery.base.Marking;
import org.chancery.base.PostId;
import org.chancery.meeting.Change;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryService;
import org.chancery.meeting.MeetingService;
import org.chancery.meeting.MeetingWriting;
import org.chancery.meeting.TopicService;
import org.chancery.security.Actor;
import org.chancery.security.Role;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.TestUsers;
import org.chancery.testing.browser.BrowserTest;
import org.chancery.testing.browser.Browsing;
import org.chancery.testing.browser.LongLine;
import org.chancery.testing.browser.Look;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Disturbs somebody who is typing, at any moment: every letter that the page took is stored or offered back. */
@BrowserTest
class TypingIT {

    private static final String SENTENCE = "The Minister thanked the Ambassador for his visit. ";

    /** Keys that are typed before the submission: in the first pause, after one, in the middle of the second sentence. */
    private static final List<Integer> MOMENTS = List.of(1, 7, 20, 33, 51, 60, 77);

    private static final Duration ONE_WAY_TO_BAMAKO = Duration.ofMillis(300);

    private final TestUsers users;
    private final TestMeetings meetings;
    private final EntryService entries;
    private final TopicService topics;
    private final MeetingService reading;
    private final MeetingWriting writing;

    private PostId post;
    private Actor writer;
    private Actor other;

    TypingIT(
            TestUsers users,
            TestMeetings meetings,
            EntryService entries,
            TopicService topics,
            MeetingService reading,
            MeetingWriting writing) {
        this.users = users;
        this.meetings = meetings;
        this.entries = entries;
        this.topics = topics;
        this.reading = reading;
        this.writing = writing;
    }

    @BeforeEach
    void twoOfficers() {
        post = users.post("BKO");
        writer = users.user("writer", Marking.RESTRICTED, Set.of(post), Role.OFFICER);
        other = users.officer("other", post);
    }

    @Test
    void everyLetterIsStoredOrOfferedBack(Browsing browsing) {
        var page = browsing.signIn(Look.DEFAULT, "writer");
        for (int moment : MOMENTS) {
            var entry = audience();
            browsing.go(page, "meetings/" + entry.meeting().value());
            typeWhile(page, moment, () -> submit(other, entry));
            assertThat(page.locator(".minutes-printed")).isVisible();
            String typed = (String) page.evaluate("() => window.taken");
            assertThat(typed).hasSizeGreaterThanOrEqualTo(moment);
            assertThat(kept(page)).as("after %d letters", moment).isEqualTo(typed.strip());
        }
    }

    /** The minutes are closed before the server has heard that somebody types in them. */
    @Test
    void lettersThatAreStillOnALongLineAreOfferedBack(Browsing browsing) {
        try (var line = new LongLine(browsing.url(""))) {
            var page = browsing.enter(Look.DEFAULT, "writer");
            for (String where : List.of(".narrative [role=textbox]", ".topic .title-field textarea")) {
                var entry = audience();
                line.delay(Duration.ZERO);
                page.navigate(line.url("meetings/" + entry.meeting().value()));
                browsing.settle(page);
                assertThat(page.locator(where)).isVisible();
                line.delay(ONE_WAY_TO_BAMAKO);
                page.locator(where).focus();
                page.keyboard().press("Control+End");
                noteWhatIsTaken(page);
                page.keyboard().type("Word");
                submit(other, entry);
                page.keyboard().type(" for word.");
                assertThat(page.locator(".minutes-printed")).isVisible();
                String taken = (String) page.evaluate("() => window.taken");
                assertThat(taken).contains("Word");
                assertThat(page.locator(".unsaved-texts pre")).isVisible();
                assertThat(kept(page)).isEqualTo(taken);
            }
            page.close();
        }
    }

    /** The server sends another's text before it has heard that somebody types in its place. */
    @Test
    void lettersBegunWhileSomebodyElsesTextIsOnItsWayAreKept(Browsing browsing) {
        var entry = audience();
        var topic = entry.topics().getFirst().id();
        try (var line = new LongLine(browsing.url(""))) {
            var page = browsing.enter(Look.DEFAULT, "writer");
            page.navigate(line.url("meetings/" + entry.meeting().value()));
            browsing.settle(page);
            var title = page.locator(".topic .title-field textarea");
            assertThat(title).isVisible();
            line.delay(ONE_WAY_TO_BAMAKO);
            users.as(other, () -> topics.changeTitle(topic, new Change<>("Sahel", "Theirs.")));
            title.focus();
            page.keyboard().press("End");
            page.keyboard().type("Mine.");
            var conflict = page.locator(".topic .conflict");
            assertThat(conflict).containsText("Theirs.");
            assertThat(conflict).containsText("SahelMine.");
            assertThat(title).hasValue("SahelMine.");
            conflict.getByText("Take theirs").click();
            assertThat(title).hasValue("Theirs.");
            // Before its line ends.
            page.close();
        }
    }

    @Test
    void lastWordsBeforeLeavingAreNotOverwrittenByWhatAnotherStored(Browsing browsing) {
        var entry = audience();
        var page = browsing.signIn(Look.DEFAULT, "writer");
        browsing.go(page, "meetings/" + entry.meeting().value());
        var title = page.locator(".topic .title-field textarea");
        title.focus();
        // The server knows that somebody is in the field before it hears what another has stored in it.
        browsing.settle(page);
        var topic = entry.topics().getFirst().id();
        users.as(other, () -> topics.changeTitle(topic, new Change<>("Sahel", "Theirs.")));
        page.keyboard().press("End");
        page.keyboard().type("Mine.");
        page.keyboard().press("Tab");
        var conflict = page.locator(".topic .conflict");
        assertThat(conflict).containsText("Theirs.");
        assertThat(conflict).containsText("SahelMine.");
        assertThat(title).hasValue("SahelMine.");
        browsing.assertAccessibleInEveryLook(page, Look.DEFAULT, "conflict");
    }

    @Test
    void titleThatWasNotYetATopicIsOfferedBack(Browsing browsing) {
        var entry = audience();
        var page = browsing.signIn(Look.DEFAULT, "writer");
        browsing.go(page, "meetings/" + entry.meeting().value());
        page.locator(".next-topic-field input").focus();
        page.keyboard().type("Trade and invest");
        submit(other, entry);
        assertThat(page.locator(".unsaved-texts pre")).hasText("Trade and invest");
        assertThat(page.locator(".minutes-printed .topic")).hasCount(1);
    }

    @Test
    void whoeverMaySeeTheMeetingNoMoreKeepsTheirOwnWordsAndNoOthers(Browsing browsing) {
        var entry = audience();
        var topic = entry.topics().getFirst().id();
        users.as(other, () -> topics.changeNarrative(topic, new Change<>("", "Theirs.")));
        var page = browsing.signIn(Look.DEFAULT, "writer");
        browsing.go(page, "meetings/" + entry.meeting().value());
        // The editor may ask for a text that is there no more.
        browsing.expect("404");
        assertThat(page.locator(".narrative [role=textbox]")).hasText("Theirs.");
        page.locator(".narrative [role=textbox]").focus();
        page.keyboard().press("Control+End");
        page.keyboard().type(" Mine.");
        users.as(other, () -> writing.changeMarking(entry.id(), new Change<>(Marking.RESTRICTED, Marking.SECRET)));
        assertThat(page.locator(".minutes")).hasCount(0);
        await().pollInSameThread().untilAsserted(() -> {
            String stored = users.as(other, () -> reading.details(entry.meeting()))
                    .topics()
                    .getFirst()
                    .narrative();
            String offered = String.join("", page.locator(".unsaved-texts pre").allTextContents());
            assertThat(stored).startsWith("Theirs.");
            assertThat((stored + offered).replace(" ", "")).isEqualTo("Theirs.Mine.");
        });
        assertThat(page.content()).doesNotContain("Theirs.");
    }

    private EntryDetails audience() {
        return users.as(writer, () -> meetings.complete(post, "Audience", Marking.RESTRICTED, "Sahel"));
    }

    private static void typeWhile(Page page, int moment, Runnable deed) {
        var narrative = page.locator(".narrative [role=textbox]").first();
        narrative.focus();
        noteWhatIsTaken(page);
        var keys = page.keyboard();
        String text = SENTENCE.repeat(3);
        for (int i = 0; i < text.length() && !closed(page); i++) {
            if (i == moment) {
                deed.run();
            }
            keys.type(text.substring(i, i + 1));
        }
    }

    /** Keeps the text of the input with each letter that the page accepts; it accepts none after it was closed. */
    private static void noteWhatIsTaken(Page page) {
        page.evaluate("() => { window.taken = ''; document.addEventListener('input',"
                + " e => { window.taken = e.target.value ?? e.target.innerText; }, true); }");
    }

    private static boolean closed(Page page) {
        return page.locator(".minutes-printed").count() > 0;
    }

    private void submit(Actor other, EntryDetails entry) {
        users.as(other, () -> entries.submit(entry.id()));
    }

    /** What was stored, and what was not and stands above it. */
    private static String kept(Page page) {
        return (String.join("", page.locator(".minutes-printed .topic .prose").allTextContents())
                        + String.join("", page.locator(".unsaved-texts pre").allTextContents()))
                .strip();
    }
}
