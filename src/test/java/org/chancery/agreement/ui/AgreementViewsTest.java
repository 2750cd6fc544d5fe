package org.chancery.agreement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import org.chancery.agreement.AgreementForm;
import org.chancery.agreement.AgreementId;
import org.chancery.agreement.AgreementService;
import org.chancery.agreement.AgreementStatus;
import org.chancery.agreement.AgreementWriting;
import org.chancery.base.Marking;
import org.chancery.base.Parameters;
import org.chancery.base.PartialDate;
import org.chancery.base.ui.FilterToggle;
import org.chancery.base.ui.SearchField;
import org.chancery.meeting.MeetingId;
import org.chancery.meeting.ui.MeetingNavigation;
import org.chancery.security.Role;
import org.chancery.testing.TestMeetings;
import org.chancery.testing.ViewTest;
import org.junit.jupiter.api.Test;

class AgreementViewsTest extends ViewTest {

    private final AgreementWriting writing;
    private final AgreementService agreements;
    private final TestMeetings meetings;

    AgreementViewsTest(AgreementWriting writing, AgreementService agreements, TestMeetings meetings) {
        this.writing = writing;
        this.agreements = agreements;
        this.meetings = meetings;
    }

    private AgreementId agreement(String title, String signed) {
        return writing.create(new AgreementForm(
                post,
                title,
                Set.of("MA", "ML"),
                Set.of(),
                "",
                PartialDate.parse(signed),
                "Rabat",
                AgreementStatus.SIGNED,
                null,
                null,
                Marking.UNCLASSIFIED,
                ""));
    }

    private Button button(String text) {
        return $(Button.class).withText(text).single();
    }

    @Test
    void registerGoesYearByYear() {
        agreement("Housing", "2020-02");
        agreement("Migration", "2019-03");
        agreement("Transport", "2019-01-05");
        navigate(AgreementListView.class);
        assertThat($(H2.class).all()).extracting(H2::getText).containsExactly("2020", "2019");
        assertThat($(Anchor.class).withClassName("agreement-title").all())
                .extracting(Anchor::getText)
                .containsExactly("Housing", "Migration", "Transport");
    }

    @Test
    void filterIsReadFromTheAddressAndTakenIntoTheFile() {
        agreement("Housing", "2020-02");
        agreement("Migration", "2019-03");
        navigate(AgreementListView.class);
        UI.getCurrent().navigate("agreements", QueryParameters.of("q", "housing"));
        assertThat($(TextField.class).withClassName("toolbar-search").single().getValue())
                .isEqualTo("housing");
        assertThat($(Anchor.class).withClassName("agreement-title").all()).hasSize(1);
        assertThat($(Anchor.class).withClassName("csv-link").single().getHref())
                .isEqualTo("api/exports/agreements.csv?q=housing");
    }

    @Test
    void orderIsKeptInTheAddressBesideTheFilter() {
        agreement("Housing", "2020-02");
        agreement("Transport", "2019-03");
        agreement("Migration", "2018");
        navigate(AgreementListView.class);
        assertThat(titles()).containsExactly("Housing", "Transport", "Migration");
        UI.getCurrent().navigate("agreements", QueryParameters.fromString("until=2019-12-31&sort=-title"));
        assertThat(titles()).containsExactly("Transport", "Migration");
        assertThat($(H2.class).all()).isEmpty();
        var order = $(Select.class).single();
        test(order).selectItem("By title");
        assertThat(titles()).containsExactly("Migration", "Transport");
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("agreements?until=2019-12-31&sort=title");
        test(button("Clear all filters")).click();
        assertThat(titles()).containsExactly("Housing", "Migration", "Transport");
        UI.getCurrent().navigate("agreements", QueryParameters.fromString("sort=password"));
        assertThat(titles()).containsExactly("Housing", "Transport", "Migration");
    }

    @Test
    void foldedFiltersSayHowManyAreInUse() {
        agreement("Housing", "2020-02");
        navigate(AgreementListView.class);
        var toggle = $(FilterToggle.class).single();
        assertThat(toggle.getText()).isEqualTo("Filters");
        assertThat(toggle.getElement().getAttribute("aria-expanded")).isEqualTo("false");
        test(toggle).click();
        assertThat(toggle.getElement().getAttribute("aria-expanded")).isEqualTo("true");
        UI.getCurrent().navigate("agreements", QueryParameters.fromString("from=2020&status=signed&q=housing"));
        assertThat(toggle.getText()).isEqualTo("Filters (2)");
    }

    @Test
    void whatWasSignedAtAMeetingStandsBesideItsMinutes() {
        var meeting = meetings.begin(post, "Signing", Marking.UNCLASSIFIED);
        signedAt(meeting, "Housing", Marking.UNCLASSIFIED);
        signedAt(meeting, "Arms", Marking.SECRET);
        signedAt(meetings.begin(post, "Other", Marking.UNCLASSIFIED), "Transport", Marking.UNCLASSIFIED);
        MeetingNavigation.open(meeting);
        assertThat(titles()).containsExactlyInAnyOrder("Housing", "Arms");
        signInAs(people.user("cleared less", Marking.RESTRICTED, Set.of(post), Role.OFFICER));
        MeetingNavigation.open(meeting);
        assertThat(titles()).containsExactly("Housing");
    }

