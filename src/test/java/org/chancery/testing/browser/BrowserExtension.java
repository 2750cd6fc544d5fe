package org.chancery.testing.browser;

import org.chancery.testing.WithTestUsers;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test a {@link Browsing} of the application that Spring started for it, in one browser for all tests. */
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
            // One line, however many processes run the tests.
            if ("1".equals(System.getProperty("chancery.test.process", "1"))) {
                System.err.println(InstalledBrowser.MISSING + " They are skipped.");
            }
            return key;
        });
        return ConditionEvaluationResult.disabled(InstalledBrowser.MISSING);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        var application = SpringExtension.getApplicationContext(context);
        // One for the process, and that of whichever application of the tests was started last.
        SecurityContextHolder.setContextHolderStrategy(application.getBean(SecurityContextHolderStrategy.class));
        WithTestUsers.Cleaning.clean(application);
        browsing(context);
    }

    /** The address of the product's home page. */
    String base(ExtensionContext context) {
        String port = SpringExtension.getApplicationContext(context)
                .getEnvironment()
                .getRequiredProperty("local.server.port");
        return "http://localhost:" + port + "/";
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

    final Browsing browsing(ExtensionContext context) {
        return context.getStore(STORE).computeIfAbsent("browsing", key -> open(context), Browsing.class);
    }

    private Browsing open(ExtensionContext context) {
        var chromium =
                context.getRoot().getStore(STORE).computeIfAbsent("chromium", key -> new Chromium(), Chromium.class);
        String name = context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
        if (!context.getDisplayName().startsWith(context.getRequiredTestMethod().getName())) {
            name += "-" + context.getDisplayName().replaceAll("[^\\p{L}\\p{N}]+", "-");
        }
        return new Browsing(chromium.browser(), base(context), name);
    }
}
