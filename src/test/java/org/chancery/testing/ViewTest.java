package org.chancery.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import com.vaadin.flow.internal.nodefeature.PropertyChangeDeniedException;
import com.vaadin.flow.server.VaadinSession;
import java.util.Set;
import java.util.function.Function;
import org.chancery.base.PostId;
import org.chancery.security.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.TestConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

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
        begin(other);
    }

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        post = people.post("BKO");
        begin(createUser());
    }

    /**
     * Lets the server and the page tell each other what they have to, and answers what the page asks of its inputs as a
     * browser would in which nothing more has been typed.
     */
    protected final void roundTripWithBrowser() {
        roundTripWithBrowser(input -> input.getProperty("value", ""));
    }

    /** The same, with what stands in an input of the browser. */
    protected final void roundTripWithBrowser(Function<Element, String> valueOf) {
        roundTrip();
        for (var question : UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations()) {
            if (question.isSubscribed()) {
                question.complete(answer(question, valueOf));
            }
        }
        roundTrip();
    }

    /** An input shows what it is asked to where what the page knows of stands in it, and otherwise tells what does. */
    private static JsonNode answer(PendingJavaScriptInvocation question, Function<Element, String> valueOf) {
        var input = Element.get(question.getOwner());
        var standing = valueOf.apply(input);
        if (!question.getInvocation().getExpression().contains("this.value = $1")) {
            return JsonNodeFactory.instance.stringNode(standing);
        }
        var known = question.getInvocation().getParameters().get(0);
        var wanted = question.getInvocation().getParameters().get(1);
        boolean isShown = standing.equals(known);
        if (isShown) {
            told(input, (String) wanted);
        }
        return JsonNodeFactory.instance.booleanNode(isShown);
    }

    private static void told(Element input, String value) {
        try {
            input.getNode()
                    .getFeature(ElementPropertyMap.class)
                    .deferredUpdateFromClient("value", value)
                    .run();
        } catch (PropertyChangeDeniedException e) {
            throw new AssertionError(e);
        }
    }

    /** Presses the one button with a text. */
    protected final void click(String text) {
        test($(Button.class).withText(text).single()).click();
    }

    /** The one line of text with a label. */
    protected final TextField field(String label) {
        return $(TextField.class).withCaption(label).single();
    }

    /** Types one character more than a field may have; saving says so beside it and leaves it there whole. */
    protected final void refusedForItsLength(String label, int limit) {
        test(field(label)).setValue("x".repeat(limit + 1));
        click("Save");
        assertThat(field(label).getErrorMessage()).isEqualTo("At most %d characters; this has %d.", limit, limit + 1);
        assertThat(field(label).getValue()).hasSize(limit + 1);
    }

    private void begin(@Nullable Actor actor) {
        user = actor;
        if (actor == null) {
            people.signOut();
            super.initVaadinEnvironment();
            return;
        }
        people.signIn(actor);
        super.initVaadinEnvironment();
        // As at a sign-in: whichever thread comes to run what waits for the page knows from its session who reads it.
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        SecurityContextHolder.getContext());
    }

    @Override
    protected Set<String> scanPackages() {
        return Set.of("org.chancery");
    }
}
