package org.chancery.testing.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.chancery.testing.WithTestUsers;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * Runs a class named {@code *IT} in the machine's Chromium or Chrome, against the product as it is delivered: its browser
 * half out of {@code target/classes}, in production mode, on an H2 file.
 *
 * <p>Before each test the database is as the migrations left it. A parameter of type {@link Browsing} opens pages; a test
 * fails when one of them logged an error or could not load something. Without a browser the tests are skipped, or fail
 * where {@code CI=true}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(BrowserExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
@ContextConfiguration(initializers = TemporaryData.class)
@WithTestUsers
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface BrowserTest {}
