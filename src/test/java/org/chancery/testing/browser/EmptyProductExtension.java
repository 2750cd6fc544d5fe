package org.chancery.testing.browser;

import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;

/** Starts the product anew for each test, and stops it afterwards. */
class EmptyProductExtension extends BrowserExtension {

    private static final ExtensionContext.Namespace STORE =
            ExtensionContext.Namespace.create(EmptyProductExtension.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        product(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == EmptyProduct.class || super.supportsParameter(parameter, context);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == EmptyProduct.class
                ? product(context)
                : super.resolveParameter(parameter, context);
    }

    @Override
    String base(ExtensionContext context) {
        return product(context).base();
    }

    private static EmptyProduct product(ExtensionContext context) {
        // Closed by JUnit with the test.
        return context.getStore(STORE)
                .computeIfAbsent(
                        "product",
                        key -> new EmptyProduct(
                                context.getRequiredTestClass().getSimpleName() + "-"
                                        + context.getDisplayName().replaceAll("[^\\p{L}\\p{N}]+", "-"),
                                settings(context)),
                        EmptyProduct.class);
    }

    private static List<String> settings(ExtensionContext context) {
        return List.of(context.getRequiredTestClass()
                .getAnnotation(FirstStartTest.class)
                .settings());
    }
}
