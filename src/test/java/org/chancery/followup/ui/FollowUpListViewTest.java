package org.chancery.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.chancery.base.Marking;
import org.chancery.base.Parameters;
import org.chancery.base.PartialDate;
import org.chancery.base.ui.FilterToggle;
import org.chancery.base.ui.SearchField;
import org.chancery.followup.FollowUpFilter;
import org.chancery.followup.FollowUpService;
import org.chancery.followup.FollowUpState;
import org.chancery.followup.FollowUpTracking;
import org.chancery.followup.FollowUpWriting;
import org.chancery.followup.NewFollowUp;
import org.chancery.followup.Owner;
import org.chancery.meeting.EntryDetails;
import org.chancery.meeting.Side;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.ViewTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Pageable;

class FollowUpListViewTest extends ViewTest {

    private final TestMeetings meetings;
    private final FollowUpWriting writing;
    private final FollowUpTracking tracking;
    private final FollowUpService followUps;

    FollowUpListViewTest(
            TestMeetings meetings, FollowUpWriting writing, FollowUpTracking tracking, FollowUpService followUps) {
        this.tracking = tracking;
        this.meetings = meetings;
        this.writing = writing;
        this.followUps = followUps;
    }

    private EntryDetails undertaken(Side side, String text, @Nullable String due) {
        var entry = meetings.complete(post, "Meeting about " + text, Marking.UNCLASSIFIED, "Peace");
        writing.add(
                entry.topics().getFirst().id(),
                new NewFollowUp(side, text, Owner.NONE, due == null ? null : PartialDate.parse(due)));
        return entry;
    }

    private List<String> headings() {
        return $(H2.class).all().stream().map(H2::getText).toList();
    }

    private Button ring(String text) {
        return $(Button.class).withClassName("follow-up-ring").all().stream()
                .filter(ring -> ring.getAriaLabel().orElse("").endsWith(": " + text))
                .findFirst()
                .orElseThrow();
    }

    private FollowUpState stateOfTheOnlyOne() {
        return followUps
                .list(FollowUpFilter.all(), Pageable.ofSize(1))
                .getContent()
                .getFirst()
                .details()
                .state();
    }

