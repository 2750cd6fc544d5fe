package org.chancery.meeting.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chancery.base.NotFound;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.EmptyState;
import org.chancery.base.ui.Ids;
import org.chancery.base.ui.SaveState;
import org.chancery.coediting.AccessLevel;
import org.chancery.coediting.DocumentId;
import org.chancery.coediting.Presence;
import org.chancery.coediting.ui.PresencePanel;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryId;
import org.chancery.meeting.MeetingChanged.Part;
import org.chancery.meeting.MeetingId;
import org.chancery.meeting.TopicDetails;
import org.chancery.security.UserId;
import org.jspecify.annotations.Nullable;

/** The page of one meeting: its minutes as a document, written in place as long as that is allowed, and a quiet rail. */
@Route(MeetingNavigation.MEETINGS + "/:" + MeetingNavigation.MEETING_ID)
@RolesAllowed("READER")
public class MeetingEditorView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final transient EditorServices services;
    private final transient MeetingUpdates updates;
    private final transient Presence presence;
    private final SaveState saveState = new SaveState();
    private final Div bar = new Div();
    private final Div document = new Div();
    private final Aside rail = new Aside();
    private final Map<Part, UserId> lastEditors = new EnumMap<>(Part.class);

    private @Nullable MeetingId meeting;
    private Optional<EntryId> chosenEntry = Optional.empty();
    private @Nullable Shown shown;
    private @Nullable Registration registration;

    MeetingEditorView(EditorServices services, MeetingUpdates updates, Presence presence) {
        this.services = services;
        this.updates = updates;
        this.presence = presence;
        addClassNames("page", "editor");
        document.addClassName("editor-document");
        rail.addClassName("editor-rail");
        rail.getElement().setAttribute("aria-label", getTranslation("meeting.editor.rail"));
        bar.add(saveState, word("typing-word", "SAVING"), word("offline-word", "FAILED"), new EditorHelp());
        bar.addClassName("editor-bar");
        add(bar, document, rail);
        EditorScript.listen(this, saveState);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var id = event.getRouteParameters().get(MeetingNavigation.MEETING_ID);
        meeting = new MeetingId(id.map(Ids::parse).orElseThrow(NotFound::new));
        var entry = event.getLocation().getQueryParameters().getSingleParameter(MeetingNavigation.ENTRY);
        chosenEntry = entry.flatMap(Ids::find).map(EntryId::new);
        shown = null;
        show(read());
        listen();
        if (event.getLocation()
                .getQueryParameters()
                .getSingleParameter(NewMeetingView.FRESH)
                .isPresent()) {
            writing().ifPresent(WritingPage::focusSubject);
        }
    }

    @Override
    public String getPageTitle() {
        var subject = shown == null ? "" : shown.page().details().header().subject();
        return subject.isBlank() ? getTranslation("meeting.editor.untitled") : subject;
    }

    /** Reads the meeting again and shows what changed. */
    private void refresh() {
        orVanish(() -> {
            var details = read();
            if (shown == null) {
                show(details);
            } else if (!shown.isOf(details)) {
                // What is being typed on a page that goes away is fetched first, and kept.
                shown.tracker().afterClosing(this::showAgain);
            } else if (shown.loses(details)) {
                shown.tracker().afterFetching(this::showAgain);
            } else {
                show(details);
            }
        });
    }

    private void showAgain() {
        orVanish(() -> show(read()));
    }

    private void orVanish(Runnable deed) {
        try {
            deed.run();
        } catch (NotFound gone) {
            if (shown == null) {
                vanish(List.of());
            } else {
                var tracker = shown.tracker();
                tracker.afterClosing(() -> vanish(tracker.unsaved()));
            }
        }
    }

    private EntryDetails read() {
        var id = Objects.requireNonNull(meeting);
        return chosenEntry
                .map(services.meetings()::entry)
                .filter(entry -> entry.meeting().equals(id))
                .orElseGet(() -> services.meetings().details(id));
    }

    private void show(EntryDetails details) {
        if (shown != null && shown.isOf(details)) {
            shown.page().take(details);
            shown.content().show(details);
            offerBack(shown.tracker().takeOrphans());
            return;
        }
        var unsaved = shown == null ? List.<Typed>of() : shown.tracker().unsaved();
        var tracker = new SaveTracker(saveState);
        var actor = services.currentUser().require();
        var page = new PageContext(services, actor, details, tracker, this::refresh, this::lastEditor);
        Component content = details.mayWrite() ? new WritingPage(page) : new PrintedPage(page);
        saveState.idle();
        bar.setVisible(details.mayWrite());
        document.removeAll();
        document.add(content);
        offerBack(unsaved);
        rail.removeAll();
        rail.add(new PresencePanel(
                presence, document(), actor, details.mayWrite() ? AccessLevel.WRITE : AccessLevel.READ));
        rail.add(new StateRail(page, services.meetings().entries(details.meeting())));
        services.railPanels().forEach(provider -> provider.create(page).ifPresent(rail::add));
        shown = new Shown(page, tracker, (EntryPage) content);
    }

    private void offerBack(List<Typed> unsaved) {
        if (!unsaved.isEmpty()) {
            document.addComponentAsFirst(new UnsavedTexts(unsaved));
        }
    }

    private void vanish(List<Typed> unsaved) {
        stopListening();
        shown = null;
        rail.removeAll();
        document.removeAll();
        document.add(new EmptyState(AppIcon.LOCK, getTranslation("base.refusal.notFound")));
        // What others wrote beside it is not the reader's to see any more.
        offerBack(unsaved.stream().filter(Typed::isOwnWordsOnly).toList());
    }

    private void changed(Map<Part, UserId> parts) {
        lastEditors.putAll(parts);
        var before = shown;
        refresh();
        if (shown != null && shown == before) {
            shown.page().tell(parts.keySet());
        }
    }

    private Optional<String> lastEditor(Part part) {
        var editor = lastEditors.get(part);
        return editor == null
                        || shown == null
                        || editor.equals(shown.page().reader().id())
                ? Optional.empty()
                : Optional.ofNullable(services.userNames().of(List.of(editor)).get(editor));
    }

    private Optional<WritingPage> writing() {
        return Optional.ofNullable(shown)
                .map(Shown::content)
                .filter(WritingPage.class::isInstance)
                .map(WritingPage.class::cast);
    }

    private DocumentId document() {
        return new DocumentId(Objects.requireNonNull(meeting).value());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        listen();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopListening();
    }

    private void listen() {
        stopListening();
        var ui = getUI().orElse(null);
        if (ui != null && meeting != null) {
            registration = updates.register(meeting, ui, this::changed);
        }
    }

    private void stopListening() {
        if (registration != null) {
            registration.remove();
            registration = null;
        }
    }

    /** What the script shows instead of the state while the server cannot know it. */
    private Span word(String className, String state) {
        var word = new Span(getTranslation("base.savestate." + state));
        word.addClassName(className);
        return word;
    }

    /** One entry in one state, with what the reader may do about it. */
    private record Shown(PageContext page, SaveTracker tracker, EntryPage content) {

        boolean isOf(EntryDetails newer) {
            var older = page.details();
            return older.id().equals(newer.id())
                    && older.state() == newer.state()
                    && older.latest() == newer.latest()
                    && older.mayWrite() == newer.mayWrite()
                    && older.mayRecall() == newer.mayRecall()
                    && older.mayDecide() == newer.mayDecide();
        }

        /** Whether a topic that is on the page was removed. */
        boolean loses(EntryDetails newer) {
            var left = newer.topics().stream().map(TopicDetails::id).toList();
            return !page.details().topics().stream().allMatch(topic -> left.contains(topic.id()));
        }
    }
}
