package org.chancery.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.chancery.base.i18n.Language;
import org.chancery.testing.TestUsers;
import tools.jackson.databind.json.JsonMapper;

/** The windows that one test opens, and what went wrong in them. */
public final class Browsing {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    /** Asks for nothing else: to find a name for each element that is right takes axe more time than to judge it. */
    private static final String VIOLATIONS = "async runOnly => {"
            + " const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });"
            + " return violations.flatMap(({ id, impact, nodes }) =>"
            + " nodes.map(node => `${id} (${impact}): ${node.html} ${node.failureSummary}`)); }";

    private final Browser browser;
    private final String base;
    private final String test;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();

    Browsing(Browser browser, String base, String test) {
        this.browser = browser;
        this.base = base;
        this.test = test;
    }

    /** The address of a page of the product, such as {@code meetings?state=DRAFT}. */
    public String url(String path) {
        return base + path;
    }

    /** Opens a page in a new window with nobody signed in, and waits until it is there. */
    public Page open(Look look, String path) {
        var page = window(look);
        page.navigate(url(path));
        settle(page);
        return page;
    }

    /** Signs in, in a new window, with the password that {@link TestUsers} give. */
    public Page signIn(Look look, String username) {
        return signIn(look, username, TestUsers.PASSWORD);
    }

    /** Signs in, in a new window, and waits for the page after it. */
    public Page signIn(Look look, String username, String password) {
        var page = open(look, "login");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(address -> !address.contains("/login") || address.contains("error"));
        settle(page);
        return page;
    }

    /** Signs in past the sign-in page, in a new window in which no page is open as yet: where signing in is not the point. */
    public Page enter(Look look, String username) {
        return enter(look, username, TestUsers.PASSWORD);
    }

    /** The same with another password than that of {@link TestUsers}. */
    public Page enter(Look look, String username, String password) {
        var page = window(look);
        var session = new JsonMapper()
                .readTree(page.request().get(url("session/token")).text());
        var form = FormData.create()
                .set("username", username)
                .set("password", password)
                .set(session.get("parameter").asString(), session.get("token").asString());
        page.request().post(url("login"), RequestOptions.create().setForm(form).setMaxRedirects(0));
        return page;
    }

    /** Goes to another page of the product and waits until it is there. */
    public void go(Page page, String path) {
        page.navigate(url(path));
        settle(page);
    }

    /** Looks at the pages of a window in another theme or width from now on; the language stays that of whoever signed in. */
    public void look(Page page, Look look) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme(look)));
        page.setViewportSize(look.width(), look.height());
        settle(page);
        // Colours fade from one theme to the other, beginning with the next frame.
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        page.waitForFunction("() => document.getAnimations().every(a => !(a instanceof CSSTransition))");
    }

    /** Waits until the page is drawn and the server has nothing more to say. */
    public void settle(Page page) {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        page.waitForFunction("() => {"
                + " const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});"
                + " return clients.length > 0 && clients.every(c => !c.isActive || !c.isActive())"
                + " && document.fonts.status === 'loaded'; }");
    }

    /** Fails when axe finds something on the page that WCAG 2.2 AA forbids. */
    public void assertAccessible(Page page) {
        assertClean(page, "tag", WCAG_2_2_AA);
    }

    /** Fails when axe finds colours that cannot be told apart: all that another theme of the same page can change. */
    public void assertLegible(Page page) {
        assertClean(page, "rule", OF_COLOURS);
    }

    private static void assertClean(Page page, String kind, List<String> rules) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        assertThat((List<?>) page.evaluate(VIOLATIONS, Map.of("type", kind, "values", rules)))
                .as("what axe finds on %s", page.url())
                .isEmpty();
    }

    /**
     * Fails when axe finds something on the page, wide and narrow, in one theme or by its colours in the other, and keeps
     * pictures of that. The page stays open, and looks afterwards as it did.
     */
    public void assertAccessibleInEveryLook(Page page, Look look, String name) {
        for (Look other : Look.all(look.language())) {
            look(page, other);
            screenshot(page, name + "-" + other);
            if (other.dark()) {
                assertLegible(page);
            } else {
                assertAccessible(page);
            }
        }
        look(page, look);
    }

    /** Fails when the window can be scrolled beside the frame, in which the page scrolls. */
    public void assertFramed(Page page) {
        assertThat((boolean) page.evaluate("() => document.querySelector('vaadin-app-layout') === null"
                        + " || document.documentElement.scrollHeight <= window.innerHeight"))
                .as("that nothing of %s lies below its frame", page.url())
                .isTrue();
    }

    /** Keeps a picture of the whole page as {@code target/screenshots/<name>.png}. */
    public Path screenshot(Page page, String name) {
        Path file = SCREENSHOTS.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    /** A picture, and what it does not show: what is scrolled out of it, and what state each element says it is in. */
    private void keep(Page page, String name) {
        screenshot(page, name);
        try {
            Files.writeString(SCREENSHOTS.resolve(name + ".html"), page.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets a complaint of the browser that contains {@code text} pass: for tests of what goes wrong. */
    public void expect(String text) {
        expected.add(Pattern.compile(Pattern.quote(text)));
    }

    private Page window(Look look) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(locale(look.language()))
                .setColorScheme(scheme(look))
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("Africa/Bamako")
                .setAcceptDownloads(true)
                .setViewportSize(look.width(), look.height()));
        contexts.add(context);
        context.onConsoleMessage(this::console);
        context.onRequestFailed(this::failed);
        context.onWebError(error -> complaints.add("uncaught: " + error.error()));
        return context.newPage();
    }

    private static ColorScheme scheme(Look look) {
        return look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT;
    }

    private static String locale(Language language) {
        return switch (language) {
            case EN -> "en-GB";
            case FR -> "fr-FR";
            case AR -> "ar-MA";
        };
    }

    private void console(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add("console: " + message.text() + " " + message.location());
        }
    }

    private void failed(Request request) {
        // What a page no longer wants when it is left is no failure.
        if (!"net::ERR_ABORTED".equals(request.failure())) {
            complaints.add("request: " + request.method() + " " + request.url() + " " + request.failure());
        }
    }

    void end(boolean failed) {
        try {
            if (failed) {
                int number = 0;
                for (BrowserContext context : contexts) {
                    for (Page page : context.pages()) {
                        keep(page, "failed-" + test + "-" + ++number);
                    }
                }
            }
        } finally {
            contexts.forEach(BrowserContext::close);
        }
        var unexpected = complaints.stream()
                .filter(complaint -> expected.stream()
                        .noneMatch(pattern -> pattern.matcher(complaint).find()))
                .toList();
        if (!failed) {
            assertThat(unexpected).as("what the browser complained of").isEmpty();
        } else if (!unexpected.isEmpty()) {
            System.err.println(test + ": the browser complained: " + unexpected);
        }
    }
}
