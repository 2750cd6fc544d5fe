package org.chancery.testing.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.testing.WithTestUsers;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test a {@link Browsing}, in one browser for all tests. */
class BrowserExtension implements ExecutionCondition, BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace STORE = ExtensionContext.Namespace.create(BrowserExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (InstalledBrowser.find(System.getenv()).isPresent()) {
            return ConditionEvaluationResult.enabled("there is a browser");
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(InstalledBrowser.MISSING);
        }
        context.getRoot().getStore(STORE).computeIfAbsent("warning", key -> {
            System.err.println(InstalledBrowser.MISSING + " They are skipped.");
            return key;
        });
        return ConditionEvaluationResult.disabled(InstalledBrowser.MISSING);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        WithTestUsers.Cleaning.clean(SpringExtension.getApplicationContext(context));
        browsing(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        browsing(context).end(context.getExecutionException().isPresent());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browsing.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return browsing(context);
    }

    private static Browsing browsing(ExtensionContext context) {
        return context.getStore(STORE).computeIfAbsent("browsing", key -> open(context), Browsing.class);
    }

    private static Browsing open(ExtensionContext context) {
        var chromium =
                context.getRoot().getStore(STORE).computeIfAbsent("chromium", key -> new Chromium(), Chromium.class);
        String port = SpringExtension.getApplicationContext(context)
                .getEnvironment()
                .getRequiredProperty("local.server.port");
        String name = context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
        return new Browsing(chromium.browser, "http://localhost:" + port + "/", name);
    }

    /** Closed by JUnit when the last test is over. */
    private static final class Chromium implements AutoCloseable {

        private final Playwright playwright;
        private final Browser browser;

        Chromium() {
            Path executable = InstalledBrowser.find(System.getenv()).orElseThrow();
            var environment = new HashMap<>(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
            playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable)
                            .setHeadless(true)
                            .setArgs(List.of(
                                    // The tests visit this machine only, and containers lack what the sandbox needs.
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--no-first-run")));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
