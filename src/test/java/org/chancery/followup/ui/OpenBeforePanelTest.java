package org.chancery.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Set;
import org.chancery.base.Marking;
import org.chancery.directory.PersonId;
import org.chancery.followup.FollowUpDetails;
import org.chancery.followup.FollowUpService;
import org.chancery.followup.FollowUpState;
import org.chancery.followup.FollowUpWriting;
import org.chancery.followup.NewFollowUp;
import org.chancery.followup.Owner;
import org.chancery.meeting.AttendanceService;
import org.chancery.meeting.Capacity;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.EntryService;
import org.chancery.meeting.MeetingService;
import org.chancery.meeting.Side;
import org.chancery.meeting.ui.MeetingEditorView;
import org.chancery.meeting.ui.MeetingNavigation;
import org.chancery.security.Role;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.ViewTest;
import org.junit.jupiter.api.Test;

class OpenBeforePanelTest extends ViewTest {

    private final TestMeetings log;
    private final MeetingService meetings;
    private final AttendanceService attendances;
    private final FollowUpWriting writing;
    private final FollowUpService followUps;
    private final EntryService entries;

    OpenBeforePanelTest(
            TestMeetings log,
            MeetingService meetings,
            AttendanceService attendances,
            FollowUpWriting writing,
            FollowUpService followUps,
            EntryService entries) {
        this.log = log;
        this.meetings = meetings;
        this.attendances = attendances;
        this.writing = writing;
        this.followUps = followUps;
        this.entries = entries;
    }

    private EntryDetails meetingWith(PersonId counterpart, String subject, Marking marking) {
        return log.completeWith(counterpart, post, subject, marking, "Topic of " + subject);
    }

    private void undertake(EntryDetails entry, String text) {
        writing.add(entry.topics().getFirst().id(), new NewFollowUp(Side.OURS, text, Owner.NONE, null));
    }

    private void open(EntryDetails entry) {
        navigate(MeetingNavigation.href(entry.meeting()), MeetingEditorView.class);
    }

    private List<String> shown() {
        return $(OpenBeforePanel.class).all().stream()
                .filter(panel -> panel.isVisible())
                .flatMap(panel -> $(Div.class, panel).withClassName("follow-up-text").all().stream())
                .map(Div::getText)
                .toList();
    }

    private void waitUntilShown(String... texts) {
        await().pollInSameThread().untilAsserted(() -> {
            roundTripWithBrowser();
            assertThat(shown()).containsExactly(texts);
        });
    }

    @Test
    void whatIsOpenWithTheOtherSideStandsBesideTheNextMinutes() {
        var minister = log.person("Tiébilé Dramé", "Minister", "Foreign Ministry");
        undertake(meetingWith(minister, "Audience", Marking.UNCLASSIFIED), "Propose fields");
        undertake(meetingWith(log.person("Somebody", "Adviser", "Presidency"), "Call", Marking.UNCLASSIFIED), "Call");
        var next = meetingWith(minister, "Next audience", Marking.UNCLASSIFIED);
        undertake(next, "Of this meeting");
        open(next);
        assertThat(shown()).containsExactly("Propose fields");
        var panel = $(OpenBeforePanel.class).single();
        assertThat($(H2.class, panel).single().getText()).isEqualTo("Still open with Tiébilé Dramé");
        assertThat($(Anchor.class, panel).withText("Audience").exists()).isTrue();
    }

    @Test
    void whatHasComeOfItIsSaidThereAndThen() {
        var minister = log.person("Tiébilé Dramé", "Minister", "Foreign Ministry");
        var audience = meetingWith(minister, "Audience", Marking.UNCLASSIFIED);
        undertake(audience, "Propose fields");
        open(meetingWith(minister, "Next audience", Marking.UNCLASSIFIED));
        var ring = $(Button.class, $(OpenBeforePanel.class).single())
                .withClassName("follow-up-ring")
                .single();
        test(ring).click();
        assertThat(followUps.ofEntry(audience.id()))
                .extracting(FollowUpDetails::state)
                .containsExactly(FollowUpState.DONE);
        assertThat(shown()).containsExactly("Propose fields");
    }

    @Test
    void threeAreShownAndTheListHasThemAll() {
        var minister = log.person("Tiébilé Dramé", "Minister", "Foreign Ministry");
        var audience = meetingWith(minister, "Audience", Marking.UNCLASSIFIED);
        for (int i = 1; i <= 4; i++) {
            undertake(audience, "Promise " + i);
        }
        open(meetingWith(minister, "Next audience", Marking.UNCLASSIFIED));
        assertThat(shown()).hasSize(3);
        var all = $(Anchor.class, $(OpenBeforePanel.class).single())
                .withText("All 4")
                .single();
        assertThat(all.getHref()).startsWith("follow-ups?").contains("person=" + minister.value());
    }

    @Test
    void panelFollowsWhoeverLeadsTheOtherSide() {
        var minister = log.person("Tiébilé Dramé", "Minister", "Foreign Ministry");
        undertake(meetingWith(minister, "Audience", Marking.UNCLASSIFIED), "Propose fields");
        var next = meetings.details(log.begin(post, "Next", Marking.UNCLASSIFIED));
        open(next);
        assertThat($(OpenBeforePanel.class).all()).noneMatch(OpenBeforePanel::isVisible);
        attendances.add(next.id(), minister, Side.THEIRS, Capacity.HEAD_OF_DELEGATION);
        waitUntilShown("Propose fields");
        attendances.remove(
                meetings.details(next.meeting()).attendances().getFirst().id());
        waitUntilShown();
    }

    @Test
    void whatIsMarkedAboveTheClearanceIsNotThere() {
        var minister = log.person("Tiébilé Dramé", "Minister", "Foreign Ministry");
        undertake(meetingWith(minister, "Audience", Marking.SECRET), "Canary");
        var next = meetingWith(minister, "Next audience", Marking.UNCLASSIFIED);
        signInAs(people.user("restricted", Marking.RESTRICTED, Set.of(post), Role.OFFICER));
        open(next);
        assertThat($(OpenBeforePanel.class).all()).noneMatch(OpenBeforePanel::isVisible);
    }

    @Test
    void submittedMinutesAreNotPreparedAnyMore() {
        var minister = log.person("Tiébilé Dramé", "Minister", "Foreign Ministry");
        undertake(meetingWith(minister, "Audience", Marking.UNCLASSIFIED), "Propose fields");
        var next = meetingWith(minister, "Next audience", Marking.UNCLASSIFIED);
        entries.submit(next.id());
        open(next);
        assertThat($(OpenBeforePanel.class).exists()).isFalse();
    }
}
