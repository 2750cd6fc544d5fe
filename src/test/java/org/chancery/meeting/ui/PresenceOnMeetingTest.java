package org.chancery.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.chancery.base.Marking;
import org.chancery.coediting.AccessLevel;
import org.chancery.coediting.DocumentId;
import org.chancery.coediting.Presence;
import org.chancery.coediting.Visitor;
import org.chancery.coediting.ui.PresencePanel;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryService;
import org.chancery.security.Actor;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.ViewTest;
import org.junit.jupiter.api.Test;

/** Who is on the page of a meeting, as seen by one of two people who have it open. */
class PresenceOnMeetingTest extends ViewTest {

    private final TestMeetings log;
    private final EntryService entries;
    private final Presence presence;

    PresenceOnMeetingTest(TestMeetings log, EntryService entries, Presence presence) {
        this.log = log;
        this.entries = entries;
        this.presence = presence;
    }

    @Test
    void whoIsAloneSeesThemselves() {
        open(log.complete(post, "Sahel", Marking.UNCLASSIFIED, "Peace"));
        eventually(List.of("The officer (you): writing"));
    }

    @Test
    void whoComesAndGoesIsShownWithoutAReload() {
        var entry = log.complete(post, "Sahel", Marking.UNCLASSIFIED, "Peace");
        open(entry);
        var colleague = people.reader("colleague", Marking.SECRET, post);
        var leave = elsewhere(() -> presence.enter(
                document(entry), new Visitor(colleague.id(), colleague.displayName(), AccessLevel.READ), others -> {}));
        eventually(List.of("The colleague: reading", "The officer (you): writing"));
        elsewhere(() -> {
            leave.run();
            return true;
        });
        eventually(List.of("The officer (you): writing"));
    }

    @Test
    void theOtherOneIsToldOfThisPageToo() {
        var entry = log.complete(post, "Sahel", Marking.UNCLASSIFIED, "Peace");
        var other = log.complete(post, "Courtesy call", Marking.UNCLASSIFIED, "Peace");
        open(entry);
        assertThat(presence.visitors(document(entry))).containsExactly(visitor(user, AccessLevel.WRITE));
        open(other);
        assertThat(presence.visitors(document(entry))).isEmpty();
        assertThat(presence.visitors(document(other))).containsExactly(visitor(user, AccessLevel.WRITE));
        UI.getCurrent().navigate(MeetingNavigation.MEETINGS);
        assertThat(presence.visitors(document(other))).isEmpty();
    }

    @Test
    void twoPeopleSeeEachOtherInTheirSessions() {
        var entry = log.complete(post, "Sahel", Marking.UNCLASSIFIED, "Peace");
        var supervisor = people.supervisor("supervisor", post);
        var leave = presence.enter(document(entry), visitor(supervisor, AccessLevel.WRITE), others -> {});
        open(entry);
        eventually(List.of("The officer (you): writing", "The supervisor: writing"));
        var leaveOfficer = presence.enter(document(entry), visitor(user, AccessLevel.WRITE), others -> {});
        leave.run();
        signInAs(supervisor);
        open(entry);
        eventually(List.of("The officer: writing", "The supervisor (you): writing"));
        leaveOfficer.run();
        eventually(List.of("The supervisor (you): writing"));
    }

    @Test
    void nobodyWritesOnceItIsSubmitted() {
        var entry = log.complete(post, "Sahel", Marking.UNCLASSIFIED, "Peace");
        open(entry);
        elsewhere(() -> people.as(people.officer("colleague", post), () -> {
            entries.submit(entry.id());
            return true;
        }));
        eventually(List.of("The officer (you): reading"));
        assertThat(presence.visitors(document(entry))).containsExactly(visitor(user, AccessLevel.READ));
    }

    private void open(EntryDetails entry) {
        UI.getCurrent().navigate(MeetingNavigation.href(entry.meeting()));
    }

    private static DocumentId document(EntryDetails entry) {
        return new DocumentId(entry.meeting().value());
    }

    private static Visitor visitor(Actor actor, AccessLevel access) {
        return new Visitor(actor.id(), actor.displayName(), access);
    }

    /** As in the thread of another page. */
    private static <T> T elsewhere(Supplier<T> action) {
        return CompletableFuture.supplyAsync(action).join();
    }

    private void eventually(List<String> expected) {
        await().pollInSameThread().untilAsserted(() -> {
            roundTripWithBrowser();
            assertThat(shown()).isEqualTo(expected);
        });
    }

    private List<String> shown() {
        return $(PresencePanel.class)
                .single()
                .getChildren()
                .map(line -> line.getChildren()
                        .filter(Span.class::isInstance)
                        .map(Span.class::cast)
                        .map(Span::getText)
                        .toList())
                .map(words -> String.join(": ", words))
                .toList();
    }
}
