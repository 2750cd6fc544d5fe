package org.chancery.meeting.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.chancery.base.Marking;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryService;
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

/** What is pasted out of Word and web pages, from the clipboard to the paper: words and structure, and nothing else of it. */
@BrowserTest
class PasteIT {

    /** As Word puts it on the clipboard. */
    private static final String WORD = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
            <head><meta name=Generator content="Microsoft Word 15">
            <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
            <style><!-- /* Style Definitions */ p.MsoNormal {mso-style-unhide:no; color:#C00000; font-family:"Calibri"} --></style>
            </head><body lang=FR style='tab-interval:35.4pt'><!--StartFragment-->
            <h1 style='mso-outline-level:1'><span style='font-size:20.0pt;color:#1F3864'>Compte rendu<o:p></o:p></span></h1>
            <p class=MsoNormal style='margin-bottom:8.0pt;text-align:justify'><b style='mso-bidi-font-weight:normal'><span
            style='font-size:12.0pt;color:red;background:yellow'>Le ministre</span></b> a <span style='font-style:italic'>souligné</span>
            l’accord.<o:p>&nbsp;</o:p></p>
            <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
            style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Pêche<o:p></o:p></p>
            <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span
            style='mso-list:Ignore'>o<span>&nbsp; </span></span><![endif]>Quotas<o:p></o:p></p>
            <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
            style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>Commerce<o:p></o:p></p>
            <!--[if gte vml 1]><v:shape><v:imagedata src="https://elsewhere.example/vml.png"/></v:shape><![endif]-->
            <![if !vml]><img width=100 src="file:///C:/Users/me/AppData/clip_image001.png"><![endif]>
            <p class=MsoNormal dir=RTL style='direction:rtl'><span lang=AR-SA>أكد الوزير أهمية التعاون</span><o:p></o:p></p>
            <!--EndFragment--></body></html>""";

    private static final String WEB = """
            <div onclick="window.hurt='click'" style="position:fixed;inset:0;background:red">
            <script>window.hurt='script'</script><style>body{display:none}</style>
            <p id="x" class="y" data-z="1">Communiqué <a href="javascript:window.hurt='link'">bad</a>
            <a href=" java&#10;script:window.hurt='link'">worse</a> <a href="data:text/html,x">data</a>
            <a href="ftp://elsewhere.example/f">ftp</a> <a href="https://good.example/a?b=1&amp;c=2" onmouseover="window.hurt='over'">good</a>
            <a href="mailto:cabinet@good.example">mail</a></p>
            <img src="https://elsewhere.example/spy.png" srcset="https://elsewhere.example/spy2.png 2x" onerror="window.hurt='img'">
            <picture><source srcset="https://elsewhere.example/spy3.png"></picture>
            <video poster="https://elsewhere.example/spy4.png" src="https://elsewhere.example/v.mp4"></video>
            <iframe src="https://elsewhere.example/frame" srcdoc="<script>parent.hurt='frame'</script>"></iframe>
            <object data="https://elsewhere.example/o"></object><embed src="https://elsewhere.example/e">
            <svg onload="window.hurt='svg'"><image href="https://elsewhere.example/spy5.png"/><script>window.hurt='svg'</script></svg>
            <math><mtext><img src=x onerror="window.hurt='math'"></mtext></math>
            <link rel="stylesheet" href="https://elsewhere.example/s.css"><base href="https://elsewhere.example/">
            <form action="https://elsewhere.example/f"><input value="typed"><button>Send</button></form>
            <table background="https://elsewhere.example/t.png"><tr><td style="background:url(https://elsewhere.example/u.png)">Cell</td></tr></table>
            <noscript><img src="https://elsewhere.example/n.png"></noscript><template><img src=x onerror="window.hurt='t'"></template>
            <p>The end</p></div>""";

    private final TestUsers users;
    private final TestMeetings meetings;
    private final MeetingTexts texts;
    private final EntryService entries;
    private final List<String> requests = new ArrayList<>();
    private String base = "";
    private Actor salma;
    private EntryDetails entry;

    PasteIT(TestUsers users, TestMeetings meetings, MeetingTexts texts, EntryService entries) {
        this.users = users;
        this.meetings = meetings;
        this.texts = texts;
        this.entries = entries;
    }

    @BeforeEach
    void aMeeting() {
        var post = users.post("BKO");
        salma = users.officer("salma", post);
        entry = users.as(salma, () -> meetings.complete(post, "Audience", Marking.RESTRICTED, "Sahel"));
    }

    @Test
    void wordLeavesItsStylesBehindAndItsListsHere(Browsing browsing) {
        var page = open(browsing);
        paste(page, WORD);
        assertThat(page.locator(".narrative h4")).hasText("Compte rendu");
        assertThat(page.locator(".narrative ul > li > ul > li")).hasText("Quotas");
        assertThat(stored("التعاون"))
                .isEqualTo("<h4 dir=\"ltr\">Compte rendu</h4>"
                        + "<p dir=\"ltr\"><strong>Le ministre</strong> a <em>souligné</em> l’accord.</p>"
                        + "<ul dir=\"ltr\"><li><p>Pêche</p><ul><li><p>Quotas</p></li></ul></li>"
                        + "<li><p>Commerce</p></li></ul>"
                        + "<p dir=\"rtl\">أكد الوزير أهمية التعاون</p>");
        assertNothingElseCameAlong(page);
    }

    @Test
    void webPageLeavesEverythingThatActsOrIsFetchedBehind(Browsing browsing) {
        var page = open(browsing);
        // Even of the document in which it is cleaned, the policy of the page lets nothing move the base.
        browsing.expect("base-uri 'self'");
        paste(page, WEB);
        assertThat(page.locator(".narrative .text-body")).containsText("The end");
        assertThat(stored("The end"))
                .contains("bad worse data ftp")
                .contains("href=\"https://good.example/a?b=1&amp;c=2\"")
                .contains("href=\"mailto:cabinet@good.example\"")
                .contains("Cell")
                .doesNotContain(
                        "elsewhere.example", "script", "hurt", "onclick", "onmouseover", "style=", "class=", "<img")
                .doesNotContain("<svg", "<iframe", "<form", "typed");
        assertNothingElseCameAlong(page);
    }

    /** In the editor, on the page that is printed, and in the PDF that a printer makes of it. */
    private void assertNothingElseCameAlong(Page page) {
        assertPlain(page, ".narrative .text-body");
        users.as(salma, () -> entries.submit(entry.id()));
        assertThat(page.locator(".minutes-printed .topic .prose")).isVisible();
        assertPlain(page, ".minutes-printed .topic .prose");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertPlain(page, ".minutes-printed .topic .prose");
        assertThat(page.evaluate("() => window.hurt ?? null")).isNull();
        // Only streams are compressed, and what can act in a PDF is none.
        assertThat(new String(page.pdf(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF")
                .doesNotContain("/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/AcroForm", "/Subtype /Image")
                .doesNotContain("elsewhere.example");
        assertThat(requests)
                .as("what the page has asked for")
                .isNotEmpty()
                .allSatisfy(url -> assertThat(url).startsWith(base));
    }

    private static void assertPlain(Page page, String text) {
        assertThat(page.locator(text
                        + " :is(script, style, link, base, meta, img:not(.ProseMirror-separator), picture, video, source, iframe, object,"
                        + " embed, svg, math, form, input, button, template, noscript, o\\:p, [style]:not(table, col), [onclick], [onerror],"
                        + " [onload], [onmouseover], [background], [src], [srcset], [class^=Mso], [href^='java'],"
                        + " [href^='data'], [href^='ftp'], [href^='file'])"))
                .hasCount(0);
    }

    private String stored(String end) {
        var name = TextNames.narrative(entry.topics().getFirst().id());
        return await().pollInSameThread()
                .until(
                        () -> WritingPages.html(
                                users.as(salma, () -> texts.printed(entry.id())).getOrDefault(name, List.of())),
                        html -> html.contains(end));
    }

    private Page open(Browsing browsing) {
        base = browsing.url("");
        var page = browsing.enter(Look.DEFAULT, "salma");
        browsing.go(page, "meetings/" + entry.meeting().value());
        assertThat(WritingPages.narrative(page)).isVisible();
        page.onRequest(request -> {
            if (!request.url().startsWith("blob:")) {
                requests.add(request.url().replaceFirst("^ws", "http"));
            }
        });
        return page;
    }

    private static void paste(Page page, String html) {
        WritingPages.narrative(page).focus();
        page.evaluate(
                "html => { const data = new DataTransfer(); data.setData('text/html', html);"
                        + " document.activeElement.dispatchEvent(new ClipboardEvent('paste',"
                        + " {clipboardData: data, bubbles: true, cancelable: true})); }",
                html);
    }
}
