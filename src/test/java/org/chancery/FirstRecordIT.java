package org.chancery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.vaadin.flow.i18n.DefaultI18NProvider;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.chancery.SeedAudience.Attendee;
import org.chancery.SeedAudience.FollowUp;
import org.chancery.base.i18n.Language;
import org.chancery.directory.Country;
import org.chancery.testing.browser.Browsing;
import org.chancery.testing.browser.EmptyProduct;
import org.chancery.testing.browser.FirstStartTest;
import org.chancery.testing.browser.Keys;
import org.chancery.testing.browser.Look;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The whole main job on the first day of an embassy, in each language and without a mouse: from the first page of an empty
 * product to the audience of 17 August 2020 as a numbered record in a spreadsheet.
 */
@FirstStartTest
class FirstRecordIT {

    private static final String POST = "Embassy of Morocco in Mali";
    private static final String PASSWORD = "a sentence of our own";
    private static final Pattern REGISTER_NUMBER = Pattern.compile("BKO/\\d{4}/0001");

    private final DefaultI18NProvider texts = new DefaultI18NProvider(Language.locales());
    private Language language = Language.EN;
    private Look look = Look.DEFAULT;

    @ParameterizedTest
    @EnumSource
    void emptyProductYieldsTheFirstRecordAsCsv(Language of, EmptyProduct product, Browsing browsing) {
        language = of;
        look = Look.DEFAULT.in(of);
        var audience = SeedAudience.in(of);

        var administrator = setUp(product, browsing);
        createUsers(browsing, administrator);

        var officer = browsing.signIn(look, "officer", PASSWORD);
        log(browsing, officer, audience);
        var meeting = officer.url().replaceAll(".*/meetings/([0-9a-f-]{36}).*", "$1");
        submit(officer);
        authorCannotApprove(browsing, officer, audience);

        var number = approve(browsing, browsing.signIn(look, "supervisor", PASSWORD), audience);
        authorIsTold(browsing, officer, number);
        exportSaysWhatWasTyped(browsing, officer, meeting, number, audience);
        listsOfferTheSameFiles(browsing, officer);
    }

    private Page setUp(EmptyProduct product, Browsing browsing) {
        var page = browsing.open(look, "");
        assertThat(page).hasURL(Pattern.compile(".*/setup$"));
        browsing.assertAccessibleInEveryLook(page, look, "setup");
        var keys = new Keys(page, language);
        assertThat(field(page, "shell.setup.code")).isFocused();
        keys.type("WRONG-CODE-HERE");
        keys.tabTo(field(page, "directory.post.name")).type(POST);
        keys.tabTo(field(page, "directory.post.code")).type("BKO");
        choose(keys.tabTo(box(page, "directory.post.country")), page, country("MA"));
        choose(keys.tabTo(box(page, "directory.post.hostCountry")), page, country("ML"));
        keys.tabTo(box(page, "directory.post.timeZone"));
        assertThat(box(page, "directory.post.timeZone")).hasValue("Africa/Bamako");
        for (Language other : Language.values()) {
            var checkbox = page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(other.ownName()));
            keys.tabTo(checkbox);
            if (!checkbox.isChecked()) {
                keys.press("Space");
            }
        }
        keys.tabTo(field(page, "security.user.displayName")).type("Youssef Alami");
        keys.tabTo(field(page, "security.login.username")).type("admin");
        keys.tabTo(field(page, "security.login.password")).type(PASSWORD);
        keys.tabTo(button(page, "shell.setup.save")).press("Enter");

        assertThat(page.getByText(t("security.refusal.setUpCode"))).isVisible();
        assertThat(field(page, "shell.setup.code")).isFocused();
        assertThat(field(page, "shell.setup.code")).hasValue("WRONG-CODE-HERE");
        assertThat(field(page, "directory.post.name")).hasValue(POST);
        assertThat(box(page, "directory.post.hostCountry")).hasValue(country("ML"));
        assertThat(field(page, "security.login.password")).hasValue(PASSWORD);
        browsing.settle(page);
        browsing.screenshot(page, "setup-refused-" + look);
        browsing.assertAccessible(page);

