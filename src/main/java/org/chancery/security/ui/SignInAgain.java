package org.chancery.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.security.Actor;

/**
 * Lets somebody whose session has ended sign in again where they are, and keeps what is written on the page until then:
 * docs/decisions/0043. It stays out of sight as long as there is a session.
 */
@Tag("chancery-sign-in-again")
@JsModule("./sign-in/sign-in-again.ts")
public class SignInAgain extends Component {

    private static final List<String> WORDS =
            List.of("copied", "copy", "elsewhere", "ended", "kept", "message", "reload", "returning", "unreachable");
    private static final List<String> WORDS_OF_SIGN_IN = List.of("failed", "password", "submit", "username");

    /**
     * @param systemText what the frame of the page says when it has lost its session: this takes its place
     */
    public SignInAgain(Actor reader, String systemText) {
        Map<String, String> words = new LinkedHashMap<>();
        WORDS.forEach(word -> words.put(word, getTranslation("security.again." + word)));
        WORDS_OF_SIGN_IN.forEach(word -> words.put(word, getTranslation("security.login." + word)));
        getElement().setPropertyMap("words", words);
        getElement().setProperty("user", reader.id().value().toString());
        getElement().setProperty("username", reader.username());
        getElement().setProperty("systemText", systemText);
    }
}
