package org.chancery.meeting.ui;

import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.chancery.base.Marking;
import org.chancery.base.ui.Refusals;
import org.chancery.directory.PostDetails;
import org.chancery.meeting.DossierForm;
import org.chancery.meeting.DossierKind;
import org.chancery.meeting.DossierService;

/** Asks what a dossier is about; stays open, with all that was typed, as long as it is refused. */
class DossierDialog extends Dialog {

    private final Select<PostDetails> post = new Select<>();
    private final TextField title = new TextField(getTranslation("meeting.dossier.title"));
    private final Select<DossierKind> kind = new Select<>();
    private final Select<Marking> marking = new Select<>();
    private final TextArea notes = new TextArea(getTranslation("meeting.dossier.notes"));
    private final Refusals refusals = new Refusals()
            .on("title", title)
            .on("kind", kind)
            .on("marking", marking)
            .on("notes", notes);

    /**
     * @param posts from which to choose; no choice is shown when there is one
     * @param markings up to the clearance of whoever fills it in
     * @param save takes the form, and may refuse it
     */
    DossierDialog(String heading, List<PostDetails> posts, List<Marking> markings, Consumer<DossierForm> save) {
        setHeaderTitle(heading);
        setWidth("34rem");
        post.setLabel(getTranslation("meeting.filter.post"));
        post.setItems(posts);
        post.setItemLabelGenerator(PostDetails::name);
        post.setValue(posts.getFirst());
        post.setVisible(posts.size() > 1);
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(DossierService.MAX_TITLE);
        title.setManualValidation(true);
        title.addClassName("wide");
        kind.setLabel(getTranslation("meeting.dossier.kind"));
        kind.setItems(DossierKind.values());
        kind.setItemLabelGenerator(value -> getTranslation("meeting.dossierkind." + value));
        kind.setValue(DossierKind.VISIT);
        marking.setLabel(getTranslation("meeting.filter.marking"));
        marking.setItems(markings);
        marking.setItemLabelGenerator(value -> getTranslation("base.marking." + value));
        marking.setValue(Marking.UNCLASSIFIED);
        notes.setMaxLength(DossierService.MAX_NOTES);
        notes.setManualValidation(true);
        notes.setMinRows(3);
        notes.addClassName("wide");
        var form = new Div(post, title, kind, marking, notes);
        form.addClassName("form-grid");
        add(form);
        var cancel = new Button(getTranslation("meeting.dossier.cancel"), click -> close());
        var submit = new Button(getTranslation("meeting.dossier.save"), click -> {
            if (refusals.attempt(() -> save.accept(form()))) {
                close();
            }
        });
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(cancel, submit);
        title.focus();
    }

    /** Begins with what a dossier says now; it stays with its post. */
    DossierDialog with(DossierForm form) {
        post.setVisible(false);
        title.setValue(form.title());
        kind.setValue(form.kind());
        marking.setValue(form.marking());
        notes.setValue(form.notes());
        return this;
    }

    /** Says at the fields that differ what is stored now, for whoever is about to overwrite it. */
    void showStored(DossierForm stored) {
        stored(title, title.getValue(), stored.title());
        stored(notes, notes.getValue(), stored.notes());
        stored(kind, kind.getValue(), stored.kind(), getTranslation("meeting.dossierkind." + stored.kind()));
        stored(marking, marking.getValue(), stored.marking(), getTranslation("base.marking." + stored.marking()));
    }

    private void stored(HasHelper field, String mine, String stored) {
        stored(field, mine, stored, stored);
    }

    private void stored(HasHelper field, Object mine, Object stored, String text) {
        field.setHelperText(mine.equals(stored) ? "" : getTranslation("meeting.dossier.stored", text));
    }

    private DossierForm form() {
        return new DossierForm(
                post.getValue().id(), title.getValue(), kind.getValue(), marking.getValue(), notes.getValue());
    }
}