        keys.press("Control+A").type(product.setUpCode());
        keys.tabTo(button(page, "shell.setup.save")).press("Enter");
        assertThat(page.getByText(t("security.login.ready"))).isVisible();
        browsing.settle(page);
        browsing.assertAccessibleInEveryLook(page, look, "login-ready");
        keys.tabTo(page.locator("input[name=username]")).type("admin");
        keys.tabTo(page.locator("input[name=password]")).type(PASSWORD).press("Enter");
        assertThat(page.locator("vaadin-app-layout")).isVisible();
        browsing.settle(page);
        return page;
    }

    private void createUsers(Browsing browsing, Page page) {
        var keys = new Keys(page, language);
        keys.tabTo(menu(page, "users")).press("Enter");
        create(browsing, page, "officer", "Amina Benali", "OFFICER", "SUPERVISOR");
        create(browsing, page, "supervisor", "Karim Tazi", "SUPERVISOR");
        browsing.screenshot(page, "users-" + look);
    }

    private void create(Browsing browsing, Page page, String username, String name, String... roles) {
        var keys = new Keys(page, language);
        keys.tabTo(button(page, "security.users.new")).press("Enter");
        var dialog = page.getByRole(AriaRole.DIALOG);
        keys.tabTo(field(page, "security.user.displayName")).type(name);
        keys.tabTo(field(page, "security.login.username")).type(username);
        for (String role : roles) {
            keys.tabTo(dialog.getByRole(
                            AriaRole.CHECKBOX,
                            new Locator.GetByRoleOptions()
                                    .setName(t("security.role." + role))
                                    .setExact(true)))
                    .press("Space");
        }
        selectLast(keys, dialog, t("base.marking.SECRET"));
        keys.tabTo(field(page, "security.user.firstPassword")).type(PASSWORD);
        choose(keys.tabTo(box(page, "security.user.posts")), page, POST);
        keys.press("Escape").tabTo(button(page, "base.save")).press("Enter");
        assertThat(dialog).hasCount(0);
        assertThat(page.locator("vaadin-grid-cell-content").getByText(name)).isVisible();
        browsing.settle(page);
    }

    private void log(Browsing browsing, Page page, SeedAudience audience) {
        var keys = new Keys(page, language);
        keys.tabTo(menu(page, "meetings")).press("Enter");
        assertThat(button(page, "meeting.list.new").first()).isVisible();
        keys.alt('n');
        header(page, keys, audience);
        keys.alt('a');
        attendee(page, keys, "OURS", audience.ambassador());
        attendee(page, keys, "OURS", audience.secretary());
        keys.alt('c');
        attendee(page, keys, "THEIRS", audience.minister());
        topics(page, keys, audience);
        keys.alt('u');
        assertThat(page.locator(".new-follow-up-text input")).isFocused();
        followUp(page, keys, audience.ours());
        followUp(page, keys, audience.theirs());
        keys.press("Escape");
        assertThat(page.locator(".new-follow-up")).hasCount(0);
        assertThat(page.locator(".save-state[data-state=saved]:not([data-typing])"))
                .isVisible();
        browsing.settle(page);
        browsing.screenshot(page, "audience-" + look);
        browsing.assertAccessible(page);
    }

    private void header(Page page, Keys keys, SeedAudience audience) {
        assertThat(field(page, "meeting.editor.subject")).isFocused();
        keys.type(audience.subject());
        keys.tabTo(field(page, "meeting.editor.time.on")).type(audience.date());
        keys.tabTo(box(page, "meeting.editor.time.start")).type("10:00");
        keys.tabTo(box(page, "meeting.editor.time.end")).type("11:30");
        keys.tabTo(field(page, "meeting.editor.where")).type(audience.place());
    }

    private void attendee(Page page, Keys keys, String side, Attendee attendee) {
        var picker = page.getByRole(
                AriaRole.COMBOBOX,
                new Page.GetByRoleOptions().setName(t("meeting.attendance.addTo", t("meeting.side." + side))));
        assertThat(picker).isFocused();
        keys.type(attendee.name()).press("Enter");
        assertThat(field(page, "meeting.attendance.new.title")).isFocused();
        keys.type(attendee.title());
        keys.tabTo(box(page, "meeting.attendance.new.institution")).type(attendee.institution());
        keys.tabTo(button(page, "meeting.attendance.new.create")).press("Enter");
        assertThat(page.locator(".attendee-name").getByText(attendee.name())).isVisible();
        assertThat(picker).isFocused();
    }

    private void topics(Page page, Keys keys, SeedAudience audience) {
        int number = 0;
        for (var topic : audience.topics()) {
            keys.press("Control+Enter");
            assertThat(page.locator(".next-topic-field input")).isFocused();
            keys.type(topic.title()).press("Enter");
            var narrative = page.locator(".narrative [role=textbox]").nth(number++);
            assertThat(narrative).isFocused();
            keys.type(topic.narrative());
            if (number == 1) {
                keys.tabBackTo(box(page, "meeting.topic.subjects").first());
                choose(keys, page, peaceAndSecurity());
                keys.press("Escape");
            } else if (number == 2) {
                keys.alt('q');
                assertThat(page.locator(".statement-field textarea")).isFocused();
                keys.type(audience.statement());
                keys.alt('k');
                assertThat(page.locator(".decisions textarea")).isFocused();
                keys.type(audience.decision());
            }
        }
    }

    private void followUp(Page page, Keys keys, FollowUp followUp) {
        var form = page.locator(".new-follow-up");
        keys.type(followUp.text());
        if (!followUp.equals(SeedAudience.in(language).ours())) {
            selectLast(keys, form, t("followup.side.THEIRS"));
        }
        keys.tabTo(form.getByRole(AriaRole.COMBOBOX)).type(followUp.owner());
        keys.tabTo(form.locator(".follow-up-due input")).type(followUp.typed());
        keys.tabTo(form.getByText(t("followup.action.save"), new Locator.GetByTextOptions().setExact(true)))
                .press("Enter");
        assertThat(form.locator(".new-follow-up-text input")).hasValue("");
        assertThat(form.locator(".new-follow-up-text input")).isFocused();
    }

    private void submit(Page page) {
        new Keys(page, language).tabTo(button(page, "meeting.entry.submit")).press("Enter");
        assertThat(page.locator(".minutes-printed")).isVisible();
        assertThat(page.locator(".minutes input, .minutes textarea")).hasCount(0);
        assertThat(button(page, "approval.approve")).hasCount(0);
    }

    /** The officer is a supervisor too, and is refused all the same: four eyes are two persons. */
    private void authorCannotApprove(Browsing browsing, Page page, SeedAudience audience) {
        var keys = new Keys(page, language);
        keys.tabTo(menu(page, "approvals")).press("Enter");
        assertThat(page.locator(".review").getByText(audience.subject()).first())
                .isVisible();
        assertThat(page.getByText(t("approval.review.written"))).isVisible();
        assertThat(button(page, "approval.approve")).hasCount(0);
        keys.letter('a').press("Control+Enter");
        browsing.settle(page);
        assertThat(page.getByText(t("approval.confirm"))).hasCount(0);
        browsing.go(page, "approvals");
        assertThat(page.getByText(t("approval.review.written"))).isVisible();
        browsing.screenshot(page, "author-refused-" + look);
    }

    private String approve(Browsing browsing, Page page, SeedAudience audience) {
        var keys = new Keys(page, language);
        keys.tabTo(menu(page, "approvals")).press("Enter");
        assertThat(page.locator(".review").getByText(audience.statement())).isVisible();
        browsing.settle(page);
        browsing.screenshot(page, "review-" + look);
        keys.letter('a');
        assertThat(page.getByText(t("approval.confirm"))).isVisible();
        assertThat(page.locator("vaadin-button[slot=confirm-button]")).isFocused();
        keys.press("Enter");
        assertThat(page.getByText(t("approval.inbox.empty"))).isVisible();
        var told = page.locator("vaadin-notification-card").getByText(REGISTER_NUMBER);
        var number = REGISTER_NUMBER.matcher(told.innerText());
        assertThat(number.find()).isTrue();
        return number.group();
    }

    private void authorIsTold(Browsing browsing, Page page, String number) {
        browsing.go(page, "");
        assertThat(page.locator(".home-card")
                        .getByText(t("approval.noticekind.APPROVED", "Karim Tazi", number))
                        .first())
                .isVisible();
        browsing.screenshot(page, "home-after-approval-" + look);
    }

    private void exportSaysWhatWasTyped(Browsing browsing, Page page, String id, String number, SeedAudience audience) {
        var row = only(csv(browsing, page, "meetings"));
        assertThat(row.getField("meeting_id")).isEqualTo(id);
        assertThat(row.getField("post")).isEqualTo("BKO");
        assertThat(row.getField("register_number")).isEqualTo(number);
        assertThat(row.getField("state")).isEqualTo("APPROVED");
        assertThat(row.getField("date")).isEqualTo("2020-08-17");
        assertThat(row.getField("date_precision")).isEqualTo("DAY");
        assertThat(row.getField("start_time")).isEqualTo("10:00");
        assertThat(row.getField("end_time")).isEqualTo("11:30");
        assertThat(row.getField("subject")).isEqualTo(audience.subject());
        assertThat(row.getField("kind")).isEqualTo("AUDIENCE");
        assertThat(row.getField("place")).isEqualTo(audience.place());
        assertThat(row.getField("language")).isEqualTo(language.name());
        assertThat(row.getField("our_delegation"))
                .isEqualTo(audience.ambassador().name() + "; "
                        + audience.secretary().name());
        assertThat(row.getField("their_delegation"))
                .isEqualTo(audience.minister().name());
        assertThat(row.getField("countries")).isEqualTo("ML");
        assertThat(row.getField("topics")).isEqualTo("3");

        assertThat(csv(browsing, page, "attendees"))
                .allSatisfy(attendee ->
                        assertThat(attendee.getField("register_number")).isEqualTo(number))
                .extracting(attendee -> List.of(
                        attendee.getField("side"),
                        attendee.getField("country"),
                        attendee.getField("capacity"),
                        attendee.getField("name"),
                        attendee.getField("title"),
                        attendee.getField("institution")))
                .containsExactly(
                        line("OURS", "MA", "HEAD_OF_DELEGATION", audience.ambassador()),
                        line("OURS", "MA", "MEMBER", audience.secretary()),
                        line("THEIRS", "ML", "HEAD_OF_DELEGATION", audience.minister()));

        var topics = audience.topics();
        assertThat(csv(browsing, page, "topics"))
                .extracting(topic -> List.of(
                        topic.getField("topic_number"),
                        topic.getField("title"),
                        topic.getField("narrative"),
                        topic.getField("subjects"),
                        topic.getField("statements"),
                        topic.getField("decisions")))
                .containsExactly(
                        List.of("1", topics.get(0).title(), topics.get(0).narrative(), "peace-security", "", ""),
                        List.of(
                                "2",
                                topics.get(1).title(),
                                topics.get(1).narrative(),
                                "",
                                audience.minister().name() + " (PARAPHRASE): " + audience.statement(),
                                audience.decision()),
                        // An apostrophe keeps a spreadsheet from taking the list for a formula.
                        List.of("3", topics.get(2).title(), "'" + topics.get(2).narrative(), "", "", ""));

        assertThat(csv(browsing, page, "follow-ups"))
                .allSatisfy(followUp ->
                        assertThat(followUp.getField("register_number")).isEqualTo(number))
                .extracting(followUp -> List.of(
                        followUp.getField("side"),
                        followUp.getField("text"),
                        followUp.getField("owner"),
                        followUp.getField("due"),
                        followUp.getField("topic"),
                        followUp.getField("state")))
                .containsExactlyInAnyOrder(
                        line(
                                "OURS",
                                audience.ours(),
                                "2020-09-30",
                                topics.get(2).title()),
                        line(
                                "THEIRS",
                                audience.theirs(),
                                "2020-10",
                                topics.get(2).title()));
    }

    private void listsOfferTheSameFiles(Browsing browsing, Page page) {
        var keys = new Keys(page, language);
        browsing.go(page, "meetings");
        for (String file : List.of("meetings", "attendees", "topics")) {
            keys.tabTo(button(page, "meeting.list.export")).press("Enter");
            var link = page.locator("a[download][href^='api/exports/" + file + ".csv']");
            assertThat(link).isVisible();
            assertThat(link).hasText(t("meeting.list.export." + file));
            assertThat(download(page, () -> keys.tabTo(link).press("Enter"))).isEqualTo(get(browsing, page, file));
            keys.press("Escape");
            assertThat(link).not().isVisible();
        }
        browsing.go(page, "follow-ups");
        assertThat(download(
                        page,
                        () -> keys.tabTo(page.getByRole(AriaRole.LINK, named("followup.action.csv")))
                                .press("Enter")))
                .isEqualTo(get(browsing, page, "follow-ups"));
    }

    private List<NamedCsvRecord> csv(Browsing browsing, Page page, String name) {
        return CsvReader.builder().ofNamedCsvRecord(get(browsing, page, name)).stream()
                .toList();
    }

    private static String get(Browsing browsing, Page page, String name) {
        var response = page.request().get(browsing.url("api/exports/" + name + ".csv"));
        assertThat(response).isOK();
        assertThat(response.headers().get("content-type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static String download(Page page, Runnable press) {
        try {
            return Files.readString(page.waitForDownload(press).path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NamedCsvRecord only(List<NamedCsvRecord> rows) {
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private static List<String> line(String side, String country, String capacity, Attendee attendee) {
        return List.of(side, country, capacity, attendee.name(), attendee.title(), attendee.institution());
    }

    private static List<String> line(String side, FollowUp followUp, String due, String topic) {
        return List.of(side, followUp.text(), followUp.owner(), due, topic, "OPEN");
    }

    /** Types into a combo box that has the focus and takes what it finds. */
    private static void choose(Keys keys, Page page, String text) {
        keys.type(text);
        assertThat(page.locator("[role=option]").getByText(text).first()).isVisible();
        keys.press("Enter");
    }

    /** Goes to the one select of a form and takes its last item, at the pace of somebody who looks. */
    private static void selectLast(Keys keys, Locator form, String expected) {
        var chosen = form.locator("vaadin-select-value-button");
        var items = form.page().locator("vaadin-select-item[role=option]");
        keys.tabTo(chosen).press("Enter");
        assertThat(items.and(form.page().locator("[focused]"))).hasCount(1);
        keys.press("End");
        assertThat(items.last()).hasAttribute("focused", "");
        keys.press("Enter");
        assertThat(chosen).hasText(expected);
    }

    private String peaceAndSecurity() {
        return switch (language) {
            case EN -> "Peace and security";
            case FR -> "Paix et sécurité";
            case AR -> "السلم والأمن";
        };
    }

    private String country(String code) {
        return Country.of(code, language.locale()).name();
    }

    private Locator field(Page page, String key) {
        return page.getByRole(AriaRole.TEXTBOX, named(key));
    }

    private Locator box(Page page, String key) {
        return page.getByRole(AriaRole.COMBOBOX, named(key));
    }

    private Locator button(Page page, String key) {
        return page.getByRole(AriaRole.BUTTON, named(key));
    }

    private static Locator menu(Page page, String path) {
        return page.locator("vaadin-side-nav-item[path='" + path + "']");
    }

    private Page.GetByRoleOptions named(String key) {
        return new Page.GetByRoleOptions().setName(t(key)).setExact(true);
    }

    private String t(String key, Object... arguments) {
        return texts.getTranslation(key, language.locale(), arguments);
    }
}
