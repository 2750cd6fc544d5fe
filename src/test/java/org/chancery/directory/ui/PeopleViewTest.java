package org.chancery.directory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.ui.PartialDateField;
import org.chancery.directory.Country;
import org.chancery.directory.InstitutionForm;
import org.chancery.directory.InstitutionId;
import org.chancery.directory.InstitutionService;
import org.chancery.directory.NewPerson;
import org.chancery.directory.PersonFilter;
import org.chancery.directory.PersonForm;
import org.chancery.directory.PersonId;
import org.chancery.directory.PersonListItem;
import org.chancery.directory.PersonLookup;
import org.chancery.directory.PersonService;
import org.chancery.directory.PositionForm;
import org.chancery.directory.PositionService;
import org.chancery.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Pageable;

class PeopleViewTest extends ViewTest {

    private final PersonService persons;
    private final PositionService positions;
    private final PersonLookup lookup;
    private final InstitutionService institutions;

    PeopleViewTest(
            PersonService persons, PositionService positions, PersonLookup lookup, InstitutionService institutions) {
        this.persons = persons;
        this.positions = positions;
        this.lookup = lookup;
        this.institutions = institutions;
    }

    @Test
    void listShowsEverybodyWithThePresentPosition() {
        drame();
        navigate(PeopleView.class);
        assertThat(row(0, "name")).isEqualTo("H.E. Tiébilé Dramé");
        assertThat(row(0, "line")).isEqualTo("Minister of Foreign Affairs, MAECI");
        assertThat(row(0, "end")).isEqualTo("Mali");
    }

    @Test
    void searchIsKeptInTheAddressAndReadFromIt() {
        drame();
        persons.create(new PersonForm("Somebody Else", null, ""));
        navigate(PeopleView.class);
        test(field("Search")).setValue("tiebile");
        assertThat(test(list()).size()).isEqualTo(1);
        assertThat(address()).isEqualTo("people?q=tiebile");
        UI.getCurrent().navigate("people", QueryParameters.of("q", "somebody"));
        assertThat(field("Search").getValue()).isEqualTo("somebody");
        assertThat(row(0, "name")).isEqualTo("Somebody Else");
    }

    @Test
    void emptyListSaysWhatToDoNext() {
        navigate(PeopleView.class);
        assertThat(list().getEmptyStateComponent()).isNotNull();
        assertThat(test(list()).size()).isZero();
    }

    @Test
    void rowOpensThePerson() {
        var id = drame();
        navigate(PeopleView.class);
        test(list()).select(0);
        assertThat(address()).isEqualTo("people/" + id.value());
        assertThat($(H2.class).single().getText()).isEqualTo("Tiébilé Dramé");
    }

    @Test
    void officerCorrectsAPersonInPlace() {
        var id = drame();
        navigate(DirectoryNavigation.href(id), PeopleView.class);
        click("Edit");
        test(field("Name")).setValue("Tiebile Drame");
        test($(TextArea.class).single()).setValue("Speaks Bambara");
        click("Save");
        assertThat($(H2.class).single().getText()).isEqualTo("Tiebile Drame");
        assertThat(persons.details(id).notes()).isEqualTo("Speaks Bambara");
    }

    @Test
    void refusalStandsAtItsFieldAndNothingTypedIsLost() {
        navigate(DirectoryNavigation.href(drame()), PeopleView.class);
        click("Edit");
        test(field("Form of address")).setValue("Dr");
        test(field("Name")).setValue("");
        click("Save");
        assertThat(field("Name").isInvalid()).isTrue();
        assertThat(field("Name").getErrorMessage()).isEqualTo("Please fill this in.");
        assertThat(field("Form of address").getValue()).isEqualTo("Dr");
    }

    @Test
    void tooLongAPasteIsSaidBesideItAndKept() {
        navigate(DirectoryNavigation.href(drame()), PeopleView.class);
        click("Edit");
        refusedForItsLength("Name", PersonService.MAX_NAME);
        test(field("Name")).setValue("Anna");
        refusedForItsLength("Form of address", PersonService.MAX_HONORIFIC);
        test(field("Form of address")).setValue("");
        var notes = $(TextArea.class).single();
        test(notes).setValue("x".repeat(PersonService.MAX_NOTES + 1));
        click("Save");
        assertThat(notes.getErrorMessage()).isEqualTo("At most 2,000 characters; this has 2,001.");
        assertThat(notes.getValue()).hasSize(PersonService.MAX_NOTES + 1);
        click("Cancel");
        click("Add position");
        choose(institutions.create(new InstitutionForm("Party", null, "ML")));
        refusedForItsLength("Title", PositionService.MAX_TITLE);
    }

