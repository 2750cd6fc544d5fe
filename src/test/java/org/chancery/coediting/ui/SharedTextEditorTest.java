package org.chancery.coediting.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.flow.component.ComponentUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chancery.coediting.TextAnchor;
import org.chancery.testing.ViewTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SharedTextEditorTest extends ViewTest {

    @Test
    void everyWordOfTheScreenIsTranslated() {
        var text = text();
        text.setMaxLength(12_000);
        var words = json(text, "words");
        assertThat(words.propertyStream())
                .allSatisfy(word ->
                        assertThat(word.getValue().asString()).as(word.getKey()).doesNotContain("coediting.", "!{"));
        assertThat(words.get("bulletList").asString()).isEqualTo("Bulleted list");
        assertThat(words.get("tooLong").asString()).contains("12,000");
    }

    @Test
    void formOfARowHasItsFieldsWithTheirChoices() {
        var text = text();
        text.setAnchorKinds(List.of(new AnchorKind(
                "statement",
                "Déclaration",
                List.of(
                        AnchorField.choice(
                                "speaker", "Auteur", "7", List.of(new AnchorField.Choice("7", "Le ministre"))),
                        AnchorField.words("words", "Propos", "Ce qui a été dit")))));
        var kind = json(text, "anchorKinds").get(0);
        assertThat(kind.get("label").asString()).isEqualTo("Déclaration");
        assertThat(kind.get("fields").get(0).get("choices").get(0).get("label").asString())
                .isEqualTo("Le ministre");
        assertThat(kind.get("fields").get(1).get("type").asString()).isEqualTo("words");
    }

    @Test
    void everyNumberIsTheColourOfAWriter() {
        var text = text();
        for (int color : new int[] {Integer.MIN_VALUE, -1, 0, 6, 7, Integer.MAX_VALUE}) {
            text.setUser("Salma", color);
            assertThat(json(text, "user").get("color").asInt()).isBetween(0, SharedTextEditor.COLORS - 1);
        }
    }

    @Test
    void headingsBeginAtALevelThatThereIs() {
        var text = text();
        text.setFirstHeadingLevel(6);
        assertThat(text.getElement().getProperty("firstHeading", 0)).isEqualTo(6);
        assertThatIllegalArgumentException().isThrownBy(() -> text.setFirstHeadingLevel(0));
        assertThatIllegalArgumentException().isThrownBy(() -> text.setFirstHeadingLevel(7));
    }

    @Test
    void listenersHearWhatTheBrowserTells() {
        var text = text();
        List<Object> heard = new ArrayList<>();
        text.addSaveStateListener(event -> heard.add(event.state()));
        text.addAnchorRemovedListener(event -> heard.add(event.anchor()));
        ComponentUtil.fireEvent(text, new SharedTextEditorEvents.SaveStateChanged(text, true, "failed", false));
        ComponentUtil.fireEvent(text, new SharedTextEditorEvents.AnchorRemoved(text, true, "decision", "7"));
        assertThat(heard).containsExactly(TextSaveState.FAILED, new TextAnchor("decision", "7"));
    }

    private static SharedTextEditor text() {
        return new SharedTextEditor(UUID.randomUUID(), "summary", "Summary");
    }

    private static JsonNode json(SharedTextEditor text, String property) {
        return (JsonNode) text.getElement().getPropertyRaw(property);
    }
}
