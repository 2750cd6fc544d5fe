package org.chancery.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.chancery.base.Marking;
import org.chancery.followup.FollowUpDetails;
import org.chancery.followup.FollowUpService;
import org.chancery.followup.FollowUpWriting;
import org.chancery.followup.NewFollowUp;
import org.chancery.followup.Owner;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryService;
import org.chancery.meeting.Side;
import org.chancery.meeting.ui.MeetingEditorView;
import org.chancery.meeting.ui.MeetingNavigation;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.ViewTest;
import org.junit.jupiter.api.Test;

class TopicFollowUpsPanelTest extends ViewTest {

    private final TestMeetings meetings;
    private final FollowUpWriting writing;
    private final FollowUpService followUps;
    private final EntryService entries;

    TopicFollowUpsPanelTest(
            TestMeetings meetings, FollowUpWriting writing, FollowUpService followUps, EntryService entries) {
        this.meetings = meetings;
        this.writing = writing;
        this.followUps = followUps;
        this.entries = entries;
    }

    private EntryDetails entry() {
        return meetings.complete(post, "Sahel", Marking.UNCLASSIFIED, "Peace");
    }

    private FollowUpDetails add(EntryDetails entry, String text) {
        writing.add(entry.topics().getFirst().id(), new NewFollowUp(Side.OURS, text, Owner.NONE, null));
        return followUps.ofEntry(entry.id()).getFirst();
    }

    private void open(EntryDetails entry) {
        navigate(MeetingNavigation.href(entry.meeting()), MeetingEditorView.class);
    }

    private TextArea text() {
        return $(TextArea.class, $(FollowUpEditor.class).single()).single();
    }

    private static void type(OwnerBox owner, String name) {
        ComponentUtil.fireEvent(owner, new ComboBoxBase.CustomValueSetEvent<>(owner, true, name));
    }

    @Test
    void followUpsAreTakenDownOneAfterAnother() {
        var entry = entry();
        open(entry);
        test($(Button.class).withClassName("add-follow-up").single()).click();
        var field = $(TextField.class).withClassName("new-follow-up-text").single();
        for (String text : new String[] {"first", "second"}) {
            test(field).setValue(text);
            test($(Button.class, $(NewFollowUpForm.class).single())
                            .withText("Add")
                            .single())
                    .click();
            assertThat(field.getValue()).isEmpty();
        }
        assertThat(followUps.ofEntry(entry.id()))
                .extracting(FollowUpDetails::text)
                .containsExactly("first", "second");
        assertThat($(FollowUpEditor.class).all()).hasSize(2);
    }

    @Test
    void emptyFollowUpIsRefusedAtItsField() {
        var entry = entry();
        open(entry);
        test($(Button.class).withClassName("add-follow-up").single()).click();
        test($(Button.class, $(NewFollowUpForm.class).single()).withText("Add").single())
                .click();
        assertThat($(TextField.class)
                        .withClassName("new-follow-up-text")
                        .single()
                        .isInvalid())
                .isTrue();
        assertThat(followUps.ofEntry(entry.id())).isEmpty();
    }

    @Test
    void tooLongAPasteIntoANewOneIsSaidBesideItAndKept() {
        var entry = entry();
        open(entry);
        test($(Button.class).withClassName("add-follow-up").single()).click();
        var form = $(NewFollowUpForm.class).single();
        var field = $(TextField.class).withClassName("new-follow-up-text").single();
        test(field).setValue("x".repeat(FollowUpWriting.MAX_TEXT + 1));
        test($(Button.class, form).withText("Add").single()).click();
        assertThat(field.getErrorMessage()).isEqualTo("At most 2,000 characters; this has 2,001.");
        assertThat(field.getValue()).hasSize(FollowUpWriting.MAX_TEXT + 1);

        test(field).setValue("x");
        var owner = $(OwnerBox.class, form).single();
        type(owner, "o".repeat(FollowUpWriting.MAX_OWNER + 1));
        test($(Button.class, form).withText("Add").single()).click();
        assertThat(owner.getErrorMessage()).isEqualTo("At most 200 characters; this has 201.");
        assertThat(owner.getValue().name()).hasSize(FollowUpWriting.MAX_OWNER + 1);
        assertThat(followUps.ofEntry(entry.id())).isEmpty();
    }

    @Test
    void tooLongAPasteIsSaidBesideItAndKept() {
        var entry = entry();
        add(entry, "x");
        open(entry);
        test(text()).setValue("x".repeat(FollowUpWriting.MAX_TEXT + 1));
        assertThat(text().getErrorMessage()).isEqualTo("At most 2,000 characters; this has 2,001.");
        assertThat(text().getValue()).hasSize(FollowUpWriting.MAX_TEXT + 1);
        var owner = $(OwnerBox.class, $(FollowUpEditor.class).single()).single();
        type(owner, "o".repeat(FollowUpWriting.MAX_OWNER + 1));
        assertThat(owner.getErrorMessage()).isEqualTo("At most 200 characters; this has 201.");
        assertThat(owner.getValue().name()).hasSize(FollowUpWriting.MAX_OWNER + 1);
        assertThat(followUps.ofEntry(entry.id()))
                .singleElement()
                .returns("x", FollowUpDetails::text)
                .returns(Owner.NONE, FollowUpDetails::owner);
    }

    @Test
    void everyFieldSavesItself() {
        var entry = entry();
        add(entry, "x");
        open(entry);
        test(text()).setValue("y");
        @SuppressWarnings("unchecked")
        Select<Side> side = $(Select.class, $(FollowUpEditor.class).single()).single();
        test(side).selectItem("Theirs");
        assertThat(followUps.ofEntry(entry.id()))
                .singleElement()
                .extracting(FollowUpDetails::text, FollowUpDetails::side)
                .containsExactly("y", Side.THEIRS);
    }

    @Test
    void removedFollowUpComesBackByUndo() {
        var entry = entry();
        add(entry, "x");
        open(entry);
        var remove = $(Button.class, $(FollowUpEditor.class).single()).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").startsWith("Remove the follow-up"))
                .findFirst()
                .orElseThrow();
        test(remove).click();
        assertThat(followUps.ofEntry(entry.id())).isEmpty();
        assertThat($(FollowUpEditor.class).exists()).isFalse();
        test($(Button.class, $(Notification.class).last()).single()).click();
        assertThat($(FollowUpEditor.class).all()).hasSize(1);
    }

    @Test
    void submittedMinutesAreReadButStillTracked() {
        var entry = entry();
        add(entry, "x");
        entries.submit(entry.id());
        open(entry);
        assertThat($(FollowUpEditor.class).exists()).isFalse();
        assertThat($(Button.class).withClassName("add-follow-up").exists()).isFalse();
        assertThat($(Div.class).withClassName("follow-up-text").single().getText())
                .isEqualTo("x");
        assertThat($(Button.class).withClassName("follow-up-ring").single().getAriaLabel())
                .contains("Mark as done: x");
    }
}
