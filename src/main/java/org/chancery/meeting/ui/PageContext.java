package org.chancery.meeting.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.base.PostId;
import org.chancery.base.ui.Formats;
import org.chancery.base.ui.Refusals;
import org.chancery.directory.PostDetails;
import org.chancery.meeting.AttendanceDetails;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryId;
import org.chancery.meeting.EntryState;
import org.chancery.meeting.MeetingChanged.Part;
import org.chancery.meeting.MeetingId;
import org.chancery.meeting.TopicDetails;
import org.chancery.meeting.TopicId;
import org.chancery.security.Actor;

/** What the panels of one page share: the minutes as last read, the services, and the way to read again. */
final class PageContext implements EditorContext {

    private final EditorServices services;
    private final Actor reader;
    private final PostDetails post;
    private final SaveTracker progress;
    private final Runnable refresh;
    private final LastEditors lastEditors;
    private final List<Listener> listeners = new ArrayList<>();
    private final Map<TopicId, Set<String>> printedInText = new HashMap<>();
    private EntryDetails details;

    PageContext(
            EditorServices services,
            Actor reader,
            EntryDetails details,
            SaveTracker progress,
            Runnable refresh,
            LastEditors lastEditors) {
        this.services = services;
        this.reader = reader;
        this.details = details;
        this.post = services.posts().of(details.post());
        this.progress = progress;
        this.refresh = refresh;
        this.lastEditors = lastEditors;
    }

    EditorServices services() {
        return services;
    }

    EntryDetails details() {
        return details;
    }

    /** A topic as last read; empty when it was taken out. */
    Optional<TopicDetails> topic(TopicId id) {
        return details.topics().stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    void take(EntryDetails newer) {
        details = newer;
    }

    /** What is being typed on this page. */
    SaveTracker typed() {
        return progress;
    }

    Actor reader() {
        return reader;
    }

    PostDetails postDetails() {
        return post;
    }

    Formats formats() {
        return Formats.of(post.timeZone());
    }

    /** The day as of which people hold their positions. */
    LocalDate day() {
        return details.header().time().on().date();
    }

    /** Who, other than the reader, changed this part last, as far as the page has heard. */
    Optional<String> lastEditor(Part part) {
        return lastEditors.of(part, reader.id());
    }

    /** Does what a button stands for, shows what is refused, and reads the page again; whether it was done. */
    boolean act(Runnable deed) {
        boolean done = new Refusals().attempt(deed);
        refresh();
        return done;
    }

    /** Tells the panels that listen to one of these parts. */
    void tell(Set<Part> changed) {
        listeners.removeIf(listener -> !listener.panel().isAttached());
        List.copyOf(listeners).stream()
                .filter(listener -> !Collections.disjoint(listener.parts(), changed))
                .forEach(listener -> listener.readAgain().run());
    }

    @Override
    public MeetingId meeting() {
        return details.meeting();
    }

    @Override
    public EntryId entry() {
        return details.id();
    }

    @Override
    public PostId post() {
        return details.post();
    }

    @Override
    public EntryState state() {
        return details.state();
    }

    @Override
    public List<AttendanceDetails> attendances() {
        return details.attendances();
    }

    @Override
    public boolean mayWrite() {
        return details.mayWrite();
    }

    @Override
    public boolean mayDecide() {
        return details.mayDecide();
    }

    @Override
    public boolean latest() {
        return details.latest();
    }

    /** Says which rows are printed within the narrative of a topic. */
    void printInText(TopicId topic, Set<String> rows) {
        printedInText.put(topic, Set.copyOf(rows));
    }

    @Override
    public Set<String> printedInText(TopicId topic) {
        return printedInText.getOrDefault(topic, Set.of());
    }

    /** The kinds of rows that a narrative may show, those of other features included. */
    List<TopicRows> rows(TopicId topic) {
        return Stream.concat(
                        Stream.of(new StatementRows(this, topic), new DecisionRows(this, topic)),
                        services.topicRows().stream().map(provider -> provider.create(this, topic)))
                .toList();
    }

    @Override
    public SaveTracker progress() {
        return progress;
    }

    @Override
    public void whenChanged(Component panel, Set<Part> parts, Runnable readAgain) {
        listeners.add(new Listener(panel, Set.copyOf(parts), readAgain));
    }

    @Override
    public void refresh() {
        refresh.run();
    }

    private record Listener(Component panel, Set<Part> parts, Runnable readAgain) {}
}