    private String address() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }

    @Test
    void groupsWhatIsOpenByWhenItIsDue() {
        undertaken(Side.OURS, "undated", null);
        undertaken(Side.OURS, "late", "2020-07");
        undertaken(Side.THEIRS, "soon", "2020-08-20");
        undertaken(Side.THEIRS, "later", "2020-12");
        navigate(FollowUpListView.class);
        assertThat(headings()).containsExactly("Overdue", "Within seven days", "Later", "Without a date");
        assertThat(tabs())
                .extracting(Anchor::getText)
                .containsExactly("All open (4)", "Ours (2)", "Theirs (2)", "Overdue (1)", "Closed");
    }

    @Test
    void tooLongANoteIsSaidBesideItAndKept() {
        undertaken(Side.OURS, "list", null);
        var commitment = followUps
                .list(FollowUpFilter.all(), Pageable.ofSize(1))
                .getContent()
                .getFirst()
                .details()
                .commitment();
        navigate(FollowUpListView.class);
        var dialog = new NoteDialog("Drop", note -> tracking.drop(commitment, note));
        dialog.open();
        var note = $(TextArea.class, dialog).single();
        test(note).setValue("x".repeat(FollowUpTracking.MAX_NOTE + 1));
        test($(Button.class).withText("Drop").single()).click();
        assertThat(note.getErrorMessage()).isEqualTo("At most 1,000 characters; this has 1,001.");
        assertThat(note.getValue()).hasSize(FollowUpTracking.MAX_NOTE + 1);
        assertThat(dialog.isOpened()).isTrue();
        assertThat(stateOfTheOnlyOne()).isEqualTo(FollowUpState.OPEN);
    }

    @Test
    void tooManyWordsToLookForAreSaidBesideThemAndKept() {
        navigate(FollowUpListView.class);
        var search = $(SearchField.class).single();
        test(search).setValue("x".repeat(Parameters.MAX_TEXT + 1));
        assertThat(search.getErrorMessage()).isEqualTo("At most 200 characters; this has 201.");
        assertThat(search.getValue()).hasSize(Parameters.MAX_TEXT + 1);
    }

    @Test
    void tabsAreLinksThatKeepTheRestOfTheFilter() {
        undertaken(Side.THEIRS, "list", null);
        navigate(FollowUpListView.class);
        UI.getCurrent().navigate("follow-ups", QueryParameters.fromString("side=theirs&q=li"));
        assertThat(tabs())
                .extracting(Anchor::getHref)
                .containsExactly(
                        "follow-ups?q=li&state=open",
                        "follow-ups?q=li&side=ours&state=open",
                        "follow-ups?q=li&side=theirs&state=open",
                        "follow-ups?q=li&overdue=true&state=open",
                        "follow-ups?q=li&state=done&state=dropped");
        assertThat(tabs())
                .filteredOn(tab -> tab.getElement().hasAttribute("aria-current"))
                .extracting(Anchor::getText)
                .containsExactly("Theirs (1)");
    }

    private List<Anchor> tabs() {
        return $(Anchor.class, $(FollowUpTabBar.class).single()).all();
    }

    @Test
    void leadsToTheMeeting() {
        var entry = undertaken(Side.OURS, "x", null);
        navigate(FollowUpListView.class);
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("meetings/" + entry.meeting().value());
    }

    @Test
    void filterIsKeptInTheAddressAndReadFromIt() {
        undertaken(Side.OURS, "memorandum", null);
        undertaken(Side.THEIRS, "list", null);
        navigate(FollowUpListView.class);
        var search = $(TextField.class).withClassName("toolbar-search").single();
        test(search).setValue("memo");
        assertThat(address()).isEqualTo("follow-ups?q=memo&state=open");
        assertThat($(Button.class).withClassName("follow-up-ring").all()).hasSize(1);
        UI.getCurrent().navigate("follow-ups", QueryParameters.of("side", "theirs"));
        assertThat(search.getValue()).isEmpty();
        assertThat(ring("list")).isNotNull();
        assertThat($(Anchor.class).withClassName("csv-link").single().getHref())
                .isEqualTo("api/exports/follow-ups.csv?side=theirs&state=open");
    }

    @Test
    void doneInPlaceAndUndone() {
        undertaken(Side.OURS, "x", null);
        navigate(FollowUpListView.class);
        test(ring("x")).click();
        assertThat(stateOfTheOnlyOne()).isEqualTo(FollowUpState.DONE);
        assertThat(ring("x").getAriaLabel()).contains("Reopen: x");
        var undo = $(Button.class, $(Notification.class).last()).single();
        test(undo).click();
        assertThat(stateOfTheOnlyOne()).isEqualTo(FollowUpState.OPEN);
        assertThat(ring("x").getAriaLabel()).contains("Mark as done: x");
    }

    @Test
    void emptyListSaysWhatToDoNext() {
        navigate(FollowUpListView.class);
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("Nothing is open."));
        UI.getCurrent().navigate("follow-ups", QueryParameters.of("q", "nothing of the kind"));
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("No follow-up matches this filter.");
    }

    @Test
    void readersSeeNoRings() {
        undertaken(Side.OURS, "x", null);
        signInAs(people.reader("reader", Marking.SECRET, post));
        navigate(FollowUpListView.class);
        assertThat($(Button.class).withClassName("follow-up-ring").exists()).isFalse();
    }

    @Test
    void ownerIsChosenAmongThoseThereAreAndKeptInTheAddress() {
        var entry = undertaken(Side.OURS, "x", null);
        writing.add(
                entry.topics().getFirst().id(),
                new NewFollowUp(Side.THEIRS, "y", Owner.named("National Assembly"), null));
        navigate(FollowUpListView.class);
        var owner =
                $(ComboBox.class).withPropertyValue(ComboBox::getLabel, "Owner").single();
        assertThat(test(owner).getSuggestionItems()).containsExactly("National Assembly");
        test(owner).selectItem("National Assembly");
        assertThat(address()).isEqualTo("follow-ups?owner-name=National%20Assembly&state=open");
        assertThat($(Button.class).withClassName("follow-up-ring").all()).hasSize(1);
        assertThat($(FilterToggle.class).single().getText()).isEqualTo("Filters (1)");
        assertThat(tabs()).extracting(Anchor::getHref).allMatch(href -> href.contains("owner-name=National"));
        UI.getCurrent().navigate("follow-ups");
        assertThat(owner.getValue()).isNull();
    }
}
