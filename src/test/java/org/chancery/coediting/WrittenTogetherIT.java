package org.chancery.coediting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.UUID;
import org.chancery.security.Actor;
import org.chancery.testing.TestUsers;
import org.chancery.testing.browser.BrowserTest;
import org.chancery.testing.browser.Browsing;
import org.chancery.testing.browser.Look;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** Both halves of writing together: real browsers on the real server, without a meeting. */
@BrowserTest
@Import(WrittenTogetherIT.Support.class)
class WrittenTogetherIT {

    private final TestUsers people;
    private final TestAccess access;
    private final SharedTexts texts;
    private final DocumentId document = new DocumentId(UUID.randomUUID());
    private Actor salma;

    WrittenTogetherIT(TestUsers people, TestAccess access, SharedTexts texts) {
        this.people = people;
        this.access = access;
        this.texts = texts;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Support {

        @Bean
        @Primary
        TestAccess testAccess() {
            return new TestAccess();
        }
    }

    @BeforeEach
    void twoOfficers() {
        var post = people.post("BKO");
        access.reset();
        salma = people.officer("salma", post);
        access.allow(salma, AccessLevel.WRITE);
        access.allow(people.officer("youssef", post), AccessLevel.WRITE);
    }

    @Test
    void twoOfficersWriteInTheirLanguagesAndTheServerReadsIt(Browsing browsing) {
        var french = open(browsing, "salma");
        var arabic = open(browsing, "youssef");
        first(french).click();
        french.keyboard().type("Le ministre a rappelé les liens entre les deux peuples.");
        assertThat(first(arabic)).containsText("deux peuples.");
        first(arabic).click();
        arabic.keyboard().press("Control+End");
        arabic.keyboard().press("Enter");
        arabic.keyboard().type("أكد الوزير أهمية التعاون.");
        assertThat(first(french)).containsText("أهمية التعاون.");
        assertThat(french.locator("#first .text-caret-name")).isVisible();
        french.keyboard().press("Control+Home");
        french.keyboard().type("Hier, ");
        assertThat(first(arabic)).containsText("Hier, ");
        french.keyboard().press("Delete");
        assertThat(french.locator("#first[save-state=saved]")).isVisible();
        assertThat(arabic.locator("#first[save-state=saved]")).isVisible();
        assertThat(texts.read(document).html("first"))
                .isEqualTo("<p dir=\"ltr\">Hier, e ministre a rappelé les liens entre les deux peuples.</p>"
                        + "<p dir=\"rtl\">أكد الوزير أهمية التعاون.</p>");
    }

    @Test
    void editorIsReadOnlyWithinTwoSecondsOfTheRight(Browsing browsing) {
        var page = open(browsing, "salma");
        first(page).click();
        page.keyboard().type("Taken");
        assertThat(page.locator("#first[save-state=saved]")).isVisible();
        access.allow(salma, AccessLevel.READ);
        assertThat(page.locator("#first:not([editable])"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(2_000));
        assertThat(first(page)).hasText("Taken");
        access.allow(salma, AccessLevel.WRITE);
        assertThat(page.locator("#first[editable]")).isVisible();
    }

    private Page open(Browsing browsing, String writer) {
        var page = browsing.signIn(Look.DEFAULT, writer);
        browsing.go(page, "test/texts/" + document.value() + "/" + writer);
        assertThat(page.locator("#first[editable]")).isVisible();
        return page;
    }

    private static Locator first(Page page) {
        return page.locator("#first .text-body");
    }
}
