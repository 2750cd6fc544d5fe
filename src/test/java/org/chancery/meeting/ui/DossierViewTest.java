package org.chancery.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.chancery.base.Marking;
import org.chancery.base.Parameters;
import org.chancery.base.ui.EmptyState;
import org.chancery.base.ui.SearchField;
import org.chancery.meeting.Change;
import org.chancery.meeting.DossierForm;
import org.chancery.meeting.DossierId;
import org.chancery.meeting.DossierKind;
import org.chancery.meeting.DossierService;
import org.chancery.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DossierViewTest extends ViewTest {

    @Autowired
    private DossierService dossiers;

    @Test
    void newDossierIsAskedForAndOpened() {
        UI.getCurrent().navigate("dossiers");
        assertThat($(EmptyState.class).single().getElement().getTextRecursively())
                .contains("No dossiers yet");
        test($(Button.class).withText("New dossier").first()).click();
        test($(TextField.class).withCaption("Title").single()).setValue("Visit of March 2018");
        test($(Button.class).withText("Save").single()).click();
        assertThat(getCurrentView()).isInstanceOf(DossierView.class);
        assertThat($(H1.class).withText("Visit of March 2018").all()).hasSize(1);
    }

    @Test
    void refusalStandsAtItsFieldAndNothingTypedIsLost() {
        UI.getCurrent().navigate("dossiers");
        test($(Button.class).withText("New dossier").first()).click();
        test($(Button.class).withText("Save").single()).click();
        var title = $(TextField.class).withCaption("Title").single();
        assertThat(title.isInvalid()).isTrue();
        assertThat(title.getErrorMessage()).isEqualTo("Please fill this in.");
        assertThat($(DossierDialog.class).all()).hasSize(1);
    }

    @Test
    void tooLongAPasteIsSaidBesideItAndKept() {
        open(dossiers.create(form("Visit", Marking.UNCLASSIFIED)));
        test($(Button.class).withText("Edit").single()).click();
        var title = $(TextField.class).withCaption("Title").single();
        var notes = $(TextArea.class).single();
        test(title).setValue("x".repeat(DossierService.MAX_TITLE + 1));
        test(notes).setValue("x".repeat(DossierService.MAX_NOTES + 1));
        test($(Button.class).withText("Save").single()).click();
        assertThat(title.getErrorMessage()).isEqualTo("At most 300 characters; this has 301.");
        assertThat(title.getValue()).hasSize(DossierService.MAX_TITLE + 1);
        test(title).setValue("Visit");
        test($(Button.class).withText("Save").single()).click();
        assertThat(notes.getErrorMessage()).isEqualTo("At most 4,000 characters; this has 4,001.");
        assertThat(notes.getValue()).hasSize(DossierService.MAX_NOTES + 1);
    }

    @Test
    void tooManyWordsToLookForAreSaidBesideThemAndKept() {
        UI.getCurrent().navigate("dossiers");
        var search = $(SearchField.class).single();
        test(search).setValue("x".repeat(Parameters.MAX_TEXT + 1));
        assertThat(search.getErrorMessage()).isEqualTo("At most 200 characters; this has 201.");
        assertThat(search.isInvalid()).isTrue();
        assertThat(search.getValue()).hasSize(Parameters.MAX_TEXT + 1);
        test(search).setValue("x".repeat(Parameters.MAX_TEXT));
        assertThat(search.isInvalid()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatSomebodyElseChangedMeanwhileIsNotOverwrittenUnseen() {
        var form = form("Visit", Marking.UNCLASSIFIED);
        var id = dossiers.create(form);
        open(id);
        test($(Button.class).withText("Edit").single()).click();
        var theirs = new DossierForm(post, "Theirs", DossierKind.SERIES, Marking.RESTRICTED, "Their notes");
        dossiers.change(id, new Change<>(form, theirs));
        var title = $(TextField.class).withCaption("Title").single();
        var kind = (Select<DossierKind>) $(Select.class).withCaption("Kind").single();
        test(title).setValue("Mine");
        kind.setValue(DossierKind.NEGOTIATION);
        test($(Button.class).withText("Save").single()).click();
        assertThat(title.getErrorMessage()).contains("Theirs");
        assertThat(title.getValue()).isEqualTo("Mine");
        assertThat(kind.getErrorMessage()).contains("Series");
        assertThat($(TextArea.class).single().getValue()).isEqualTo("Their notes");
        assertThat(dossiers.details(id).form()).isEqualTo(theirs);
        test($(Button.class).withText("Save").single()).click();
        assertThat(dossiers.details(id).form())
                .isEqualTo(new DossierForm(post, "Mine", DossierKind.NEGOTIATION, Marking.RESTRICTED, "Their notes"));
    }

    @Test
    void archivingCanBeUndone() {
        var id = dossiers.create(form("Visit", Marking.UNCLASSIFIED));
        open(id);
        test($(Button.class).withText("Archive").single()).click();
        assertThat(dossiers.details(id).archived()).isTrue();
        test($(Button.class).withText("Undo").single()).click();
        assertThat(dossiers.details(id).archived()).isFalse();
    }

    @Test
    void listFindsByTitleAndShowsArchivedOnes() {
        dossiers.create(form("Visit", Marking.UNCLASSIFIED));
        dossiers.archive(dossiers.create(form("Old visit", Marking.UNCLASSIFIED)));
        UI.getCurrent().navigate("dossiers", QueryParameters.fromString("q=VIS"));
        assertThat(test($(Grid.class).single()).size()).isEqualTo(1);
        UI.getCurrent().navigate("dossiers", QueryParameters.fromString("archived="));
        assertThat(test($(Grid.class).single()).size()).isEqualTo(1);
        UI.getCurrent().navigate("dossiers", QueryParameters.fromString("q=nothing"));
        assertThat($(EmptyState.class).all()).hasSize(1);
    }

    @Test
    void dossierAboveTheClearanceLooksLikeNone() {
        var id = dossiers.create(form("canary", Marking.SECRET));
        signInAs(people.reader("reader", Marking.CONFIDENTIAL, post));
        open(id);
        assertThat(getCurrentView()).isNotInstanceOf(DossierView.class);
        var refused = UI.getCurrent().getElement().getTextRecursively();
        UI.getCurrent().navigate("dossiers/rubbish");
        assertThat(refused).doesNotContain("canary");
        assertThat(getCurrentView()).isNotInstanceOf(DossierView.class);
    }

    @Test
    void readersChangeNothing() {
        var id = dossiers.create(form("Visit", Marking.UNCLASSIFIED));
        signInAs(people.reader("reader", Marking.CONFIDENTIAL, post));
        open(id);
        assertThat($(Button.class).withText("Edit").all()).isEmpty();
        assertThat($(Button.class).withText("Archive").all()).isEmpty();
        UI.getCurrent().navigate("dossiers");
        assertThat($(Button.class).withText("New dossier").all()).isEmpty();
    }

    private void open(DossierId id) {
        UI.getCurrent().navigate(MeetingNavigation.href(id));
    }

    private DossierForm form(String title, Marking marking) {
        return new DossierForm(post, title, DossierKind.VISIT, marking, "");
    }
}
