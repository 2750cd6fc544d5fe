package org.chancery.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chancery.agreement.AgreementFilter;
import org.chancery.agreement.AgreementService;
import org.chancery.base.i18n.Language;
import org.chancery.directory.InstitutionFilter;
import org.chancery.directory.InstitutionService;
import org.chancery.directory.PersonFilter;
import org.chancery.directory.PersonService;
import org.chancery.directory.PostService;
import org.chancery.meeting.DossierService;
import org.chancery.meeting.EntryState;
import org.chancery.meeting.MeetingFilter;
import org.chancery.meeting.MeetingListItem;
import org.chancery.meeting.MeetingService;
import org.chancery.security.Acting;
import org.chancery.security.UserService;
import org.chancery.testing.TestUsers;
import org.chancery.testing.browser.BrowserTest;
import org.chancery.testing.browser.Browsing;
import org.chancery.testing.browser.Look;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks at every view of the filled demo embassy, in both themes, both directions and both widths: axe finds nothing, the
 * browser complains of nothing, and a picture of each is left in {@code target/screenshots}.
 */
@BrowserTest
class EveryViewIT {

    private static final PageRequest ALL = PageRequest.of(0, 100);

    private final TestUsers users;
    private final DemoEmbassy embassy;
    private final Acting acting;
    private final MeetingService meetings;
    private final DossierService dossiers;
    private final AgreementService agreements;
    private final PersonService persons;
    private final InstitutionService institutions;
    private final PostService posts;
    private final UserService accounts;
    private final JdbcClient jdbc;

    private String password = "";

