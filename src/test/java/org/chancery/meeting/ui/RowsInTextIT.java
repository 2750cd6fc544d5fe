package org.chancery.meeting.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.PostId;
import org.chancery.base.i18n.Language;
import org.chancery.followup.FollowUpDetails;
import org.chancery.followup.FollowUpService;
import org.chancery.meeting.DecisionDetails;
import org.chancery.meeting.DecisionService;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryService;
import org.chancery.meeting.MeetingService;
import org.chancery.meeting.StatementDetails;
import org.chancery.meeting.StatementMode;
import org.chancery.meeting.TopicDetails;
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

/** Statements, decisions and follow-ups are made in the narrative, and are the same as those in the panels below it. */
@BrowserTest
class RowsInTextIT {

    private static final String REMOVE = "vaadin-notification-card .toast-answers vaadin-button >> nth=0";
    private static final String KEEP = "vaadin-notification-card .toast-answers vaadin-button >> nth=1";

    private final TestUsers users;
    private final TestMeetings meetings;
    private final MeetingService reading;
    private final DecisionService decisions;
    private final FollowUpService followUps;
    private final EntryService entries;
    private final JdbcClient jdbc;
    private PostId post;
    private Actor salma;
    private EntryDetails entry;

    RowsInTextIT(
            TestUsers users,
            TestMeetings meetings,
            MeetingService reading,
            DecisionService decisions,
            FollowUpService followUps,
            EntryService entries,
            JdbcClient jdbc) {
        this.users = users;
        this.meetings = meetings;
        this.reading = reading;
        this.decisions = decisions;
        this.followUps = followUps;
        this.entries = entries;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aMeeting() {
        post = users.post("BKO");
        salma = users.officer("salma", post);
        users.officer("youssef", post);
        entry = users.as(salma, () -> meetings.complete(post, "Audience", Marking.RESTRICTED, "Sahel"));
    }

    @Test
    void whatOneMakesInTheTextAnotherSeesThereAndInThePanels(Browsing browsing) {
        var writer = open(browsing, "salma");
        var other = open(browsing, "youssef");
        WritingPages.write(writer, "The minister spoke first.");
        writer.keyboard().press("Enter");
        makeStatement(writer, "The ties are exemplary.");
        makeDecision(writer, "A joint commission is set up.");
        makeFollowUp(writer, "Send the draft.", "Counterpart of Audience", "9/2026");
        writer.keyboard().type("They parted at noon.");

        for (Page page : List.of(writer, other)) {
            assertThat(cards(page)).hasCount(3);
            assertThat(cards(page).nth(0)).hasText("Counterpart of AudienceParaphraseThe ties are exemplary.");
            assertThat(cards(page).nth(1)).hasText("DecidedA joint commission is set up.");
            assertThat(cards(page).nth(2))
                    .hasText("Follow-upOurs · \u2068Counterpart of Audience\u2069 · September 2026Send the draft.");
            assertThat(WritingPages.narrative(page).locator("p").last()).containsText("They parted at noon.");
            assertThat(page.locator(".statement-field textarea")).hasValue("The ties are exemplary.");
            assertThat(page.locator(".decision-field textarea")).hasValue("A joint commission is set up.");
            assertThat(page.locator(".follow-up-editor textarea")).hasValue("Send the draft.");
        }
        assertThat(topic().statements())
                .extracting(StatementDetails::mode, StatementDetails::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(StatementMode.PARAPHRASE, "The ties are exemplary."));
        assertThat(undertaken()).singleElement().satisfies(followUp -> {
            assertThat(followUp.due()).isEqualTo(PartialDate.parse("2026-09"));
            assertThat(followUp.owner().person())
                    .isEqualTo(entry.attendances().getFirst().person());
        });
    }

    @Test
    void rowThatIsChangedInThePanelChangesInTheTextOfEverybody(Browsing browsing) {
        var writer = open(browsing, "salma");
        var other = open(browsing, "youssef");
        WritingPages.goTo(WritingPages.narrative(writer));
        makeDecision(writer, "A commission is set up.");
        cards(other).click();
        assertThat(other.locator(".decision-field textarea")).isFocused();
        other.locator(".decision-field textarea").fill("A joint commission is set up.");
        for (Page page : List.of(writer, other)) {
            assertThat(cards(page)).hasText("DecidedA joint commission is set up.");
        }
    }

    @Test
    void rowLeavesTheMinutesWithItsPlaceInTheTextWhenThatIsWanted(Browsing browsing) {
        var writer = open(browsing, "salma");
        var other = open(browsing, "youssef");
        WritingPages.goTo(WritingPages.narrative(writer));
        makeDecision(writer, "A commission is set up.");
        assertThat(cards(other)).isVisible();
        takeOut(writer);
        assertThat(writer.locator("vaadin-notification-card")).containsText("“A commission is set up.”");
        assertThat(topic().decisions()).hasSize(1);
        browsing.assertAccessible(writer);
        writer.keyboard().press("Alt+x");
        for (Page page : List.of(writer, other)) {
            assertThat(page.locator(".decision-field:visible")).hasCount(0);
            assertThat(cards(page)).hasCount(0);
        }
        assertThat(topic().decisions()).isEmpty();

        writer.keyboard().press("Control+z");
        for (Page page : List.of(writer, other)) {
            assertThat(cards(page)).hasText("DecidedA commission is set up.");
            assertThat(page.locator(".decision-field textarea")).hasValue("A commission is set up.");
        }
        assertThat(topic().decisions()).hasSize(1);
    }

    @Test
    void rowStaysInTheMinutesWhenOnlyItsPlaceIsTakenOut(Browsing browsing) {
        var writer = open(browsing, "salma");
        WritingPages.goTo(WritingPages.narrative(writer));
        makeDecision(writer, "A commission is set up.");
        takeOut(writer);
        writer.locator(KEEP).click();
        assertThat(writer.locator(KEEP)).hasCount(0);
        assertThat(writer.locator(".decision-field textarea")).hasValue("A commission is set up.");
        assertThat(topic().decisions()).hasSize(1);
    }

    @Test
    void questionGoesAwayWhenTheRowIsBackInTheText(Browsing browsing) {
        var writer = open(browsing, "salma");
        WritingPages.goTo(WritingPages.narrative(writer));
        makeDecision(writer, "A commission is set up.");
        takeOut(writer);
        assertThat(writer.locator(REMOVE)).isVisible();
        writer.keyboard().press("Control+z");
        assertThat(cards(writer)).isVisible();
        assertThat(writer.locator(REMOVE)).hasCount(0);

        writer.keyboard().type("Below it.");
        writer.keyboard().press("Control+a");
        writer.keyboard().press("Control+x");
        assertThat(cards(writer)).hasCount(0);
        writer.keyboard().press("Control+v");
        assertThat(cards(writer)).hasText("DecidedA commission is set up.");
        assertThat(writer.locator(REMOVE)).hasCount(0);
        assertThat(topic().decisions()).hasSize(1);
    }

    @Test
    void rowThatWasRemovedElsewhereIsNotSeenInTheTextUntilItIsBack(Browsing browsing) {
        var writer = open(browsing, "salma");
        WritingPages.goTo(WritingPages.narrative(writer));
        makeDecision(writer, "A commission is set up.");
        var decision = topic().decisions().getFirst().id();
        users.as(salma, () -> decisions.remove(decision));
        assertThat(writer.locator(".text-anchor")).isHidden();
        users.as(salma, () -> decisions.restore(decision));
        assertThat(cards(writer)).isVisible();
    }

    @Test
    void whatIsRefusedIsSaidBesideItsFieldAndStays(Browsing browsing) {
        var writer = open(browsing, "salma");
        WritingPages.goTo(WritingPages.narrative(writer));
        choose(writer, "/foll", "Follow-up");
        writer.keyboard().press("Enter");
        assertThat(refusal(writer, "text")).hasText("Please fill this in.");
        var words = writer.locator(".row-form [name=text]");
        assertThat(words).isFocused();
        words.fill("x".repeat(2_001));
        writer.locator(".row-form [name=due]").fill("some day");
        writer.keyboard().press("Enter");
        assertThat(refusal(writer, "due")).containsText("“some day” is not a date");
        writer.locator(".row-form [name=due]").fill("2026");
        writer.keyboard().press("Enter");
        assertThat(refusal(writer, "text")).containsText("2,000");
        assertThat(words).hasValue("x".repeat(2_001));
        assertThat(writer.locator(".row-form [name=due]")).hasValue("2026");
        browsing.assertAccessible(writer);
        assertThat(undertaken()).isEmpty();
        words.fill("Send the draft.");
        writer.keyboard().press("Enter");
        assertThat(cards(writer)).containsText("Send the draft.");
        assertThat(undertaken()).hasSize(1);
    }

    @Test
    void formStaysBelowItsBlockWhileAnotherWrites(Browsing browsing) {
        var writer = open(browsing, "salma");
        var other = open(browsing, "youssef");
        WritingPages.write(writer, "Zero.");
        writer.keyboard().press("Enter");
        writer.keyboard().type("First.");
        writer.keyboard().press("Enter");
        writer.keyboard().type("Last.");
        writer.keyboard().press("ArrowUp");
        writer.keyboard().press("End");
        choose(writer, " /deci", "Decision");
        writer.keyboard().type("Half a dec");
        assertThat(WritingPages.narrative(other)).containsText("Last.");
        WritingPages.narrative(other).focus();
        other.keyboard().press("Control+Home");
        other.keyboard().type("Before all. ");
        other.keyboard().press("Enter");
        assertThat(WritingPages.narrative(writer)).containsText("Before all.");
        assertThat(writer.locator(".row-form textarea")).isFocused();
        writer.keyboard().type("ision");
        writer.keyboard().press("Enter");
        for (Page page : List.of(writer, other)) {
            assertThat(cards(page)).hasText("DecidedHalf a decision");
            assertThat(page.locator(".narrative .text-body > :is(p, .text-anchor)"))
                    .containsText(new String[] {"Before all.", "Zero.", "First.", "DecidedHalf a decision", "Last."});
        }
    }

    @Test
    void escapeLeadsBackToTheText(Browsing browsing) {
        var writer = open(browsing, "salma");
        WritingPages.write(writer, "Before ");
        choose(writer, "/deci", "Decision");
        writer.keyboard().press("Escape");
        assertThat(writer.locator(".row-form")).hasCount(0);
        writer.keyboard().type("and after");
        assertThat(WritingPages.narrative(writer).locator("p")).hasText("Before and after");
        assertThat(topic().decisions()).isEmpty();
    }

    @Test
    void rowThatIsMadeWhileTheLineIsCutIsThereWhenItIsBack(Browsing browsing) {
        browsing.expect("WebSocket");
        browsing.expect("ERR_");
        try (var line = new LongLine(browsing.url(""))) {
            var far = browsing.enter(Look.DEFAULT, "salma");
            far.navigate(line.url("meetings/" + entry.meeting().value()));
            browsing.settle(far);
            assertThat(WritingPages.narrative(far)).isVisible();
            WritingPages.goTo(WritingPages.narrative(far));
            choose(far, "/deci", "Decision");
            line.cut();
            far.keyboard().type("Decided at sea.");
            far.keyboard().press("Enter");
            assertThat(far.locator(".row-form[aria-busy=true] textarea")).hasValue("Decided at sea.");
            assertThat(topic().decisions()).isEmpty();
            line.mend();
            assertThat(cards(far)).hasText("DecidedDecided at sea.");
            assertThat(topic().decisions()).extracting(DecisionDetails::text).containsExactly("Decided at sea.");
        }
    }

    @Test
    void rowsArePrintedWhereTheyStandAndNotOnceMoreBelow(Browsing browsing) {
        var writer = open(browsing, "salma");
        WritingPages.write(writer, "Before.");
        writer.keyboard().press("Enter");
        makeDecision(writer, "A commission is set up.");
        makeFollowUp(writer, "Send the draft.", "The ministry", "");
        writer.keyboard().type("After.");
        users.as(salma, () -> decisions.add(topic().id(), "Not in the text."));
        assertThat(writer.locator(".narrative [save-state=saved]")).isVisible();
        users.as(salma, () -> entries.submit(entry.id()));
        var printed = writer.locator(".minutes-printed .topic");
        assertPrintedOnce(printed);
        browsing.screenshot(writer, "rows-printed");
        users.supervisor("supervisor", post);
        var supervisor = browsing.enter(Look.DEFAULT, "supervisor");
        browsing.go(supervisor, "approvals/" + entry.id().value());
        assertPrintedOnce(supervisor.locator(".review .topic"));
        browsing.assertAccessibleInEveryLook(supervisor, Look.DEFAULT, "rows-reviewed");
    }

    private static void assertPrintedOnce(Locator printed) {
        assertThat(printed.locator("> :is(.prose, .decision, .follow-up-in-text)"))
                .containsText(new String[] {
                    "Before.", "DecidedA commission is set up.", "Send the draft.Ours The ministry", "After."
                });
        assertThat(printed.locator(".decisions .decision")).hasText("DecidedNot in the text.");
        assertThat(printed.locator(".follow-up")).hasCount(1);
    }

    @Test
    void formAndCardsAreLegibleInEveryLook(Browsing browsing) {
        for (Language language : List.of(Language.EN, Language.AR)) {
            jdbc.sql("update app_user set language = ?").param(language.name()).update();
            var look = Look.DEFAULT.in(language);
            var page = browsing.enter(look, "salma");
            browsing.go(page, "meetings/" + entry.meeting().value());
            if (topic().decisions().isEmpty()) {
                WritingPages.write(page, "The minister recalled the ties between both peoples.");
                page.keyboard().press("Enter");
                makeStatement(page, "The relations between Mali and Morocco are exemplary and go back centuries.");
                makeDecision(page, "A joint commission on cooperation meets in Bamako every two years.");
                makeFollowUp(page, "Send the draft agreement on fisheries.", "The ministry", "17/9/2026");
                page.keyboard().type("They parted at noon.");
            }
            assertThat(cards(page)).hasCount(3);
            WritingPages.goTo(WritingPages.narrative(page));
            page.keyboard().type(" /");
            // The follow-up, whose form has every sort of field.
            page.locator(".narrative [role=option]").nth(2).click();
            assertThat(page.locator(".row-form")).isVisible();
            browsing.assertAccessibleInEveryLook(page, look, "row-form");
            page.keyboard().press("Escape");
            page.keyboard().press("Backspace");
        }
    }

    private static void makeStatement(Page page, String words) {
        choose(page, "/state", "Statement");
        page.keyboard().type(words);
        page.keyboard().press("Enter");
        assertThat(page.locator(".row-form")).hasCount(0);
    }

    private static void makeDecision(Page page, String words) {
        choose(page, "/deci", "Decision");
        page.keyboard().type(words);
        page.keyboard().press("Enter");
        assertThat(page.locator(".row-form")).hasCount(0);
    }

    /** Through all fields with the keyboard, the side as it is proposed. */
    private static void makeFollowUp(Page page, String words, String owner, String due) {
        choose(page, "/foll", "Follow-up");
        page.keyboard().type(words);
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().type(owner);
        page.keyboard().press("Tab");
        page.keyboard().type(due);
        page.keyboard().press("Enter");
        assertThat(page.locator(".row-form")).hasCount(0);
    }

    /** Asks for a form in the text, and waits until it is typed into. */
    private static void choose(Page page, String typed, String kind) {
        page.keyboard().type(typed);
        assertThat(page.locator(".narrative [role=option]")).hasText(kind);
        page.keyboard().press("Enter");
        assertThat(page.locator(".row-form textarea")).isFocused();
    }

    /** Deletes the card before the cursor. */
    private static void takeOut(Page page) {
        page.keyboard().press("Backspace");
        page.keyboard().press("Backspace");
        assertThat(cards(page)).hasCount(0);
    }

    private static Locator cards(Page page) {
        return page.locator(".narrative .text-anchor:not([hidden])");
    }

    private static Locator refusal(Page page, String field) {
        return page.locator(".row-form-field:has([name=" + field + "]) .row-form-refusal");
    }

    private TopicDetails topic() {
        return users.as(salma, () -> reading.details(entry.meeting())).topics().getFirst();
    }

    private List<FollowUpDetails> undertaken() {
        return users.as(salma, () -> followUps.ofEntry(entry.id()));
    }

    private Page open(Browsing browsing, String username) {
        var page = browsing.enter(Look.DEFAULT, username);
        browsing.go(page, "meetings/" + entry.meeting().value());
        assertThat(WritingPages.narrative(page)).isVisible();
        return page;
    }
}
