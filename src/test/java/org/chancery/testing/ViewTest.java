package org.chancery.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.util.Set;
import org.chancery.base.PostId;
import org.chancery.security.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.TestConstructor;

/**
 * Opens views without a browser, in the application context that {@link ServiceTest} has on H2, as a user signed in.
 *
 * <p>{@code navigate(SomeView.class)} opens a view, {@code $(Button.class)} finds components in it and
 * {@code test(component)} uses them as a person would.
 */
@ExtendWith(CleanSlate.class)
@BootstrapWith(EngineBootstrapper.class)
@Import(TestSupport.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public abstract class ViewTest extends SpringBrowserlessTest {

    @Autowired
    protected TestUsers people;

    /** Where {@link #user} works. */
    protected PostId post;

    /** Who opens the views; nobody when null. */
    protected @Nullable Actor user;

    /** Says who opens the views: an officer of {@link #post}, unless a test says otherwise. */
    protected @Nullable Actor createUser() {
        return people.officer("officer", post);
    }

    /** Goes on as somebody else, in a new session. */
    protected final void signInAs(Actor other) {
        super.cleanVaadinEnvironment();
        user = other;
        people.signIn(other);
        super.initVaadinEnvironment();
    }

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        post = people.post("BKO");
        user = createUser();
        if (user != null) {
            people.signIn(user);
        }
        super.initVaadinEnvironment();
    }

    @Override
    protected Set<String> scanPackages() {
        return Set.of("org.chancery");
    }
}