    EveryViewIT(
            TestUsers users,
            DemoEmbassy embassy,
            Acting acting,
            MeetingService meetings,
            DossierService dossiers,
            AgreementService agreements,
            PersonService persons,
            InstitutionService institutions,
            PostService posts,
            UserService accounts,
            JdbcClient jdbc) {
        this.users = users;
        this.embassy = embassy;
        this.acting = acting;
        this.meetings = meetings;
        this.dossiers = dossiers;
        this.agreements = agreements;
        this.persons = persons;
        this.institutions = institutions;
        this.posts = posts;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void demoEmbassyIsFilled() {
        var administrator = users.administrator("admin");
        password = users.as(administrator, () -> embassy.fill().getFirst().password());
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void everyViewIsAccessible(Language language, Browsing browsing) {
        everybodyReads(language);
        browsing.expect("404");
        var look = Look.DEFAULT.in(language);
        List<String> findings = new ArrayList<>();
        visit(browsing, browsing.open(look, "login"), look, gates(), findings);
        visit(browsing, browsing.signIn(look, "demo-officer", password), look, viewsOfOfficers(), findings);
        visit(browsing, browsing.signIn(look, "demo-supervisor", password), look, viewsOfSupervisors(), findings);
        visit(browsing, browsing.signIn(look, "demo-reader", password), look, viewsOfReaders(), findings);
        visit(browsing, browsing.signIn(look, "admin"), look, viewsOfAdministrators(), findings);
        assertThat(findings).isEmpty();
    }

    /** With {@code -Dchancery.screenshots=docs/screenshots} the pictures of the README are made anew. */
    @Test
    void picturesOfTheReadmeAreOfTheRealProduct(Browsing browsing) throws IOException {
        var record = "meetings/" + recordOfAugust();
        var page = browsing.signIn(Look.DEFAULT, "demo-officer", password);
        keep(browsing, page, "home", "");
        keep(browsing, page, "meetings", "meetings");
        keep(browsing, page, "editor", record);
        keep(browsing, browsing.signIn(Look.DEFAULT.inTheDark(), "demo-officer", password), "editor-dark", record);
        everybodyReads(Language.AR);
        keep(browsing, browsing.signIn(Look.DEFAULT.in(Language.AR), "demo-officer", password), "editor-ar", record);
    }

    private void keep(Browsing browsing, Page page, String name, String path) throws IOException {
        browsing.go(page, path);
        Path picture = browsing.screenshot(page, "readme-" + name);
        assertThat(picture).isNotEmptyFile();
        String directory = System.getProperty("chancery.screenshots");
        if (directory != null) {
            Files.createDirectories(Path.of(directory));
            Files.copy(picture, Path.of(directory, name + ".png"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Each view is judged in both widths, whole in one theme and by its colours in the other. */
    private static void visit(Browsing browsing, Page page, Look wide, List<View> views, List<String> findings) {
        for (View view : views) {
            for (Look look : List.of(wide, wide.narrow())) {
                browsing.look(page, look);
                if (look == wide || view.isChanged()) {
                    browsing.go(page, view.path());
                    view.deed().accept(page);
                }
                judge(browsing, page, view.name() + "-" + look, browsing::assertAccessible, findings);
                browsing.look(page, look.inTheDark());
                judge(browsing, page, view.name() + "-" + look.inTheDark(), browsing::assertLegible, findings);
            }
        }
    }

    private static void judge(Browsing browsing, Page page, String name, Consumer<Page> rules, List<String> findings) {
        browsing.settle(page);
        browsing.screenshot(page, name);
        try {
            browsing.assertFramed(page);
            rules.accept(page);
        } catch (AssertionError e) {
            // All views are looked at before the test fails, so that one run tells everything.
            findings.add(name + ": " + e.getMessage());
        }
    }

    /**
     * What is looked at.
     *
     * @param deed what is to be done on the page before
     */
    private record View(String name, String path, Consumer<Page> deed) {

        private static final Consumer<Page> NOTHING = page -> {};

        /** Whether something was done on it, which another width of the window may undo. */
        boolean isChanged() {
            return deed != NOTHING;
        }

        static View of(String path) {
            var name = path.isEmpty()
                    ? "home"
                    : path.replaceAll("[0-9a-f-]{36}", "one").replaceAll("[/?=]", "-");
            return new View(name, path, NOTHING);
        }

        View named(String name) {
            return new View(name, path, deed);
        }

        /** The same after a press on one thing, when another has appeared. */
        View opened(String pressed, String appeared) {
            return new View(name + "-opened", path, page -> {
                page.locator(pressed).first().click();
                page.locator(appeared).first().waitFor();
            });
        }
    }

    private static List<View> gates() {
        return List.of(View.of("login"), View.of("login?error"));
    }

    private List<View> viewsOfOfficers() {
        return acting.as("demo-officer", () -> {
            var draft = View.of("meetings/" + meetingIn(EntryState.DRAFT)).named("draft");
            var dossier = dossiers.list("", ALL).getContent().getFirst().id();
            var person = persons.search(PersonFilter.ALL, ALL)
                    .getContent()
                    .getFirst()
                    .id();
            var institution = institutions
                    .search(InstitutionFilter.ALL, ALL)
                    .getContent()
                    .getFirst()
                    .id();
            var agreement = agreements
                    .list(AgreementFilter.all(), ALL)
                    .getContent()
                    .getFirst()
                    .id();
            return List.of(
                    View.of(""),
                    View.of("meetings"),
                    View.of("meetings").opened("[aria-controls=meeting-filter-panel]", "#meeting-filter-panel"),
                    draft,
                    draft.opened("vaadin-button.editor-help", "vaadin-popover .shortcuts"),
                    new View("draft-new-attendee", draft.path(), EveryViewIT::unknownAttendee),
                    View.of("meetings/" + recordOfAugust()).named("record"),
                    View.of("dossiers"),
                    View.of("dossiers")
                            .opened(".page-header vaadin-button[theme~=primary]", "vaadin-dialog .form-grid"),
                    View.of("dossiers/" + dossier.value()),
                    View.of("people"),
                    View.of("people/" + person.value()),
                    View.of("people/new"),
                    View.of("institutions"),
                    View.of("institutions/" + institution.value()),
                    View.of("follow-ups"),
                    View.of("follow-ups").opened(".follow-up-menu", "vaadin-context-menu-item"),
                    View.of("follow-ups?state=done"),
                    View.of("agreements"),
                    View.of("agreements/" + agreement.value()),
                    View.of("profile"),
                    View.of("no-such-page"));
        });
    }

    private List<View> viewsOfSupervisors() {
        return List.of(
                View.of("approvals"),
                View.of("register"),
                View.of("meetings/" + meetingIn(EntryState.SUBMITTED)).named("submitted"));
    }

    private List<View> viewsOfReaders() {
        return acting.as("demo-reader", () -> {
            var agreement = agreements
                    .list(AgreementFilter.all(), ALL)
                    .getContent()
                    .getFirst()
                    .id();
            return List.of(
                    View.of("").named("home-of-reader"),
                    View.of("meetings").named("meetings-of-reader"),
                    View.of("agreements/" + agreement.value()).named("agreement-of-reader"),
                    View.of("")
                            .named("user-menu")
                            .opened(".user-menu vaadin-menu-bar-button", "vaadin-menu-bar-item[role=menuitem]"));
        });
    }

    private List<View> viewsOfAdministrators() {
        return acting.as("admin", () -> {
            var post = posts.list(ALL).getContent().getFirst().id();
            var officer =
                    accounts.list("demo-officer", ALL).getContent().getFirst().id();
            return List.of(
                    View.of("").named("home-of-administrator"),
                    View.of("users"),
                    View.of("users/new"),
                    View.of("users/" + officer.value()),
                    View.of("posts"),
                    View.of("posts/" + post.value()),
                    View.of("subjects"),
                    View.of("subjects/new"),
                    View.of("audit"));
        });
    }

    private static void unknownAttendee(Page page) {
        page.locator(".picker-theirs input").fill("Ndiaye");
        page.locator("vaadin-combo-box-item:not([hidden])").last().click();
        page.locator(".new-attendee").waitFor();
    }

    private String meetingIn(EntryState state) {
        return acting.as(
                "demo-supervisor",
                () -> list().filter(item -> item.state() == state)
                        .findFirst()
                        .orElseThrow()
                        .meeting()
                        .value()
                        .toString());
    }

    private String recordOfAugust() {
        return acting.as(
                "demo-supervisor",
                () -> list().filter(item -> item.time().on().toString().equals("2020-08-17"))
                        .findFirst()
                        .orElseThrow()
                        .meeting()
                        .value()
                        .toString());
    }

    private Stream<MeetingListItem> list() {
        return meetings.list(MeetingFilter.all(), ALL).stream();
    }

    private void everybodyReads(Language language) {
        jdbc.sql("update app_user set language = ?").param(language.name()).update();
    }
}
