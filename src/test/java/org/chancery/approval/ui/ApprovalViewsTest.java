package org.chancery.approval.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.chancery.approval.ApprovalService;
import org.chancery.approval.NoticeService;
import org.chancery.approval.RemarkForm;
import org.chancery.base.Marking;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryState;
import org.chancery.meeting.MeetingService;
import org.chancery.security.Actor;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApprovalViewsTest extends ViewTest {

    private final TestMeetings meetings;
    private final MeetingService reading;
    private final ApprovalService approval;
    private final NoticeService notices;
    private final NoticeLines lines;

    private Actor officer;

    ApprovalViewsTest(
            TestMeetings meetings,
            MeetingService reading,
            ApprovalService approval,
            NoticeService notices,
            NoticeLines lines) {
        this.meetings = meetings;
        this.reading = reading;
        this.approval = approval;
        this.notices = notices;
        this.lines = lines;
    }

    @Override
    protected Actor createUser() {
        return people.supervisor("supervisor", post);
    }

    @BeforeEach
    void somebodyWrites() {
        officer = people.officer("officer", post);
    }

    private EntryDetails submitted(String subject) {
        return people.as(officer, () -> meetings.submitted(post, subject, Marking.RESTRICTED, "Peace"));
    }

    private Button button(String text) {
        return $(Button.class).withText(text).single();
    }

    private String shown() {
        return $(ReviewPanel.class).single().getElement().getTextRecursively();
    }

    private EntryState state(EntryDetails entry) {
        return reading.entry(entry.id()).state();
    }

    @Test
    void oldestEntryIsShownAndApprovedAndTheNextFollows() {
        var first = submitted("First");
        submitted("Second");
        navigate(ApprovalsView.class);
        assertThat(shown()).contains("First").contains("Counterpart of First");
        test(button("Approve")).click();
        assertThat(state(first)).isEqualTo(EntryState.APPROVED);
        assertThat(shown()).contains("Second");
        assertThat(notices.countUnread()).isZero();
    }

    @Test
    void ownMinutesAreShownWithoutButtons() {
        meetings.submitted(post, "Mine", Marking.RESTRICTED, "Peace");
        navigate(ApprovalsView.class);
        assertThat(shown()).contains("another supervisor decides");
        assertThat($(Button.class).withText("Approve").exists()).isFalse();
    }

    @Test
    void returningAsksForARemarkAndKeepsWhatWasWritten() {
        var entry = submitted("First");
        navigate(ApprovalsView.class);
        test(button("Return")).click();
        test(button("Return with remarks")).click();
        assertThat(state(entry)).isEqualTo(EntryState.SUBMITTED);
        var whole = $(RemarkField.class).all().getFirst();
        assertThat(whole.isInvalid()).isTrue();
        whole.setValue("x".repeat(ApprovalService.MAX_REMARK + 1));
        test(button("Return with remarks")).click();
        assertThat(state(entry)).isEqualTo(EntryState.SUBMITTED);
        assertThat(whole.getValue()).hasSize(ApprovalService.MAX_REMARK + 1);
        whole.setValue("Who spoke?");
        test(button("Return with remarks")).click();
        assertThat(state(entry)).isEqualTo(EntryState.RETURNED);
    }

    @Test
    void entryThatWasDecidedMeanwhileSaysSo() {
        var entry = submitted("First");
        navigate(ApprovalsView.class);
        var other = people.supervisor("other", post);
        people.as(other, () -> approval.sendBack(entry.id(), entry.revision(), List.of(new RemarkForm(null, "No."))));
        test(button("Approve")).click();
        assertThat(state(entry)).isEqualTo(EntryState.RETURNED);
        UI.getCurrent().navigate(ApprovalNavigation.href(entry.id()));
        assertThat($(ReviewPanel.class).exists()).isFalse();
    }

    @Test
    void registerShowsTheYearOfTheAddress() {
        var entry = submitted("First");
        approval.approve(entry.id(), entry.revision());
        navigate(RegisterView.class);
        assertThat(test($(Grid.class).single()).size()).isEqualTo(1);
        assertThat($(Select.class).all().getLast().getValue()).isEqualTo(2020);
    }

    @Test
    void bellCountsAndListsNotices() {
        submitted("First");
        navigate(RegisterView.class);
        var bell = $(NoticeBell.class).single();
        assertThat(bell.getElement().getTextRecursively()).contains("1");
        var list = new NoticeList(notices, lines, () -> {});
        assertThat(list.getElement().getTextRecursively()).contains("The officer submitted it for approval");
    }
}
