package org.chancery.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.chancery.base.i18n.Language;
import org.chancery.testing.ViewTest;
import org.junit.jupiter.api.Test;

class EditorHelpTest extends ViewTest {

    @Test
    void keysAreNamedAsTheyAreOnTheReadersKeyboard() {
        assertThat(keys(Language.EN)).contains("Enter", "Ctrl / ⌘ + Enter", "Alt + A", "Ctrl / ⌘ + Shift + F", "?");
        assertThat(keys(Language.FR)).contains("Entrée", "Ctrl / ⌘ + Entrée", "Alt + A", "Ctrl / ⌘ + Maj + F", "?");
        assertThat(keys(Language.AR)).contains("Enter", "Ctrl / ⌘ + Shift + F");
    }

    private List<String> keys(Language language) {
        UI.getCurrent().setLocale(language.locale());
        var help = new EditorHelp();
        UI.getCurrent().add(help);
        var keys = $(Span.class, help).withClassName("key").all().stream()
                .map(Span::getText)
                .toList();
        UI.getCurrent().remove(help);
        return keys;
    }
}
