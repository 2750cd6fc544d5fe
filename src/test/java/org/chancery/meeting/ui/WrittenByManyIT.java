package org.chancery.meeting.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.base.Marking;
import org.chancery.base.PostId;
import org.chancery.coediting.DocumentId;
import org.chancery.coediting.SharedTexts;
import org.chancery.meeting.Change;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryService;
import org.chancery.meeting.TextNames;
import org.chancery.meeting.TopicService;
import org.chancery.security.Actor;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.TestUsers;
import org.chancery.testing.browser.BrowserTest;
import org.chancery.testing.browser.Browsing;
import org.chancery.testing.browser.LongLine;
import org.chancery.testing.browser.Look;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several windows write the minutes of one meeting at once, whatever happens to them meanwhile. */
@BrowserTest
class WrittenByManyIT {

    private static final String FRENCH = "Le ministre a salué l’amitié des deux peuples. ";
    private static final String ARABIC = "أكد الوزير متانة العلاقات بين البلدين الشقيقين. ";

    private final TestUsers users;
    private final TestMeetings meetings;
    private final SharedTexts texts;
    private final TopicService topics;
    private final EntryService entries;
    private PostId post;
    private Actor salma;
    private EntryDetails entry;

    WrittenByManyIT(
            TestUsers users, TestMeetings meetings, SharedTexts texts, TopicService topics, EntryService entries) {
        this.users = users;
        this.meetings = meetings;
        this.texts = texts;
        this.topics = topics;
        this.entries = entries;
    }

    @BeforeEach
    void aMeeting() {
        post = users.post("BKO");
        salma = users.officer("salma", post);
        users.officer("youssef", post);
        entry = users.as(salma, () -> meetings.complete(post, "Audience", Marking.RESTRICTED, "Sahel"));
    }

    @Test
    void fiveOfficersWriteOneParagraphInFrenchAndArabicAtOnce(Browsing browsing) {
        Map<String, String> sentences = new LinkedHashMap<>();
        sentences.put("salma", FRENCH);
        sentences.put("youssef", ARABIC);
        sentences.put("driss", "L’ambassadeur a rappelé l’accord de pêche signé à Rabat. ");
        sentences.put("khadija", "وأشاد السفير بالتعاون القائم في مجال تكوين الأئمة. ");
        sentences.put("omar", "Zones frontalières : réunion 🇲🇱 prévue en septembre. ");
        sentences.keySet().stream().skip(2).forEach(name -> users.officer(name, post));
        Map<String, Page> pages = new LinkedHashMap<>();
        sentences.keySet().forEach(name -> pages.put(name, open(browsing, name)));
        pages.values().forEach(page -> WritingPages.goTo(WritingPages.narrative(page)));

        var two = Map.of("salma", pages.get("salma"), "youssef", pages.get("youssef"));
        typeAtOnce(two, sentences);
        assertThat(agreed(pages.values())).contains(words(sentences, two.keySet()));
        typeAtOnce(pages, sentences);
        assertThat(agreed(pages.values())).contains(words(sentences, pages.keySet()));
    }

    private static void typeAtOnce(Map<String, Page> pages, Map<String, String> sentences) {
        pages.forEach((name, page) -> WritingPages.beginTyping(page, sentences.get(name)));
        pages.forEach((name, page) ->
                assertThat(WritingPages.endTyping(page)).as(name).isEqualTo(sentences.get(name)));
    }

    private static String[] words(Map<String, String> sentences, Iterable<String> writers) {
        List<String> words = new ArrayList<>();
        writers.forEach(
                writer -> words.addAll(List.of(sentences.get(writer).strip().split(" "))));
        return words.toArray(String[]::new);
    }

    /** What stands in all pages and on the server, as soon as that is the same. */
    private String agreed(Iterable<Page> pages) {
        for (Page page : pages) {
            assertThat(page.locator(".narrative [save-state=saved], .narrative [save-state=idle]"))
                    .isVisible();
        }
        String stored = written();
        for (Page page : pages) {
            page.waitForFunction(
                    "text => [...document.querySelectorAll('.narrative .text-body')].some(body => {"
                            + " const copy = body.cloneNode(true);"
                            + " copy.querySelectorAll('.text-caret').forEach(caret => caret.remove());"
                            + " return [...copy.children].map(block => block.textContent).join('\\n') === text; })",
                    stored);
        }
        return stored;
    }

    @Test
    void whoeverWritesInATopicThatIsMovedGoesOnWriting(Browsing browsing) {
        var second = users.as(salma, () -> topics.add(entry.id(), "Trade"));
        var writer = open(browsing, "salma");
        var other = open(browsing, "youssef");
        WritingPages.goTo(writer.locator(".narrative [role=textbox]").nth(1));
        WritingPages.beginTyping(writer, FRENCH);
        other.locator(".topic")
                .nth(1)
                .locator(".topic-tools vaadin-button")
                .first()
                .click();
        assertThat(other.locator(".topic").first().locator(".title-field textarea"))
                .hasValue("Trade");
        assertThat(writer.locator(".topic").first().locator(".title-field textarea"))
                .hasValue("Trade");
        assertThat(WritingPages.endTyping(writer)).isEqualTo(FRENCH);
        assertThat(WritingPages.narrative(writer)).isFocused();
        assertThat(WritingPages.narrative(other)).containsText(FRENCH.strip());
        assertThat(writer.locator(".narrative [save-state=saved]").first()).isVisible();
        assertThat(texts.read(new DocumentId(entry.id().value())).plainText(TextNames.narrative(second)))
                .isEqualTo(FRENCH);
    }

