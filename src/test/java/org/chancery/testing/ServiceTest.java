package org.chancery.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Runs every test of the class on H2 and again on MariaDB, in the whole application without a web server.
 *
 * <p>Before each test the database is as the migrations left it, nobody is signed in and it is {@link TestClock#START}.
 * Constructor parameters are beans; {@link TestUsers}, {@link TestClock}, {@link Statements} and Spring's
 * {@code MockMvcTester} are among them. Tests are not transactional: what they call commits as in real life.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ClassTemplate
@ExtendWith({EachEngine.class, SpringExtension.class, CleanSlate.class})
@BootstrapWith(EngineBootstrapper.class)
@Import(TestSupport.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface ServiceTest {}
