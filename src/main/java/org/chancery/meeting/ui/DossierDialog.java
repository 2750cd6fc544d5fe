package org.chancery.meeting.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.chancery.base.Marking;
import org.chancery.base.ui.SharedForm;
import org.chancery.directory.PostDetails;
import org.chancery.meeting.DossierForm;
import org.chancery.meeting.DossierKind;

/** Asks what a dossier is about; stays open, with all that was typed, as long as it is refused. */
class DossierDialog extends Dialog {

    private final Select<PostDetails> post = new Select<>();
    private final TextField title = new TextField(getTranslation("meeting.dossier.title"));
    private final Select<DossierKind> kind = new Select<>();
    private final Select<Marking> marking = new Select<>();
    private final TextArea notes = new TextArea(getTranslation("meeting.dossier.notes"));
    private final transient SharedForm<DossierForm> form;
    private final transient DossierForm seen;

    private DossierDialog(
            String heading,
            DossierForm seen,
            List<PostDetails> posts,
            List<Marking> markings,
            BiConsumer<DossierForm, DossierForm> save) {
        this.seen = seen;
        form = new SharedForm<>(seen)
                .on("title", title, DossierForm::title)
                .on("kind", kind, DossierForm::kind, kind::setValue, this::words)
                .on("marking", marking, DossierForm::marking, marking::setValue, this::words)
                .on("notes", notes, DossierForm::notes);
        setHeaderTitle(heading);
        setWidth("34rem");
        post.setLabel(getTranslation("meeting.filter.post"));
        post.setItems(posts);
        post.setItemLabelGenerator(PostDetails::name);
        posts.stream().findFirst().ifPresent(post::setValue);
        post.setVisible(posts.size() > 1);
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        title.addClassName("wide");
        title.setValue(seen.title());
        kind.setLabel(getTranslation("meeting.dossier.kind"));
        kind.setItems(DossierKind.values());
        kind.setItemLabelGenerator(this::words);
        kind.setManualValidation(true);
        kind.setValue(seen.kind());
        marking.setLabel(getTranslation("meeting.filter.marking"));
        marking.setItems(markings);
        marking.setItemLabelGenerator(this::words);
        marking.setManualValidation(true);
        marking.setValue(seen.marking());
        notes.setManualValidation(true);
        notes.setMinRows(3);
        notes.addClassName("wide");
        notes.setValue(seen.notes());
        var fields = new Div(post, title, kind, marking, notes);
        fields.addClassName("form-grid");
        add(fields);
        var cancel = new Button(getTranslation("meeting.dossier.cancel"), click -> close());
        var submit = new Button(getTranslation("meeting.dossier.save"), click -> {
            if (form.save(this::value, save)) {
                close();
            }
        });
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(cancel, submit);
        title.focus();
    }

    /**
     * Asks about a new one.
     *
     * @param posts from which to choose; no choice is shown when there is one
     * @param markings up to the clearance of whoever fills it in
     * @param save takes the form, and may refuse it
     */
    static DossierDialog adding(List<PostDetails> posts, List<Marking> markings, Consumer<DossierForm> save) {
        var empty = new DossierForm(posts.getFirst().id(), "", DossierKind.VISIT, Marking.UNCLASSIFIED, "");
        return new DossierDialog(
                UI.getCurrent().getTranslation("meeting.dossier.new"),
                empty,
                posts,
                markings,
                (seen, wanted) -> save.accept(wanted));
    }

    /**
     * Begins with what a dossier says now; it stays with its post.
     *
     * @param save takes what was seen and what is wanted, and may refuse it
     */
    static DossierDialog changing(
            DossierForm dossier, List<Marking> markings, BiConsumer<DossierForm, DossierForm> save) {
        return new DossierDialog(
                UI.getCurrent().getTranslation("meeting.dossier.edit"), dossier, List.of(), markings, save);
    }

    private DossierForm value() {
        return new DossierForm(
                post.getOptionalValue().map(PostDetails::id).orElse(seen.post()),
                title.getValue(),
                kind.getValue(),
                marking.getValue(),
                notes.getValue());
    }

    private String words(DossierKind value) {
        return getTranslation("meeting.dossierkind." + value);
    }

    private String words(Marking value) {
        return getTranslation("base.marking." + value);
    }
}