    @Test
    void allThatTwoTypeWhileAnotherSubmitsIsStoredOrOfferedBack(Browsing browsing) {
        var youssef = users.officer("driss", post);
        var french = open(browsing, "salma");
        var arabic = open(browsing, "youssef");
        WritingPages.goTo(WritingPages.narrative(french));
        WritingPages.goTo(WritingPages.narrative(arabic));
        WritingPages.beginTyping(french, FRENCH.repeat(5));
        WritingPages.beginTyping(arabic, ARABIC.repeat(5));
        assertThat(WritingPages.narrative(arabic)).containsText(FRENCH.substring(0, 10));
        users.as(youssef, () -> entries.submit(entry.id()));
        for (Page page : List.of(french, arabic)) {
            assertThat(page.locator(".minutes-printed")).isVisible();
        }
        assertThat(kept(french, "\\p{IsArabic}")).isEqualTo(letters(WritingPages.endTyping(french), "\\p{IsArabic}"));
        assertThat(kept(arabic, "\\p{IsLatin}")).isEqualTo(letters(WritingPages.endTyping(arabic), "\\p{IsLatin}"));
    }

    /** What was stored and what is offered back, without the letters of the other. */
    private static String kept(Page page, String without) {
        var stored = page.locator(".minutes-printed .topic .prose").allTextContents();
        var offered = page.locator(".unsaved-texts pre").allTextContents();
        return letters(
                String.join("", Stream.concat(stored.stream(), offered.stream()).toList()), without);
    }

    private static String letters(String text, String without) {
        return text.replaceAll(without + "|[^\\p{L}]", "");
    }

    @Test
    void whatIsWrittenWhileTheLineIsCutArrivesWithoutTheRestOfTheText(Browsing browsing) {
        var topic = entry.topics().getFirst().id();
        users.as(
                salma,
                () -> topics.changeNarrative(topic, new Change<>("", ((FRENCH + " ").repeat(50) + "\n").repeat(30))));
        browsing.expect("WebSocket");
        browsing.expect("ERR_");
        try (var line = new LongLine(browsing.url(""))) {
            var far = browsing.enter(Look.DEFAULT, "salma");
            var frames = new ArrayList<Integer>();
            far.onWebSocket(socket -> {
                if (socket.url().contains("/coedit/")) {
                    socket.onFrameSent(frame -> frames.add(frame.binary().length));
                    socket.onFrameReceived(frame -> frames.add(frame.binary().length));
                }
            });
            far.navigate(line.url("meetings/" + entry.meeting().value()));
            browsing.settle(far);
            var near = open(browsing, "youssef");
            WritingPages.write(far, "Before. ");
            assertThat(WritingPages.narrative(near)).containsText("Before.");
            assertThat(frames.stream().mapToInt(Integer::intValue).sum()).isGreaterThan(70_000);

            line.cut();
            WritingPages.write(far, "While it was cut. ");
            assertThat(far.locator(".offline-word")).isVisible();
            WritingPages.write(near, "Meanwhile. ");
            assertThat(near.locator(".narrative [save-state=saved]")).isVisible();
            assertThat(WritingPages.narrative(near)).not().containsText("While it was cut.");

            frames.clear();
            line.mend();
            assertThat(WritingPages.narrative(far)).containsText("Meanwhile.");
            assertThat(WritingPages.narrative(near)).containsText("While it was cut.");
            assertThat(far.locator(".narrative [save-state=saved]")).isVisible();
            assertThat(far.locator(".offline-word")).isHidden();
            assertThat(agreed(List.of(far, near))).contains("Meanwhile. ", "While it was cut. ");
            assertThat(frames.stream().mapToInt(Integer::intValue).sum()).isLessThan(7_000);
        }
    }

    /** Flow may forget to say that the line is back; the server's answer counts. */
    @Test
    void noPageSaysThatTheLineIsCutWhenTheServerHasAnswered(Browsing browsing) {
        var page = open(browsing, "salma");
        browsing.settle(page);
        page.evaluate("() => { window.Vaadin.connectionState.state = 'reconnecting'; }");
        assertThat(page.locator(".offline-word")).isVisible();
        page.evaluate("() => fetch('/session/token?v-r=uidl').then(answer => answer.text())");
        assertThat(page.locator(".offline-word")).isHidden();
    }

    private Page open(Browsing browsing, String username) {
        var page = browsing.enter(Look.DEFAULT, username);
        browsing.go(page, "meetings/" + entry.meeting().value());
        assertThat(WritingPages.narrative(page)).isVisible();
        return page;
    }

    private String written() {
        var topic = entry.topics().getFirst().id();
        return texts.read(new DocumentId(entry.id().value())).plainText(TextNames.narrative(topic));
    }
}
