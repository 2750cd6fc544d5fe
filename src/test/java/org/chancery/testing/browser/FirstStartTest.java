package org.chancery.testing.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs each test of a class named {@code *IT} in the machine's Chromium or Chrome against a product that was started for
 * it a moment ago and knows nobody: parameters of type {@link Browsing} and {@link EmptyProduct} open its pages and read
 * its log. What only the product's own services could prepare is done on its pages, as by whoever installs it.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(EmptyProductExtension.class)
public @interface FirstStartTest {

    /** What it is started with, such as {@code --spring.profiles.active=demo}. */
    String[] settings() default {};
}
