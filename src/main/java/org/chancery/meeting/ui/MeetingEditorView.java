package org.chancery.meeting.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chancery.base.NotFound;
import org.chancery.base.ui.Ids;
import org.chancery.base.ui.SaveState;
import org.chancery.coediting.Presence;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryId;
import org.chancery.meeting.MeetingChanged.Part;
import org.chancery.meeting.MeetingId;
import org.chancery.security.UserId;
import org.jspecify.annotations.Nullable;

/** The page of one meeting: its minutes as a document, written in place as long as that is allowed, and a quiet rail. */
@Route(MeetingNavigation.MEETINGS + "/:" + MeetingNavigation.MEETING_ID)
@RolesAllowed("READER")
public class MeetingEditorView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final transient EditorServices services;
    private final transient MeetingUpdates updates;
    private final SaveState saveState = new SaveState();
    private final EditorBar bar = new EditorBar(saveState);
    private final EditorDocument document = new EditorDocument();
    private final EditorRail rail;
    private final LastEditors lastEditors;

    private @Nullable MeetingId meeting;
    private Optional<EntryId> chosenEntry = Optional.empty();
    private @Nullable ShownEntry shown;
    private @Nullable Registration registration;

    MeetingEditorView(EditorServices services, MeetingUpdates updates, Presence presence) {
        this.services = services;
        this.updates = updates;
        rail = new EditorRail(presence);
        lastEditors = new LastEditors(services);
        addClassNames("page", "editor");
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
                tracker.afterClosing(() -> {
                    // Meanwhile the address may have led to another entry.
                    if (shown != null && shown.tracker() == tracker) {
                        vanish(tracker.unsaved());
                    }
                });
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
            document.offerBack(shown.tracker().takeOrphans());
            return;
        }
        var unsaved = shown == null ? List.<Typed>of() : shown.tracker().unsaved();
        var tracker = new SaveTracker(saveState);
        var actor = services.currentUser().require();
        var page = new PageContext(services, actor, details, tracker, this::refresh, lastEditors);
        Component content = details.mayWrite() ? new WritingPage(page) : new PrintedPage(page);
        saveState.idle();
        bar.setVisible(details.mayWrite());
        document.show(content);
        document.offerBack(unsaved);
        rail.show(page);
        shown = new ShownEntry(page, tracker, (EntryPage) content);
    }

    private void vanish(List<Typed> unsaved) {
        stopListening();
        shown = null;
        rail.removeAll();
        document.vanish(unsaved);
    }

    private void changed(Map<Part, UserId> parts) {
        lastEditors.changed(parts);
        var before = shown;
        refresh();
        if (shown != null && shown == before) {
            shown.page().tell(parts.keySet());
        }
    }

    private Optional<WritingPage> writing() {
        return Optional.ofNullable(shown)
                .map(ShownEntry::content)
                .filter(WritingPage.class::isInstance)
                .map(WritingPage.class::cast);
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
}