    private void signedAt(MeetingId meeting, String title, Marking marking) {
        writing.create(new AgreementForm(
                post,
                title,
                Set.of("MA", "ML"),
                Set.of(),
                "",
                PartialDate.parse("2020-08-17"),
                "Bamako",
                AgreementStatus.SIGNED,
                meeting,
                null,
                marking,
                ""));
    }

    private List<String> titles() {
        return $(Anchor.class).withClassName("agreement-title").all().stream()
                .map(Anchor::getText)
                .toList();
    }

    @Test
    void everyFieldSavesItself() {
        var id = agreement("Housing", "2020-02");
        navigate(AgreementNavigation.href(id), AgreementView.class);
        test($(TextField.class).withClassName("agreement-title").single()).setValue("Housing and planning");
        test($(TextField.class).withClassName("agreement-place").single()).setValue("Bamako");
        test($(TextArea.class).single()).setValue("Training of officials.");
        var form = agreements.details(id).form();
        assertThat(form.title()).isEqualTo("Housing and planning");
        assertThat(form.place()).isEqualTo("Bamako");
        assertThat(form.notes()).isEqualTo("Training of officials.");
        assertThat($(H1.class).single().getText()).isEqualTo("Housing and planning");
    }

    @Test
    void refusalStandsAtTheFieldAndNothingTypedIsLost() {
        var id = agreement("Housing", "2020-02");
        navigate(AgreementNavigation.href(id), AgreementView.class);
        var title = $(TextField.class).withClassName("agreement-title").single();
        test(title).setValue("  ");
        assertThat(title.isInvalid()).isTrue();
        assertThat(title.getErrorMessage()).isEqualTo("Please fill this in.");
        assertThat(agreements.details(id).form().title()).isEqualTo("Housing");
    }

    @Test
    void tooLongAPasteIsSaidBesideItAndKept() {
        navigate(AgreementListView.class);
        test($(Button.class).withText("New agreement").first()).click();
        var title = $(TextField.class).withCaption("Title").single();
        test(title).setValue("x".repeat(AgreementWriting.MAX_TITLE + 1));
        test(button("Create")).click();
        assertThat(title.getErrorMessage()).isEqualTo("At most 300 characters; this has 301.");
        assertThat(title.getValue()).hasSize(AgreementWriting.MAX_TITLE + 1);

        navigate(AgreementNavigation.href(agreement("Housing", "2020-02")), AgreementView.class);
        var place = $(TextField.class).withClassName("agreement-place").single();
        test(place).setValue("x".repeat(AgreementWriting.MAX_PLACE + 1));
        assertThat(place.getErrorMessage()).isEqualTo("At most 200 characters; this has 201.");
        assertThat(place.getValue()).hasSize(AgreementWriting.MAX_PLACE + 1);
        var notes = $(TextArea.class).single();
        test(notes).setValue("x".repeat(AgreementWriting.MAX_NOTES + 1));
        assertThat(notes.getErrorMessage()).isEqualTo("At most 4,000 characters; this has 4,001.");
        assertThat(notes.getValue()).hasSize(AgreementWriting.MAX_NOTES + 1);
    }

    @Test
    void tooManyWordsToLookForAreSaidBesideThemAndKept() {
        navigate(AgreementListView.class);
        var search = $(SearchField.class).single();
        test(search).setValue("x".repeat(Parameters.MAX_TEXT + 1));
        assertThat(search.getErrorMessage()).isEqualTo("At most 200 characters; this has 201.");
        assertThat(search.getValue()).hasSize(Parameters.MAX_TEXT + 1);
    }

    @Test
    void removalIsUndone() {
        var id = agreement("Housing", "2020-02");
        navigate(AgreementNavigation.href(id), AgreementView.class);
        test(button("Remove from the register")).click();
        assertThat(agreements.details(id).archived()).isTrue();
        assertThat(button("Return to the register")).isNotNull();
        test($(Button.class, $(Notification.class).last()).single()).click();
        assertThat(agreements.details(id).archived()).isFalse();
    }

    @Test
    void readersReadWithoutInputs() {
        var id = agreement("Housing", "2020-02");
        signInAs(people.reader("reader", Marking.UNCLASSIFIED, post));
        navigate(AgreementNavigation.href(id), AgreementView.class);
        assertThat($(TextField.class).exists()).isFalse();
        assertThat($(H1.class).single().getText()).isEqualTo("Housing");
        navigate(AgreementListView.class);
        assertThat($(Button.class).withText("New agreement").exists()).isFalse();
    }

    @Test
    void emptyRegisterSaysWhatToDoNext() {
        navigate(AgreementListView.class);
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("The register is empty. Enter the first agreement.");
    }
}
