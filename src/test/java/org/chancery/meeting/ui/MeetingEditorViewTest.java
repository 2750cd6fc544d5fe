package org.chancery.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.chancery.approval.ApprovalService;
import org.chancery.approval.RemarkForm;
import org.chancery.base.Marking;
import org.chancery.base.ui.EmptyState;
import org.chancery.base.ui.SaveState;
import org.chancery.meeting.AttendanceDetails;
import org.chancery.meeting.Capacity;
import org.chancery.meeting.Change;
import org.chancery.meeting.DecisionDetails;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryService;
import org.chancery.meeting.MeetingService;
import org.chancery.meeting.MeetingWriting;
import org.chancery.meeting.Side;
import org.chancery.meeting.TopicDetails;
import org.chancery.meeting.TopicService;
import org.chancery.security.Actor;
import org.chancery.security.Role;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.ViewTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class MeetingEditorViewTest extends ViewTest {

    private final TestMeetings log;
    private final MeetingService meetings;
    private final MeetingWriting writing;
    private final TopicService topics;
    private final EntryService entries;
    private final ApprovalService approvals;

    MeetingEditorViewTest(
            TestMeetings log,
            MeetingService meetings,
            MeetingWriting writing,
            TopicService topics,
            EntryService entries,
            ApprovalService approvals) {
        this.log = log;
        this.meetings = meetings;
        this.writing = writing;
        this.topics = topics;
        this.entries = entries;
        this.approvals = approvals;
    }

    @Test
    void whatIsTypedIsStoredAndSaidToBe() {
        var entry = open("Sahel");
        test(area("Subject")).setValue("Peace in the Sahel");
        assertThat(stored(entry).header().subject()).isEqualTo("Peace in the Sahel");
        assertThat(saveState()).isEqualTo("Saved");
    }

    @Test
    void refusalStandsAtItsFieldAndWhatWasTypedStays() {
        var entry = open("Sahel");
        var tooLong = "x".repeat(MeetingWriting.MAX_SUBJECT + 1);
        test(area("Subject")).setValue(tooLong);
        assertThat(area("Subject").getErrorMessage()).isEqualTo("At most 300 characters; this has 301.");
        assertThat(area("Subject").isInvalid()).isTrue();
        assertThat(area("Subject").getValue()).isEqualTo(tooLong);
        assertThat(stored(entry).header().subject()).isEqualTo("Sahel");
        assertThat(saveState()).isEqualTo("Not saved");
        test(area("Subject")).setValue("x".repeat(MeetingWriting.MAX_SUBJECT));
        assertThat(area("Subject").isInvalid()).isFalse();
        assertThat(saveState()).isEqualTo("Saved");
    }

    @Test
    void changeOfAnotherAppearsByItself() {
        var entry = open("Sahel");
        asAnother(() -> writing.changeSubject(entry.id(), new Change<>("Sahel", "Peace")));
        eventually(() -> area("Subject").getValue().equals("Peace"));
        var topic = entry.topics().getFirst();
        asAnother(() -> topics.changeTitle(topic.id(), new Change<>(topic.title(), "Security")));
        eventually(() -> area("Title of the topic").getValue().equals("Security"));
    }

    @Test
    void twoWhoChangeOneFieldSeeBothTextsAndChoose() {
        var entry = open("Sahel");
        type(
                area("Subject"),
                () -> asAnother(() -> writing.changeSubject(entry.id(), new Change<>("Sahel", "Theirs"))));
        test(area("Subject")).setValue("Mine");
        assertThat($(ConflictNotice.class).exists()).isTrue();
        assertThat($(Span.class).withText("Theirs").exists()).isTrue();
        assertThat($(Span.class).withText("Mine").exists()).isTrue();
        assertThat(stored(entry).header().subject()).isEqualTo("Theirs");
        assertThat(area("Subject").getValue()).isEqualTo("Mine");
        assertThat(saveState()).isEqualTo("Not saved");
        press("Keep mine");
        assertThat(stored(entry).header().subject()).isEqualTo("Mine");
        assertThat($(ConflictNotice.class).exists()).isFalse();
        assertThat(saveState()).isEqualTo("Saved");
    }

    @Test
    void theOtherTextCanBeTakenOver() {
        var entry = open("Sahel");
        type(
                area("Subject"),
                () -> asAnother(() -> writing.changeSubject(entry.id(), new Change<>("Sahel", "Theirs"))));
        test(area("Subject")).setValue("Mine");
        press("Take theirs");
        roundTripWithBrowser();
        assertThat(area("Subject").getValue()).isEqualTo("Theirs");
        assertThat(stored(entry).header().subject()).isEqualTo("Theirs");
        assertThat(saveState()).isEqualTo("Saved");
    }

    /** The letters were typed before the browser heard of the other's text, and arrive after that was sent. */
    @Test
    void lettersThatMeetSomebodyElsesTextOnTheirWayAreKept() {
        var entry = open("Sahel");
        asAnother(() -> writing.changeSubject(entry.id(), new Change<>("Sahel", "Theirs")));
        roundTripWithBrowser(input -> "Sahel and Mine");
        test(area("Subject")).setValue("Sahel and Mine");
        assertThat($(ConflictNotice.class).exists()).isTrue();
        assertThat($(Span.class).withText("Sahel and Mine").exists()).isTrue();
        assertThat(area("Subject").getValue()).isEqualTo("Sahel and Mine");
        assertThat(stored(entry).header().subject()).isEqualTo("Theirs");
    }

    /** What is newer than the text on its way follows, and is what the next change is compared with. */
    @Test
    void textsOfAnotherThatFollowOneAnotherAppearInTheirOrder() {
        var entry = open("Sahel");
        asAnother(() -> writing.changeSubject(entry.id(), new Change<>("Sahel", "First")));
        roundTrip();
        asAnother(() -> writing.changeSubject(entry.id(), new Change<>("First", "Sahel")));
        eventually(() -> stored(entry).header().subject().equals(area("Subject").getValue()));
        test(area("Subject")).setValue("Mine");
        assertThat(stored(entry).header().subject()).isEqualTo("Mine");
    }

    @Test
    void differentFieldsNeverConflict() {
        var entry = open("Sahel");
        asAnother(() -> writing.changePlace(entry.id(), new Change<>("", "Ministry")));
        test(area("Subject")).setValue("Mine");
        assertThat($(ConflictNotice.class).exists()).isFalse();
        assertThat(stored(entry).header().place()).isEqualTo("Ministry");
        assertThat(stored(entry).header().subject()).isEqualTo("Mine");
    }

    @Test
    void submittedMinutesAreClosedForEverybodyAtOnce() {
        var entry = open("Sahel");
        asAnother(() -> entries.submit(entry.id()));
        eventually(() -> $(PrintedPage.class).exists());
        assertThat($(Autosaved.class).exists()).isFalse();
        assertThat($(H1.class).single().getText()).isEqualTo("Sahel");
    }

    @Test
    void whatWasNotStoredWhenTheMinutesClosedCanStillBeCopied() {
        var entry = open("Sahel");
        test(area("Subject")).setValue("x".repeat(MeetingWriting.MAX_SUBJECT + 1));
        asAnother(() -> entries.submit(entry.id()));
        eventually(() -> $(PrintedPage.class).exists());
        assertThat($(UnsavedTexts.class).single().getElement().getTextRecursively())
                .contains("x".repeat(MeetingWriting.MAX_SUBJECT + 1));
    }

    @Test
    void lettersOfWhichTheServerHasNotHeardWhenTheMinutesCloseCanStillBeCopied() {
        var entry = open("Sahel");
        var subject = area("Subject").getElement();
        asAnother(() -> entries.submit(entry.id()));
        await().pollInSameThread().until(() -> {
            roundTripWithBrowser(
                    input -> input.equals(subject) ? "Typed at the last moment" : input.getProperty("value", ""));
            return $(PrintedPage.class).exists();
        });
        assertThat($(UnsavedTexts.class).single().getElement().getTextRecursively())
                .contains("Typed at the last moment");
    }

    @Test
    void whatWasNotStoredInATopicThatAnotherRemovedCanStillBeCopied() {
        var entry = open("Sahel");
        var tooLong = "x".repeat(TopicService.MAX_TITLE + 1);
        test(area("Title of the topic")).setValue(tooLong);
        asAnother(() -> topics.remove(entry.topics().getFirst().id()));
        eventually(() -> $(UnsavedTexts.class).exists());
        assertThat($(UnsavedTexts.class).single().getElement().getTextRecursively())
                .contains(tooLong);
        assertThat(saveState()).isNotEqualTo("Not saved");
    }

    @Test
    void whoeverSubmittedMayRecallAndWriteOn() {
        var entry = open("Sahel");
        press("Submit for approval");
        eventually(() -> $(PrintedPage.class).exists());
        press("Recall");
        assertThat($(WritingPage.class).exists()).isTrue();
        assertThat(stored(entry).mayWrite()).isTrue();
    }

    @Test
    void attendeeIsFoundByPartOfTheNameAndAddedWithEnter() {
        var entry = open("Sahel");
        log.person("Hassan Naciri", "Ambassador", "Embassy of Morocco");
        enter("Our delegation", "naci");
        var added = of(entry, Side.OURS);
        assertThat(added.name()).isEqualTo("Hassan Naciri");
        assertThat(added.capacity()).isEqualTo(Capacity.HEAD_OF_DELEGATION);
        assertThat($(Span.class).withText("Hassan Naciri").exists()).isTrue();
    }

    @Test
    void unknownAttendeeIsCreatedInPlace() {
        var entry = open("Sahel");
        enter("Our delegation", "Salma Idrissi");
        test(field("Title")).setValue("First secretary");
        var institution = combo("Institution");
        institution.setValue("Embassy of Morocco in Mali");
        press("Create and add");
        var added = of(entry, Side.OURS);
        assertThat(added.name()).isEqualTo("Salma Idrissi");
        assertThat(added.title()).isEqualTo("First secretary");
        assertThat(added.institution()).isEqualTo("Embassy of Morocco in Mali");
        assertThat(added.country()).isEqualTo("MA");
    }

    @Test
    void removedAttendeeComesBackWithUndo() {
        var entry = open("Sahel");
        press("Remove Counterpart of Sahel");
        assertThat(stored(entry).attendances()).isEmpty();
        press("Undo");
        assertThat(of(entry, Side.THEIRS).name()).isEqualTo("Counterpart of Sahel");
    }

    @Test
    void removedDecisionComesBackWithTheKeysOfUndoForTenSeconds() {
        var entry = open("Sahel");
        press("Decision");
        test(area("Decision")).setValue("To meet again.");
        press("Remove this decision");
        assertThat(topic(entry).decisions()).isEmpty();
        assertThat($(Notification.class).last().getDuration()).isEqualTo(10_000);
        fireShortcut(Key.KEY_Z, KeyModifier.ALT);
        assertThat(topic(entry).decisions()).extracting(DecisionDetails::text).containsExactly("To meet again.");
        assertThat(area("Decision").getValue()).isEqualTo("To meet again.");
    }

    /** What is stored is tidier than what was typed: that nobody else has written it must still be known. */
    @Test
    void whoeverPausesBehindASpaceInANewRowWritesOn() {
        var entry = open("Sahel");
        for (String kind : List.of("Statement", "Decision")) {
            click(kind);
            test(area(kind)).setValue("The relations ");
            test(area(kind)).setValue("The relations are exemplary.");
            assertThat($(ConflictNotice.class).exists()).as(kind).isFalse();
            assertThat(saveState()).isEqualTo("Saved");
        }
        assertThat(topic(entry).statements().getFirst().text()).isEqualTo("The relations are exemplary.");
        assertThat(topic(entry).decisions().getFirst().text()).isEqualTo("The relations are exemplary.");
    }

    @Test
    void statementIsStoredWithItsFirstWords() {
        var entry = open("Sahel");
        press("Statement");
        assertThat(topic(entry).statements()).isEmpty();
        test(area("Statement")).setValue("The relations are exemplary.");
        var statement = topic(entry).statements().getFirst();
        assertThat(statement.text()).isEqualTo("The relations are exemplary.");
        assertThat(statement.speaker()).isEqualTo(of(entry, Side.THEIRS).id());
    }

    @Test
    void topicsAreMovedAndRemovedWithUndo() {
        var entry = open("Sahel");
        topics.add(entry.id(), "Second");
        navigate(MeetingNavigation.href(entry.meeting()), MeetingEditorView.class);
        test($(Button.class)
                        .withCondition(b ->
                                b.getAriaLabel().filter("Move down"::equals).isPresent())
                        .first())
                .click();
        assertThat(stored(entry).topics()).extracting(TopicDetails::title).containsExactly("Second", "Peace");
        test($(Button.class)
                        .withCondition(b -> b.getAriaLabel()
                                .filter("Remove this topic"::equals)
                                .isPresent())
                        .first())
                .click();
        assertThat(stored(entry).topics()).extracting(TopicDetails::title).containsExactly("Peace");
        press("Undo");
        assertThat(stored(entry).topics()).extracting(TopicDetails::title).containsExactly("Second", "Peace");
    }

    @Test
    void readerSeesNothingOfADraft() {
        var entry = open("Sahel");
        signInAs(people.reader("reader", Marking.SECRET, post));
        navigateTo(entry);
        assertThat($(PrintedPage.class).exists()).isFalse();
        assertThat($(WritingPage.class).exists()).isFalse();
    }

    @Test
    void corrigendumBegunByMistakeIsDiscardedWithUndoAndTheRecordShownAgain() {
        var entry = log.submitted(post, "Sahel", Marking.UNCLASSIFIED, "Peace");
        people.as(people.supervisor("supervisor", post), () -> approvals.approve(entry.id(), entry.revision()));
        navigateTo(entry);
        press("Begin a corrigendum");
        eventually(() -> $(WritingPage.class).exists());
        press("Discard draft");
        eventually(() -> $(PrintedPage.class).exists());
        assertThat(stored(entry).id()).isEqualTo(entry.id());
        assertThat(getCurrentView()).isInstanceOf(MeetingEditorView.class);
        press("Undo");
        eventually(() -> $(WritingPage.class).exists());
        assertThat(stored(entry).number()).isEqualTo(2);
    }

    @Test
    void corrigendumOpenedByItsOwnAddressGivesWayToTheRecord() {
        var entry = log.submitted(post, "Sahel", Marking.UNCLASSIFIED, "Peace");
        people.as(people.supervisor("supervisor", post), () -> approvals.approve(entry.id(), entry.revision()));
        MeetingNavigation.open(entry.meeting(), entries.correct(entry.meeting()));
        assertThat($(WritingPage.class).exists()).isTrue();
        press("Discard draft");
        eventually(() -> $(PrintedPage.class).exists());
        assertThat($(EmptyState.class).exists()).isFalse();
    }

    @Test
    void returnedCorrigendumStaysWithItsRemarks() {
        var entry = log.submitted(post, "Sahel", Marking.UNCLASSIFIED, "Peace");
        var supervisor = people.supervisor("supervisor", post);
        people.as(supervisor, () -> approvals.approve(entry.id(), entry.revision()));
        var correction = entries.correct(entry.meeting());
        entries.submit(correction);
        people.as(
                supervisor,
                () -> approvals.sendBack(
                        correction, stored(entry).revision(), List.of(new RemarkForm(null, "Who spoke?"))));
        navigateTo(entry);
        assertThat($(WritingPage.class).exists()).isTrue();
        assertThat($(Button.class).withText("Discard draft").exists()).isFalse();
    }

    @Test
    void pageClosesWhenTheMeetingIsMarkedAboveTheClearance() {
        user = people.user("cleared", Marking.RESTRICTED, Set.of(post), Role.OFFICER);
        signInAs(user);
        var entry = open("Sahel");
        asAnother(() -> writing.changeMarking(entry.id(), new Change<>(Marking.UNCLASSIFIED, Marking.SECRET)));
        eventually(() -> !$(WritingPage.class).exists());
        assertThat($(Span.class).withText("Sahel").exists()).isFalse();
    }

    @Test
    void newMeetingIsBegunAtOnce() {
        UI.getCurrent().navigate(NewMeetingView.class);
        assertThat(getCurrentView()).isInstanceOf(MeetingEditorView.class);
        assertThat(area("Subject").getValue()).isEmpty();
    }

    private EntryDetails open(String subject) {
        var entry = log.complete(post, subject, Marking.UNCLASSIFIED, "Peace");
        navigateTo(entry);
        return stored(entry);
    }

    private void navigateTo(EntryDetails entry) {
        UI.getCurrent().navigate(MeetingNavigation.href(entry.meeting()));
    }

    private EntryDetails stored(EntryDetails entry) {
        return meetings.details(entry.meeting());
    }

    private TopicDetails topic(EntryDetails entry) {
        return stored(entry).topics().getFirst();
    }

    private AttendanceDetails of(EntryDetails entry, Side side) {
        return stored(entry).attendances().stream()
                .filter(attendee -> attendee.side() == side)
                .findFirst()
                .orElseThrow();
    }

    /** As somebody else, elsewhere: in a thread that knows nothing of this page. */
    private void asAnother(Runnable action) {
        Actor other = people.officer("other" + System.identityHashCode(action), post);
        CompletableFuture.runAsync(() -> people.as(other, action)).join();
    }

    /** Lets something happen while the reader has the field before them. */
    private static void type(TextArea field, Runnable meanwhile) {
        var focus = new DomEvent(field.getElement(), "focusin", JsonNodeFactory.instance.objectNode());
        field.getElement().getNode().getFeature(ElementListenerMap.class).fireEvent(focus);
        meanwhile.run();
    }

    private void eventually(BooleanSupplier condition) {
        await().pollInSameThread().until(() -> {
            roundTripWithBrowser();
            return condition.getAsBoolean();
        });
    }

    private void enter(String side, String text) {
        var picker = $(ComboBox.class)
                .withCondition(box ->
                        box.getAriaLabel().filter(("Add to: " + side)::equals).isPresent())
                .single();
        ComponentUtil.fireEvent(picker, new ComboBoxBase.CustomValueSetEvent<>(picker, true, text));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> combo(String label) {
        return $(ComboBox.class)
                .withCondition(box -> label.equals(box.getLabel()))
                .single();
    }

    private TextArea area(String label) {
        return $(TextArea.class)
                .withCondition(area -> area.getAriaLabel().filter(label::equals).isPresent())
                .first();
    }

    private void press(String name) {
        test($(Button.class)
                        .withCondition(button -> name.equals(button.getText())
                                || button.getAriaLabel().filter(name::equals).isPresent())
                        .first())
                .click();
    }

    private String saveState() {
        return $(SaveState.class).single().getElement().getTextRecursively();
    }
}