    @Test
    void whatSomebodyElseWroteMeanwhileIsShownAndTheSecondSaveDecides() {
        var id = drame();
        navigate(DirectoryNavigation.href(id), PeopleView.class);
        click("Edit");
        persons.change(id, persons.details(id).form(), new PersonForm("Theirs", "Dr", "Their notes"));
        test(field("Name")).setValue("Mine");
        test(field("Form of address")).setValue("Mr");
        click("Save");
        assertThat(field("Name").getErrorMessage()).contains("Theirs");
        assertThat(field("Name").getValue()).isEqualTo("Mine");
        assertThat(field("Form of address").getErrorMessage()).contains("Dr");
        assertThat(field("Form of address").getValue()).isEqualTo("Mr");
        assertThat($(TextArea.class).single().getValue())
                .as("what was not touched")
                .isEqualTo("Their notes");
        assertThat(persons.details(id).form()).isEqualTo(new PersonForm("Theirs", "Dr", "Their notes"));
        click("Save");
        assertThat(persons.details(id).form()).isEqualTo(new PersonForm("Mine", "Mr", "Their notes"));
    }

    @Test
    void anotherRefusalLetsNobodyOverwriteWhatTheyHaveNotSeen() {
        var id = drame();
        navigate(DirectoryNavigation.href(id), PeopleView.class);
        click("Edit");
        persons.change(id, persons.details(id).form(), new PersonForm("Tiébilé Dramé", "Dr", "Their notes"));
        test(field("Name")).setValue("");
        test(field("Form of address")).setValue("Mr");
        click("Save");
        assertThat(field("Form of address").getErrorMessage()).contains("Dr");
        click("Save");
        assertThat(field("Name").getErrorMessage()).isEqualTo("Please fill this in.");
        test(field("Name")).setValue("Mine");
        persons.change(id, persons.details(id).form(), new PersonForm("Theirs", "Dr", "Their notes"));
        click("Save");
        assertThat(field("Name").getErrorMessage()).contains("Theirs");
        assertThat(persons.details(id).form()).isEqualTo(new PersonForm("Theirs", "Dr", "Their notes"));
    }

    @Test
    void refusalOfABlankNameIsNoLookAtWhatOthersWrote() {
        var id = drame();
        navigate(DirectoryNavigation.href(id), PeopleView.class);
        click("Edit");
        test(field("Name")).setValue("");
        click("Save");
        assertThat(field("Name").getErrorMessage()).isEqualTo("Please fill this in.");
        persons.change(id, persons.details(id).form(), new PersonForm("Theirs", "Dr", "Their notes"));
        test(field("Name")).setValue("Mine");
        click("Save");
        assertThat(field("Name").getErrorMessage()).contains("Theirs");
        assertThat(persons.details(id).form()).isEqualTo(new PersonForm("Theirs", "Dr", "Their notes"));
    }

    @Test
    void positionThatSomebodyElseChangedMeanwhileIsNotOverwrittenUnseen() {
        var id = drame();
        var position = persons.details(id).positions().getFirst();
        var seen = position.form();
        var party = institutions.create(new InstitutionForm("Party", null, "ML"));
        var other = institutions.create(new InstitutionForm("Other", null, "ML"));
        navigate(DirectoryNavigation.href(id), PeopleView.class);
        press("Edit “Minister of Foreign Affairs”");
        positions.change(
                position.id(), seen, new PositionForm(party, seen.title(), 20, PartialDate.month(2018, 3), null));
        choose(other);
        test(field("From")).setValue("2019");
        click("Save");
        var institution =
                $(InstitutionField.class, $(PositionEditor.class).single()).single();
        assertThat(institution.getErrorMessage()).contains("Party");
        assertThat($(PartialDateField.class).withCaption("From").single().getErrorMessage())
                .contains("March 2018");
        assertThat(field("From").getValue()).isEqualTo("2019");
        assertThat($(IntegerField.class).single().getValue()).isEqualTo(20);
        click("Save");
        assertThat(persons.details(id).positions().getFirst().form())
                .isEqualTo(new PositionForm(other, seen.title(), 20, PartialDate.year(2019), null));
    }

    @Test
    void unreadableDateIsNotTakenForTheOneBefore() {
        var id = drame();
        var position = persons.details(id).positions().getFirst();
        var seen = position.form();
        positions.change(
                position.id(),
                seen,
                new PositionForm(
                        seen.institution(), seen.title(), seen.precedenceRank(), null, PartialDate.year(2019)));
        navigate(DirectoryNavigation.href(id), PeopleView.class);
        press("Edit “Minister of Foreign Affairs”");
        test(field("Until")).setValue("the day before");
        click("Save");
        assertThat($(PositionEditor.class).exists()).isTrue();
        assertThat(field("Until").getValue()).isEqualTo("the day before");
        test(field("Until")).setValue("2020");
        click("Save");
        assertThat(persons.details(id).positions().getFirst().heldUntil()).isEqualTo(PartialDate.year(2020));
    }

