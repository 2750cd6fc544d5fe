package org.chancery.coediting.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.chancery.base.i18n.Language;
import org.chancery.testing.TestUsers;
import org.chancery.testing.browser.BrowserTest;
import org.chancery.testing.browser.Browsing;
import org.chancery.testing.browser.Look;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The browser half of writing together, against a server that does as the test says. */
@BrowserTest
class SharedTextEditorIT {

    private final TestUsers people;
    private final JdbcClient jdbc;
    private final PretendServer server = new PretendServer();
    private final String room = UUID.randomUUID().toString();

    SharedTextEditorIT(TestUsers people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void anOfficer() {
        people.officer("officer", people.post("BKO"));
    }

    @Test
    void twoPeopleWriteOneParagraphAndSeeEachOther(Browsing browsing) {
        var salma = open(browsing, Look.DEFAULT, "Salma");
        var youssef = open(browsing, Look.DEFAULT, "Youssef");
        write(salma, "Morocco is a neighbour");
        assertThat(text(youssef)).containsText("Morocco is a neighbour");
        assertThat(told(salma)).containsText("first: save SAVED");
        text(youssef).click();
        youssef.keyboard().press("Control+Home");
        youssef.keyboard().type("In fact, ");
        salma.keyboard().type(" though no border is shared");
        assertThat(youssef.locator("#first .text-caret-name")).hasText("Salma");
        assertThat(text(salma)).containsText("In fact, ");
        salma.keyboard().press("Control+z");
        assertThat(text(youssef)).not().containsText("border");
        assertThat(text(youssef)).containsText("In fact, ");
        assertThat(server.text("first")).startsWith("In fact, ");
    }

    @Test
    void savedIsSaidOnlyOfWhatIsOnDisk(Browsing browsing) {
        var page = open(browsing, Look.DEFAULT, "Salma");
        server.holdConfirmations();
        write(page, "Not yet");
        assertThat(told(page)).containsText("first: save FAILED");
        assertThat(told(page)).not().containsText("SAVED");
        server.confirm();
        assertThat(told(page)).containsText("first: save SAVED");
        server.holdConfirmations();
        page.keyboard().press("Backspace");
        assertThat(told(page).locator("li").last()).hasText("second: save FAILED");
        server.confirm();
        assertThat(told(page).locator("li").last()).hasText("second: save SAVED");
    }

    @Test
    void textTypedWhileTheLineIsCutArrivesWhenItIsBack(Browsing browsing) {
        var salma = open(browsing, Look.DEFAULT, "Salma");
        var youssef = open(browsing, Look.DEFAULT, "Youssef");
        write(salma, "Before the cut. ".repeat(50));
        assertThat(text(youssef)).containsText("Before the cut.");
        server.cut();
        salma.keyboard().type("Typed by Salma. ");
        write(youssef, "Typed by Youssef. ");
        assertThat(told(salma)).containsText("first: save FAILED");
        assertThat(asksBeforeItCloses(salma)).isTrue();
        server.mend();
        assertThat(text(salma)).containsText("Typed by Youssef.");
        assertThat(text(youssef)).containsText("Typed by Salma.");
        assertThat(told(salma).locator("li").last()).hasText("second: save SAVED");
        assertThat(server.largestUpdate()).isBetween(1, 400);
    }

    private static boolean asksBeforeItCloses(Page page) {
        var asked = new AtomicReference<String>();
        page.onDialog(dialog -> {
            asked.set(dialog.type());
            dialog.dismiss();
        });
        page.close(new Page.CloseOptions().setRunBeforeUnload(true));
        page.waitForCondition(() -> asked.get() != null);
        return "beforeunload".equals(asked.get());
    }

    @Test
    void whatIsTypedIntoAClosedTextGoesBackToItsAuthor(Browsing browsing) {
        var page = open(browsing, Look.DEFAULT, "Salma");
        write(page, "Taken. ");
        assertThat(told(page)).containsText("first: save SAVED");
        server.holdConfirmations();
        page.keyboard().type("Too late");
        server.allow(1);
        assertThat(page.locator("#first .text-returned pre")).hasText("Too late");
        assertThat(told(page)).containsText("first: returned Too late");
        assertThat(told(page)).containsText("first: access");
        assertThat(text(page)).hasAttribute("contenteditable", "false");
        browsing.assertAccessible(page);
        browsing.screenshot(page, "text-returned");
        server.allow(2);
        assertThat(text(page)).hasAttribute("contenteditable", "true");
    }

    @Test
    void whatAFullDocumentDoesNotTakeGoesBackToItsAuthorAndIsNotSentAgain(Browsing browsing) {
        var page = open(browsing, Look.DEFAULT, "Salma");
        write(page, "Taken. ");
        assertThat(told(page)).containsText("first: save SAVED");
        server.beFull();
        page.keyboard().insertText("Too much");
        assertThat(page.locator("#first .text-returned pre")).hasText("Too much");
        assertThat(page.locator("#first .text-returned p")).containsText("the minutes are full");
        assertThat(text(page)).hasAttribute("contenteditable", "true");
        assertThat(text(page)).hasText("Taken.");
        browsing.assertAccessible(page);
        text(page).click();
        page.keyboard().press("Control+End");
        page.keyboard().press("Backspace");
        page.keyboard().press("Backspace");
        assertThat(told(page).locator("li").last()).hasText("second: save SAVED");
        assertThat(server.text("first")).isEqualTo("Taken");
        assertThat(server.opened()).isEqualTo(1);
    }

    @Test
    void peopleWhoWereNamedAreInWhatIsGivenBack(Browsing browsing) {
        var page = open(browsing, Look.DEFAULT, "Salma");
        server.holdConfirmations();
        write(page, "Heard @dra");
        page.keyboard().press("Enter");
        page.keyboard().type("on trade");
        server.allow(1);
        assertThat(page.locator("#first .text-returned pre")).hasText("Heard @Tiébilé Dramé on trade");
    }

    @Test
    void everythingIsWrittenFromTheKeyboard(Browsing browsing) {
        var page = open(browsing, Look.DEFAULT, "Salma");
        write(page, "/numb");
        assertThat(page.locator("#first [role=option]")).hasCount(1);
        page.keyboard().press("Enter");
        page.keyboard().type("Heard @dra");
        assertThat(page.locator("#first [role=option]")).hasText("Tiébilé DraméMinister of Foreign Affairs");
        browsing.assertAccessible(page);
        page.keyboard().press("Enter");
        page.keyboard().type("on trade");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        page.keyboard().type("See ");
        page.keyboard().press("Control+k");
        page.keyboard().type("javascript:alert(1)");
        page.keyboard().press("Enter");
        assertThat(page.locator("#first .text-notice")).not().isEmpty();
        page.locator("#first .text-link input").fill("diplomatie.example/treaty");
        page.keyboard().press("Enter");
        assertThat(page.locator("#first a")).hasAttribute("href", "https://diplomatie.example/treaty");
        page.keyboard().press("Enter");
        page.keyboard().type("/decis");
        page.keyboard().press("Enter");
        assertThat(page.locator("#first .row-form textarea")).isFocused();
        page.keyboard().type("A joint commission meets in May.");
        page.keyboard().press("Enter");
        assertThat(page.locator("#first .text-anchor")).hasText("DecisionA joint commission meets in May.");
        page.keyboard().press("Control+z");
        assertThat(told(page)).containsText("first: removed row-1");
        page.keyboard().press("Control+y");
        assertThat(told(page)).containsText("first: restored row-1");
        assertThat(server.text("first")).contains("Heard @Tiébilé Dramé on trade");
    }

    @Test
    void pastedPagesLeaveTheirScriptsAndPicturesBehind(Browsing browsing) {
        var page = open(browsing, Look.DEFAULT, "Salma");
        paste(page, """
                <h1 onclick="window.hurt=1">Title</h1><p style="color:red" class="MsoNormal">One <b>bold</b><script>window.hurt=1</script>
                <img src="https://example.org/spy.png" onerror="window.hurt=1"><a href="javascript:window.hurt=1">link</a></p>
                <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>First</p>
                <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>Second</p>
                <iframe src="https://example.org"></iframe><style>p{color:red}</style>""");
        assertThat(page.locator("#first h4")).hasText("Title");
        assertThat(page.locator("#first ol > li")).hasText(new String[] {"First", "Second"});
        assertThat(page.locator("#first strong")).hasText("bold");
        assertThat(page.locator("#first :is(script, style, iframe, a, [style*=color], [onclick], img[src])"))
                .hasCount(0);
        assertThat(page.evaluate("window.hurt")).isNull();
        assertThat(server.text("first")).startsWith("Title\nOne bold").endsWith("First\nSecond");
    }

    @Test
    void aTextHasAnEnd(Browsing browsing) {
        var page = open(browsing, Look.DEFAULT, "Salma");
        paste(page, "<p>" + "x".repeat(1_999) + "</p>");
        page.keyboard().type("yz");
        assertThat(page.locator("#first .text-notice")).containsText("2,000");
        assertThat(server.text("first")).hasSize(2_000).endsWith("xy");
    }

    @Test
    void textIsLegibleInEveryLook(Browsing browsing) {
        for (Language language : List.of(Language.EN, Language.AR)) {
            jdbc.sql("update app_user set language = ?").param(language.name()).update();
            var look = Look.DEFAULT.in(language);
            var page = open(browsing, look, "Salma");
            if (text(page).innerText().isBlank()) {
                fill(page);
            }
            text(page).click();
            browsing.assertAccessibleInEveryLook(page, look, "text");
        }
    }

    private void fill(Page page) {
        write(page, "The minister recalled the ties between both peoples.");
        page.keyboard().press("Enter");
        page.keyboard().type("أكد الوزير أهمية التعاون بين البلدين، وأشاد بدور المملكة.");
        page.keyboard().press("Enter");
        page.keyboard().type("- Trade");
        page.keyboard().press("Enter");
        page.keyboard().type("Security, said @has");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        page.keyboard().type("> An illustration of South-South cooperation");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        page.keyboard().type("#### What follows");
        page.keyboard().press("Enter");
        page.keyboard().type("/decision");
        page.keyboard().press("Enter");
        assertThat(page.locator("#first .row-form textarea")).isFocused();
        page.keyboard().type("A joint commission meets in May.");
        page.keyboard().press("Enter");
        assertThat(page.locator("#first .text-anchor")).isVisible();
        assertThat(told(page).locator("li").last()).hasText("second: save SAVED");
    }

    private Page open(Browsing browsing, Look look, String writer) {
        var page = browsing.signIn(look, "officer");
        server.serve(page);
        browsing.go(page, SharedTextPage.PATH + "/" + room + "/" + writer);
        assertThat(page.locator("#first[editable] .text-body")).isVisible();
        return page;
    }

    private static void write(Page page, String words) {
        text(page).click();
        page.keyboard().press("Control+End");
        page.keyboard().type(words);
    }

    private static void paste(Page page, String html) {
        text(page).click();
        page.evaluate(
                "html => { const data = new DataTransfer(); data.setData('text/html', html);"
                        + " document.querySelector('#first .text-body').dispatchEvent(new ClipboardEvent('paste',"
                        + " {clipboardData: data, bubbles: true, cancelable: true})); }",
                html);
    }

    private static Locator text(Page page) {
        return page.locator("#first .text-body");
    }

    private static Locator told(Page page) {
        return page.locator("#told");
    }
}
