package org.chancery.coediting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.chancery.coediting.TextAnchor;
import org.chancery.security.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A text that several people write at once: one fragment of one document, edited in the browser and synchronised past
 * this component, over a connection of its own that all texts of the page share. It knows no meeting.
 *
 * <p>Who may write is decided by the server at every keystroke, not here: {@link #setReadOnly} only says how the text is
 * shown. What it may hold is described in {@code frontend/shared-text/schema.ts}.
 */
@Tag("chancery-text")
@JsModule("./shared-text/chancery-text.ts")
@NpmPackage(value = "@tiptap/core", version = SharedTextEditor.TIPTAP)
@NpmPackage(value = "@tiptap/extension-blockquote", version = SharedTextEditor.TIPTAP)
@NpmPackage(value = "@tiptap/extension-bold", version = SharedTextEditor.TIPTAP)
@NpmPackage(value = "@tiptap/extension-collaboration", version = SharedTextEditor.TIPTAP)
@NpmPackage(value = "@tiptap/extension-collaboration-caret", version = SharedTextEditor.TIPTAP)
@NpmPackage(value = "@tiptap/extension-document", version = SharedTextEditor.TIPTAP)
@NpmPackage(value = "@tiptap/extension-hard-break", version = SharedTextEditor.TIPTAP)
@NpmPackage(value = "@tiptap/extension-heading", version = SharedTextEditor.TIPTAP)
@NpmPackage(value = "@tiptap/extension-italic", version = SharedTextEditor.TIPTAP)
@NpmPackage(value = "@tiptap/extension-link", version = SharedTextEditor.TIPTAP)
@NpmPackage(value = "@tiptap/extension-list", version = SharedTextEditor.TIPTAP)
@NpmPackage(value = "@tiptap/extension-paragraph", version = SharedTextEditor.TIPTAP)
@NpmPackage(value = "@tiptap/extension-table", version = SharedTextEditor.TIPTAP)
@NpmPackage(value = "@tiptap/extension-text", version = SharedTextEditor.TIPTAP)
@NpmPackage(value = "@tiptap/extensions", version = SharedTextEditor.TIPTAP)
@NpmPackage(value = "@tiptap/pm", version = SharedTextEditor.TIPTAP)
@NpmPackage(value = "@tiptap/y-tiptap", version = "3.0.9")
@NpmPackage(value = "lib0", version = "0.2.120")
@NpmPackage(value = "y-protocols", version = "1.0.7")
@NpmPackage(value = "yjs", version = "13.6.33")
public class SharedTextEditor extends Component implements HasSize, HasStyle, Focusable<SharedTextEditor> {

    static final String TIPTAP = "3.31.3";

    /** How many colours tell writers apart. */
    public static final int COLORS = 7;

    /** The level of the highest heading within a text unless {@link #setFirstHeadingLevel} says otherwise. */
    public static final int FIRST_HEADING_LEVEL = 4;

    private String placeholder = "";
    private int maxLength;

    /**
     * @param room what {@link org.chancery.coediting.DocumentAccess#resolve} makes the document of
     * @param fragment the name of its part that is shown and edited here
     * @param label what the text is called, for those who do not see where it stands
     */
    public SharedTextEditor(UUID room, String fragment, String label) {
        getElement().setProperty("room", room.toString());
        getElement().setProperty("fragment", fragment);
        getElement().setProperty("firstHeading", FIRST_HEADING_LEVEL);
        setLabel(label);
        showWords();
    }

    /** What the text is called, for those who do not see where it stands. */
    public final void setLabel(String label) {
        getElement().setProperty("label", label);
    }

    /** Shown in the reader's language as long as the text is empty. */
    public void setPlaceholder(String placeholder) {
        this.placeholder = placeholder;
        showWords();
    }

    /** Shows the text without the means to change it, although the server might take a change. */
    public void setReadOnly(boolean readOnly) {
        getElement().setProperty("readOnly", readOnly);
    }

    /**
     * Who is writing here, as the others see it at the cursor.
     *
     * @param color any number; equal modulo {@link #COLORS} is the same colour
     */
    public void setUser(String name, int color) {
        getElement().setPropertyMap("user", Map.of("name", name, "color", Math.floorMod(color, COLORS)));
    }

    /** Whose text it is: nothing is sent while somebody else is signed in in the same browser. */
    public void setAuthor(UserId author) {
        getElement().setProperty("author", author.value().toString());
    }

    /** Who can be named with {@code @}, in the order in which they are offered. */
    public void setMentionables(List<Mentionable> people) {
        getElement()
                .setPropertyList(
                        "mentionables",
                        people.stream()
                                .map(person ->
                                        Map.of("id", person.id(), "label", person.label(), "hint", person.about()))
                                .toList());
    }

    /**
     * How many characters the text may have at most, blocks being one character apart; 0 for any number. What another has
     * written at the same moment may still make it longer.
     */
    public void setMaxLength(int characters) {
        maxLength = characters;
        getElement().setProperty("maximum", characters);
        showWords();
    }

    /** The level, from 1 to 6, of the highest of up to three kinds of headings: the one below that of the page around. */
    public void setFirstHeadingLevel(int level) {
        if (level < 1 || level > 6) {
            throw new IllegalArgumentException("No heading has level " + level);
        }
        getElement().setProperty("firstHeading", level);
    }

    /** What can be made with {@code /} besides parts of the text; see {@link #addAnchorWantedListener}. */
    public void setAnchorKinds(List<AnchorKind> kinds) {
        getElement()
                .setPropertyList(
                        "anchorKinds",
                        kinds.stream().map(SharedTextEditor::shown).toList());
    }

    private static Map<String, Object> shown(AnchorKind kind) {
        return Map.of(
                "id",
                kind.id(),
                "label",
                kind.label(),
                "fields",
                kind.fields().stream().map(SharedTextEditor::shown).toList());
    }

    private static Map<String, Object> shown(AnchorField field) {
        return Map.of(
                "name",
                field.name(),
                "label",
                field.label(),
                "placeholder",
                field.placeholder(),
                "type",
                field.type().name().toLowerCase(Locale.ROOT),
                "value",
                field.value(),
                "choices",
                field.choices().stream()
                        .map(choice -> Map.of("value", choice.value(), "label", choice.label(), "hint", choice.about()))
                        .toList());
    }

    /** How the rows are shown where they stand in the text, by their id; where another stands nothing is shown. */
    public void setAnchorLabels(Map<String, AnchorLabel> labels) {
        Map<String, Map<String, String>> shown = new LinkedHashMap<>();
        labels.forEach((row, label) ->
                shown.put(row, Map.of("title", label.title(), "about", label.about(), "text", label.text())));
        getElement().setPropertyMap("anchors", shown);
    }

    /**
     * Puts a row where the form stands in which it was written, or after the block in which the reader's cursor is, and
     * the cursor behind it.
     */
    public void insertAnchor(TextAnchor anchor) {
        getElement().executeJs("this.insertAnchor($0, $1)", anchor.kind(), anchor.rowId());
    }

    /**
     * Says in the form why the row was not made; what was typed stays in it.
     *
     * @param field beside which it is said; null for the form as a whole
     */
    public void refuseAnchor(String sentence, @Nullable String field) {
        getElement().executeJs("this.refuseAnchor($0, $1)", sentence, field);
    }

    /**
     * Told whether what was typed on this page is saved. All texts of one room say the same, so that one listener is
     * enough. While the line is cut nothing gets here: styles of the page that are to say so follow the attribute {@code
     * save-state} of {@code chancery-text}, which is {@code idle}, {@code saving}, {@code saved} or {@code failed}.
     */
    public Registration addSaveStateListener(ComponentEventListener<SharedTextEditorEvents.SaveStateChanged> listener) {
        return addListener(SharedTextEditorEvents.SaveStateChanged.class, listener);
    }

    /** Told when the server gives or takes the right to read or write. */
    public Registration addAccessListener(ComponentEventListener<SharedTextEditorEvents.AccessChanged> listener) {
        return addListener(SharedTextEditorEvents.AccessChanged.class, listener);
    }

    /** Told when something typed could not be saved any more; the reader sees it below the text and may copy it. */
    public Registration addTextReturnedListener(ComponentEventListener<SharedTextEditorEvents.TextReturned> listener) {
        return addListener(SharedTextEditorEvents.TextReturned.class, listener);
    }

    /** Told when the session has ended under the reader's hands. */
    public Registration addSignedOutListener(ComponentEventListener<SharedTextEditorEvents.SignedOut> listener) {
        return addListener(SharedTextEditorEvents.SignedOut.class, listener);
    }

    /** Told when the reader wants a row to be made, which then goes to {@link #insertAnchor}. */
    public Registration addAnchorWantedListener(ComponentEventListener<SharedTextEditorEvents.AnchorWanted> listener) {
        return addListener(SharedTextEditorEvents.AnchorWanted.class, listener);
    }

    /** Told when the reader has taken a row out of the text; the row itself is still there. */
    public Registration addAnchorRemovedListener(
            ComponentEventListener<SharedTextEditorEvents.AnchorRemoved> listener) {
        return addListener(SharedTextEditorEvents.AnchorRemoved.class, listener);
    }

    /** Told when the reader has brought a row back into the text, by undoing or pasting. */
    public Registration addAnchorRestoredListener(
            ComponentEventListener<SharedTextEditorEvents.AnchorRestored> listener) {
        return addListener(SharedTextEditorEvents.AnchorRestored.class, listener);
    }

    /** Waits, some seconds at most, until the server has all that was typed. */
    public CompletableFuture<String> settle() {
        return getElement().executeJs("return this.settle()").toCompletableFuture(String.class);
    }

    /**
     * Takes no more from the reader, and waits, some seconds at most, for what becomes of all that was typed.
     *
     * @return plain text, what the server did not take; empty as a rule
     */
    public CompletableFuture<String> close() {
        return getElement().executeJs("return this.close()").toCompletableFuture(String.class);
    }

    private void showWords() {
        Map<String, String> words = new LinkedHashMap<>();
        for (TextWord word : TextWord.values()) {
            words.put(word.property(), text(word));
        }
        words.put("placeholder", placeholder);
        getElement().setPropertyMap("words", words);
    }

    private String text(TextWord word) {
        String key = "coediting.textword." + word;
        return word == TextWord.TOO_LONG ? getTranslation(key, maxLength) : getTranslation(key);
    }
}