    @Test
    void positionIsAddedWithPartialDatesAndRemovedWithUndo() {
        var id = drame();
        var institution = institutions.create(new InstitutionForm("Party", null, "ML"));
        navigate(DirectoryNavigation.href(id), PeopleView.class);
        click("Add position");
        test(field("Title")).setValue("President of the party");
        choose(institution);
        test(field("From")).setValue("mars 2018");
        test(field("Until")).setValue("2019");
        click("Save");
        var added = persons.details(id).positions().getFirst();
        assertThat(added.title()).isEqualTo("President of the party");
        assertThat(added.heldFrom()).isEqualTo(PartialDate.month(2018, 3));
        assertThat($(Span.class).withText("March 2018 – 2019").exists()).isTrue();

        press("Remove “President of the party”");
        assertThat(persons.details(id).positions()).hasSize(1);
        test($(Button.class, $(Notification.class).last()).single()).click();
        assertThat(persons.details(id).positions()).hasSize(2);
    }

    @Test
    void unreadableDateKeepsTheFormOpen() {
        var id = drame();
        navigate(DirectoryNavigation.href(id), PeopleView.class);
        click("Add position");
        test(field("Title")).setValue("President of the party");
        choose(institutions.create(new InstitutionForm("Party", null, "ML")));
        test(field("Until")).setValue("the day before");
        click("Save");
        assertThat(field("Until").isInvalid()).isTrue();
        assertThat(field("Title").getValue()).isEqualTo("President of the party");
        assertThat(persons.details(id).positions()).hasSize(1);
    }

    @Test
    void newPersonIsTakenInWithANewInstitution() {
        navigate("people/new", PeopleView.class);
        test(field("Name")).setValue("Moussa Timbine");
        test(field("Title")).setValue("President");
        var institution =
                $(InstitutionField.class, $(NewPersonPanel.class).single()).single();
        ComponentUtil.fireEvent(
                institution, new ComboBoxBase.CustomValueSetEvent<>(institution, true, "National Assembly"));
        $(CountryField.class, $(NewPersonPanel.class).single()).single().setValue(Country.of("ML", Locale.ENGLISH));
        click("Save");
        assertThat(persons.search(PersonFilter.ALL, Pageable.ofSize(10)))
                .singleElement()
                .returns("Moussa Timbine", PersonListItem::name)
                .satisfies(item -> assertThat(item.position().institution()).isEqualTo("National Assembly"));
        assertThat($(Anchor.class).withText("National Assembly").exists()).isTrue();
    }

    @Test
    void archivingCanBeUndone() {
        var id = drame();
        navigate(DirectoryNavigation.href(id), PeopleView.class);
        click("Archive");
        assertThat(persons.details(id).archived()).isTrue();
        test($(Button.class, $(Notification.class).last()).single()).click();
        assertThat(persons.details(id).archived()).isFalse();
    }

    @Test
    void readerSeesNothingToChange() {
        var id = drame();
        signInAs(people.reader("reader", Marking.UNCLASSIFIED, post));
        navigate(DirectoryNavigation.href(id), PeopleView.class);
        assertThat($(H2.class).single().getText()).isEqualTo("Tiébilé Dramé");
        assertThat($(Button.class).withText("Edit").exists()).isFalse();
        assertThat($(Button.class).withText("Add position").exists()).isFalse();
        assertThat($(Button.class).withText("New person").exists()).isFalse();
    }

    @Test
    void unknownPersonLooksLikeNothing() {
        navigate("people/not-an-id", PeopleView.class);
        assertThat($(H2.class).exists()).isFalse();
        navigate("people/00000000-0000-7000-8000-000000000000", PeopleView.class);
        assertThat($(H2.class).exists()).isFalse();
    }

    private PersonId drame() {
        return lookup.createInPlace(
                new NewPerson("Tiébilé Dramé", "H.E.", "Minister of Foreign Affairs", "MAECI", "ML", 10));
    }

    private void choose(InstitutionId institution) {
        $(InstitutionField.class, $(PositionEditor.class).single()).single().choose(institution);
    }

    private void press(String label) {
        test($(Button.class)
                        .withCondition(button ->
                                button.getAriaLabel().filter(label::equals).isPresent())
                        .single())
                .click();
    }

    @SuppressWarnings("unchecked")
    private RowList<PersonListItem> list() {
        return $(RowList.class).single();
    }

    private String row(int index, String property) {
        return test(list()).getLitRendererPropertyValue(index, 0, property, String.class);
    }

    private static String address() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }
}
