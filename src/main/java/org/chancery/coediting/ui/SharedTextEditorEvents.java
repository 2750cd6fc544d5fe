package org.chancery.coediting.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.coediting.AccessLevel;
import org.chancery.coediting.TextAnchor;
import tools.jackson.databind.JsonNode;

/**
 * What a {@link SharedTextEditor} tells. All of it comes from the browser of the reader, who could say anything: it is for
 * showing, and no reason to allow something.
 */
public final class SharedTextEditorEvents {

    private SharedTextEditorEvents() {}

    /** Whether what was typed is saved has changed. */
    @DomEvent("save-state")
    public static class SaveStateChanged extends ComponentEvent<SharedTextEditor> {

        private final TextSaveState state;
        private final boolean connected;

        public SaveStateChanged(
                SharedTextEditor source,
                boolean fromClient,
                @EventData("event.detail.state") String state,
                @EventData("event.detail.connected") boolean connected) {
            super(source, fromClient);
            this.state = TextSaveState.valueOf(state.toUpperCase(Locale.ROOT));
            this.connected = connected;
        }

        public TextSaveState state() {
            return state;
        }

        /** Whether the text is in step with the server. */
        public boolean connected() {
            return connected;
        }
    }

    /** The server lets the reader do more or less than before. */
    @DomEvent("access-changed")
    public static class AccessChanged extends ComponentEvent<SharedTextEditor> {

        private final AccessLevel access;

        public AccessChanged(
                SharedTextEditor source, boolean fromClient, @EventData("event.detail.access") String access) {
            super(source, fromClient);
            this.access = AccessLevel.valueOf(access.toUpperCase(Locale.ROOT));
        }

        public AccessLevel access() {
            return access;
        }
    }

    /** Something typed could not be saved any more. */
    @DomEvent("text-returned")
    public static class TextReturned extends ComponentEvent<SharedTextEditor> {

        private final String text;

        public TextReturned(SharedTextEditor source, boolean fromClient, @EventData("event.detail.text") String text) {
            super(source, fromClient);
            this.text = text;
        }

        /** Plain text, a line for each block in which something was not saved. */
        public String text() {
            return text;
        }
    }

    /** The session has ended; what was typed stays in the page and is saved when the reader has signed in again. */
    @DomEvent("signed-out")
    public static class SignedOut extends ComponentEvent<SharedTextEditor> {

        public SignedOut(SharedTextEditor source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** The reader wants a row to be made; the form waits for {@code insertAnchor} or {@code refuseAnchor}. */
    @DomEvent("anchor-wanted")
    public static class AnchorWanted extends ComponentEvent<SharedTextEditor> {

        private final String kind;
        private final Map<String, String> values;

        public AnchorWanted(
                SharedTextEditor source,
                boolean fromClient,
                @EventData("event.detail.kind") String kind,
                @EventData("event.detail.values") JsonNode values) {
            super(source, fromClient);
            this.kind = kind;
            this.values = values.propertyStream()
                    .filter(value -> value.getValue().isString())
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey, value -> value.getValue().stringValue()));
        }

        /** What was typed, by the name of the field. */
        public Map<String, String> values() {
            return values;
        }

        /** One of the ids given to {@link SharedTextEditor#setAnchorKinds}. */
        public String kind() {
            return kind;
        }
    }

    /** The reader has taken a row out of the text. */
    @DomEvent("anchor-removed")
    public static class AnchorRemoved extends ComponentEvent<SharedTextEditor> {

        private final TextAnchor anchor;

        public AnchorRemoved(
                SharedTextEditor source,
                boolean fromClient,
                @EventData("event.detail.kind") String kind,
                @EventData("event.detail.rowId") String rowId) {
            super(source, fromClient);
            this.anchor = new TextAnchor(kind, rowId);
        }

        public TextAnchor anchor() {
            return anchor;
        }
    }

    /** The reader has brought a row back into the text. */
    @DomEvent("anchor-restored")
    public static class AnchorRestored extends ComponentEvent<SharedTextEditor> {

        private final TextAnchor anchor;

        public AnchorRestored(
                SharedTextEditor source,
                boolean fromClient,
                @EventData("event.detail.kind") String kind,
                @EventData("event.detail.rowId") String rowId) {
            super(source, fromClient);
            this.anchor = new TextAnchor(kind, rowId);
        }

        public TextAnchor anchor() {
            return anchor;
        }
    }
}
