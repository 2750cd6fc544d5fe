package org.chancery.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.ui.EmptyState;
import org.chancery.base.ui.PageHeader;
import org.chancery.base.ui.PartialDateField;
import org.chancery.meeting.EntryState;
import org.chancery.meeting.MeetingKind;
import org.chancery.security.Role;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MeetingListViewTest extends ViewTest {

    @Autowired
    private TestMeetings meetings;

    @Test
    void showsWhatThereIsAndHowMuch() {
        meetings.begin(post, "Audience", Marking.UNCLASSIFIED);
        meetings.begin(post, "Phone call", Marking.SECRET);
        open("");
        assertThat(test($(MeetingGrid.class).single()).size()).isEqualTo(2);
        assertThat($(PageHeader.class).single().getElement().getTextRecursively())
                .contains("2 meetings");
        assertThat($(EmptyState.class).all()).isEmpty();
    }

    @Test
    void addressSaysWhatIsShown() {
        meetings.begin(post, "Audience", Marking.UNCLASSIFIED);
        meetings.begin(post, "Phone call", Marking.SECRET);
        open("marking=secret&q=phone&sort=-subject");
        var grid = $(MeetingGrid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(test(grid).getRow(0).subject()).isEqualTo("Phone call");
        assertThat(grid.getSortOrder()).singleElement().satisfies(order -> {
            assertThat(order.getSorted().getKey()).isEqualTo("subject");
            assertThat(order.getDirection()).isEqualTo(SortDirection.DESCENDING);
        });
        assertThat(chips()).containsExactly("Marking: Secret", "Text: phone", "Clear filters");
        assertThat($(TextField.class).all())
                .anySatisfy(field -> assertThat(field.getValue()).isEqualTo("phone"));
    }

    @Test
    void chipTakesItsFilterOutAndNoOther() {
        meetings.begin(post, "Audience", Marking.UNCLASSIFIED);
        meetings.begin(post, "Phone call", Marking.SECRET);
        open("marking=secret&marking=unclassified&q=a");
        assertThat(test($(MeetingGrid.class).single()).size()).isEqualTo(2);
        test($(Button.class).withText("Marking: Secret").single()).click();
        assertThat(chips()).containsExactly("Marking: Unclassified", "Text: a", "Clear filters");
        assertThat(test($(MeetingGrid.class).single()).size()).isEqualTo(1);
        test($(Button.class).withText("Clear filters").first()).click();
        assertThat(chips()).isEmpty();
        assertThat(test($(MeetingGrid.class).single()).size()).isEqualTo(2);
    }

    @Test
    void rubbishInTheAddressIsLeftOutWithANotice() {
        meetings.begin(post, "Audience", Marking.UNCLASSIFIED);
        open("from=soon&kind=party&country=XX&person=1&sort=password&q=" + "x".repeat(500));
        assertThat(test($(MeetingGrid.class).single()).size()).isEqualTo(1);
        assertThat($(Div.class).withClassName("notice").single().getText())
                .contains("from", "kind", "country", "person", "sort", "q");
        open("");
        assertThat($(Div.class).withClassName("notice").all()).isEmpty();
    }

    @Test
    void filterByWhatTheReaderMayNotKnowShowsNothingAndNamesNothing() {
        open("dossier=00000000-0000-7000-8000-000000000000&person=00000000-0000-7000-8000-000000000000");
        assertThat(chips()).contains("Dossier: ?", "Person: ?");
        assertThat($(EmptyState.class).all()).hasSize(1);
    }

    @Test
    void emptyListSaysWhatToDoNext() {
        open("");
        var empty = $(EmptyState.class).single();
        assertThat(empty.getElement().getTextRecursively()).contains("No meetings yet");
        assertThat($(Button.class, empty).withText("New meeting").all()).hasSize(1);

        open("q=nothing");
        assertThat($(EmptyState.class).single().getElement().getTextRecursively())
                .contains("Clear filters");

        signInAs(people.reader("reader", Marking.SECRET, post));
        open("");
        assertThat($(EmptyState.class).single().getElement().getTextRecursively())
                .contains("No records yet")
                .doesNotContain("New meeting");
        assertThat($(Button.class).withText("New meeting").all()).isEmpty();
    }

    @Test
    void typingNarrowsTheListAndIsNotRepeatedInTheField() {
        meetings.begin(post, "Audience", Marking.UNCLASSIFIED);
        meetings.begin(post, "Phone call", Marking.SECRET);
        open("");
        var text = $(TextField.class).withClassName("toolbar-search").single();
        test(text).setValue("phone ");
        assertThat(test($(MeetingGrid.class).single()).size()).isEqualTo(1);
        assertThat(text.getValue()).isEqualTo("phone ");
        assertThat(chips()).contains("Text: phone");
    }

    @Test
    void eachFieldNarrowsTheListAndStandsInTheAddress() {
        var meeting = meetings.begin(post, "Audience", Marking.UNCLASSIFIED);
        meetings.begin(post, "Phone call", Marking.SECRET);
        open("sort=subject");
        test($(Button.class)
                        .withAttribute("aria-controls", "meeting-filter-panel")
                        .single())
                .click();
        var panel = $(MeetingFilterPanel.class).single();
        choose(panel, "Marking", Marking.UNCLASSIFIED);
        choose(panel, "Kind", MeetingKind.AUDIENCE);
        choose(panel, "State", EntryState.DRAFT);
        date(panel, "From").setValue(PartialDate.parse("2020-08"));
        date(panel, "Until").setValue(PartialDate.parse("2020-08"));
        assertThat(address())
                .contains("marking=unclassified", "kind=audience", "state=draft", "from=2020-08-01", "until=2020-08-31")
                .contains("sort=subject");
        var grid = $(MeetingGrid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(test(grid).getRow(0).meeting()).isEqualTo(meeting);
        date(panel, "From").setValue(PartialDate.parse("2020-08-18"));
        assertThat($(EmptyState.class).all()).hasSize(1);
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(MeetingFilterPanel panel, String label, T value) {
        $(MultiSelectComboBox.class, panel)
                .withPropertyValue(MultiSelectComboBox::getLabel, label)
                .single()
                .setValue(Set.of(value));
    }

    private PartialDateField date(MeetingFilterPanel panel, String label) {
        return $(PartialDateField.class, panel)
                .withPropertyValue(PartialDateField::getLabel, label)
                .single();
    }

    @Test
    void orderStaysWhenTheFilterChanges() {
        meetings.begin(post, "Audience", Marking.UNCLASSIFIED);
        open("sort=subject&q=a");
        test($(Button.class).withText("Clear filters").first()).click();
        assertThat($(MeetingGrid.class).single().getSortOrder())
                .extracting(GridSortOrder::getSorted)
                .extracting(column -> column.getKey())
                .isEqualTo(List.of("subject"));
    }

    @Test
    void filesHaveTheFilterOfTheList() {
        meetings.begin(post, "Audience", Marking.UNCLASSIFIED);
        open("state=draft&sort=subject");
        var menu = new MeetingExportMenu();
        menu.setFilter(MeetingListAddress.read(QueryParameters.fromString("state=draft&q=a b"))
                .filter());
        UI.getCurrent().add(menu);
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getHref)
                .filteredOn(href -> href.startsWith("api/exports/"))
                .contains(
                        "api/exports/meetings.csv?state=draft&q=a%20b",
                        "api/exports/attendees.csv?state=draft&q=a%20b", "api/exports/topics.csv?state=draft&q=a%20b");
    }

    private List<String> chips() {
        return $(MeetingFilterChips.class).all().stream()
                .flatMap(chips -> $(Button.class, chips).all().stream())
                .map(Button::getText)
                .toList();
    }

    private static void open(String query) {
        UI.getCurrent().navigate("meetings", QueryParameters.fromString(query));
    }

    @Test
    void whoHasSeveralPostsSeesOfWhichEachMeetingIs() {
        meetings.begin(post, "Audience", Marking.UNCLASSIFIED);
        open("");
        assertThat($(MeetingGrid.class).single().getColumnByKey("post")).isNull();
        var other = people.post("DKR");
        signInAs(people.user("officer of two", Marking.SECRET, Set.of(post, other), Role.OFFICER));
        meetings.begin(other, "Phone call", Marking.UNCLASSIFIED);
        open("sort=subject");
        var grid = $(MeetingGrid.class).single();
        assertThat(grid.getColumnByKey("post").getHeaderText()).isEqualTo("Post");
        assertThat(test(grid).size()).isEqualTo(2);
    }

    @Test
    void cardsOfNarrowScreensHaveNoHeading() {
        meetings.begin(post, "Audience", Marking.UNCLASSIFIED);
        open("");
        assertThat($(MeetingGrid.class).single().getColumnByKey("card").getHeaderText())
                .isNull();
    }
}
