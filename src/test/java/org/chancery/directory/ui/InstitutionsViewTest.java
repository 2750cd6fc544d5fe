package org.chancery.directory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.chancery.base.Marking;
import org.chancery.base.PartialDate;
import org.chancery.base.ui.PartialDateField;
import org.chancery.directory.Country;
import org.chancery.directory.InstitutionDetails;
import org.chancery.directory.InstitutionFilter;
import org.chancery.directory.InstitutionForm;
import org.chancery.directory.InstitutionId;
import org.chancery.directory.InstitutionService;
import org.chancery.directory.NewPerson;
import org.chancery.directory.PersonLookup;
import org.chancery.directory.SuccessionForm;
import org.chancery.directory.SuccessionService;
import org.chancery.testing.ViewTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Pageable;

class InstitutionsViewTest extends ViewTest {

    private final InstitutionService institutions;
    private final SuccessionService succession;
    private final PersonLookup lookup;

    InstitutionsViewTest(InstitutionService institutions, SuccessionService succession, PersonLookup lookup) {
        this.institutions = institutions;
        this.succession = succession;
        this.lookup = lookup;
    }

    @Test
    void showsSuccessionAndPeople() {
        var old = institution("Ministry of Foreign Affairs");
        var present = institution("Ministry of Foreign Affairs and Cooperation");
        succeed(old, present, PartialDate.year(2011));
        lookup.createInPlace(new NewPerson("Tiebile Drame", null, "Minister", "Ministry of Foreign Affairs", "ML", 10));
        navigate(DirectoryNavigation.href(old), InstitutionsView.class);
        assertThat($(H2.class).single().getText()).isEqualTo("Ministry of Foreign Affairs");
        assertThat($(Anchor.class)
                        .withText("Ministry of Foreign Affairs and Cooperation")
                        .single()
                        .getHref())
                .isEqualTo(DirectoryNavigation.href(present));
        assertThat($(Anchor.class).withText("Tiebile Drame").exists()).isTrue();
    }

    @Test
    void officerAddsAnInstitution() {
        navigate("institutions/new", InstitutionsView.class);
        test(field("Name")).setValue("National Assembly");
        $(CountryField.class, $(NewInstitutionPanel.class).single())
                .single()
                .setValue(Country.of("ML", Locale.ENGLISH));
        click("Save");
        assertThat(institutions.search(InstitutionFilter.ALL, Pageable.ofSize(10)))
                .singleElement()
                .returns("National Assembly", InstitutionDetails::name);
        assertThat($(H2.class).single().getText()).isEqualTo("National Assembly");
    }

    @Test
    void tooLongAPasteIsSaidBesideItAndKept() {
        navigate("institutions/new", InstitutionsView.class);
        $(CountryField.class, $(NewInstitutionPanel.class).single()).single().choose("ML");
        refusedForItsLength("Name", InstitutionService.MAX_NAME);
        test(field("Name")).setValue("National Assembly");
        refusedForItsLength("Short name", InstitutionService.MAX_SHORT_NAME);
        assertThat(institutions.count(InstitutionFilter.ALL)).isZero();
    }

    @Test
    void circleOfSuccessorsIsRefusedAtTheField() {
        var first = institution("First");
        var second = institution("Second");
        succeed(first, second, null);
        navigate(DirectoryNavigation.href(second), InstitutionsView.class);
        press("Edit the succession");
        var field = $(InstitutionField.class, $(SuccessionPanel.class).single()).single();
        field.choose(first);
        click("Save");
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("First");
        assertThat(institutions.details(second).successor()).isNull();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsShownAndTheSecondSaveDecides() {
        var id = institution("First");
        navigate(DirectoryNavigation.href(id), InstitutionsView.class);
        test($(Button.class).withText("Edit").first()).click();
        var theirs = new InstitutionForm("Theirs", "T", "MA");
        institutions.change(id, institutions.details(id).form(), theirs);
        var name = field("Name");
        test(name).setValue("Mine");
        var country = $(CountryField.class, $(SmallForm.class).single()).single();
        country.choose("SN");
        click("Save");
        assertThat(name.getErrorMessage()).contains("Theirs");
        assertThat(name.getValue()).isEqualTo("Mine");
        assertThat(country.getErrorMessage()).contains("Morocco");
        assertThat(country.code()).isEqualTo("SN");
        assertThat($(TextField.class).withCaption("Short name").single().getValue())
                .isEqualTo("T");
        assertThat(institutions.details(id).form()).isEqualTo(theirs);
        click("Save");
        assertThat(institutions.details(id).form()).isEqualTo(new InstitutionForm("Mine", "T", "SN"));
    }

    @Test
    void successorThatSomebodyElseChoseMeanwhileIsNotOverwrittenUnseen() {
        var id = institution("First");
        var theirs = institution("Theirs");
        var mine = institution("Mine");
        navigate(DirectoryNavigation.href(id), InstitutionsView.class);
        press("Edit the succession");
        succeed(id, theirs, PartialDate.year(2011));
        var field = $(InstitutionField.class, $(SuccessionPanel.class).single()).single();
        field.choose(mine);
        click("Save");
        assertThat(field.getErrorMessage()).contains("Theirs");
        assertThat($(PartialDateField.class).single().getValue()).isEqualTo(PartialDate.year(2011));
        click("Save");
        assertThat(institutions.details(id).succession()).isEqualTo(new SuccessionForm(mine, PartialDate.year(2011)));
    }

    @Test
    void readerSeesNothingToChange() {
        var id = institution("First");
        signInAs(people.reader("reader", Marking.UNCLASSIFIED, post));
        navigate(DirectoryNavigation.href(id), InstitutionsView.class);
        assertThat($(Button.class).withText("Edit").exists()).isFalse();
        assertThat($(Button.class).withText("New institution").exists()).isFalse();
    }

    private void succeed(InstitutionId id, InstitutionId successor, @Nullable PartialDate endedOn) {
        succession.succeed(id, institutions.details(id).succession(), new SuccessionForm(successor, endedOn));
    }

    private InstitutionId institution(String name) {
        return institutions.create(new InstitutionForm(name, null, "ML"));
    }

    private void press(String label) {
        test($(Button.class)
                        .withCondition(button ->
                                button.getAriaLabel().filter(label::equals).isPresent())
                        .single())
                .click();
    }
}
