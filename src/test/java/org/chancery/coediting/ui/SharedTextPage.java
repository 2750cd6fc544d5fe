package org.chancery.coediting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.internal.BundleUtils;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.coediting.TextAnchor;

/** Two texts of one document, without a meeting around them. */
@Route(value = SharedTextPage.PATH + "/:room/:writer", autoLayout = false)
@PageTitle("Two texts")
@PermitAll
public class SharedTextPage extends Main implements AfterNavigationObserver {

    static final String PATH = "test/texts";

    /** Keeps what it needs from the production bundle in a chunk of its own. */
    private static final String PAGE_OF_THE_BUNDLE = "org.chancery.meeting.ui.MeetingEditorView";

    private final UnorderedList told = new UnorderedList();

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        // A page of the tests is not in the bundle, so that its chunk is not loaded by itself.
        UI.getCurrent()
                .getPage()
                .addDynamicImport(
                        "return window.Vaadin.Flow.loadOnDemand('" + BundleUtils.getChunkId(PAGE_OF_THE_BUNDLE) + "')");
        var parameters = event.getRouteParameters();
        var room = UUID.fromString(parameters.get("room").orElseThrow());
        String writer = parameters.get("writer").orElseThrow();
        told.setId("told");
        var sheet = new Div(new H1("Minutes"));
        sheet.addClassName("minutes");
        sheet.add(new H2("The search for peace"), text(room, "first", writer));
        sheet.add(new H2("Bilateral relations"), text(room, "second", writer));
        sheet.getStyle().setMargin("1rem").setPadding("1.5rem");
        add(sheet, told);
    }

    private SharedTextEditor text(UUID room, String fragment, String writer) {
        var text = new SharedTextEditor(room, fragment, "Text " + fragment);
        text.setId(fragment);
        text.setUser(writer, writer.hashCode());
        text.setPlaceholder("What was said");
        text.setMaxLength(2_000);
        text.setMentionables(List.of(
                new Mentionable("1", "Tiébilé Dramé", "Minister of Foreign Affairs"),
                new Mentionable("2", "Hassan Naciri", "Ambassador")));
        text.setAnchorKinds(List.of(new AnchorKind(
                "decision", "Decision", List.of(AnchorField.words("decision", "What is decided", "Decided")))));
        text.addSaveStateListener(event -> tell(fragment, "save " + event.state()));
        text.addAccessListener(event -> tell(fragment, "access " + event.access()));
        text.addTextReturnedListener(event -> tell(fragment, "returned " + event.text()));
        text.addAnchorWantedListener(event -> {
            text.setAnchorLabels(Map.of(
                    "row-1", new AnchorLabel("Decision", "", event.values().get("decision"))));
            text.insertAnchor(new TextAnchor(event.kind(), "row-1"));
        });
        text.addAnchorRemovedListener(
                event -> tell(fragment, "removed " + event.anchor().rowId()));
        text.addAnchorRestoredListener(
                event -> tell(fragment, "restored " + event.anchor().rowId()));
        return text;
    }

    private void tell(String fragment, String what) {
        told.add(new ListItem(fragment + ": " + what));
    }
}
