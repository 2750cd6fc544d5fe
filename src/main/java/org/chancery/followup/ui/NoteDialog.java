package org.chancery.followup.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.chancery.base.ui.Refusals;

/** Asks in a few words what became of a follow-up. */
class NoteDialog extends Dialog {

    /** @param action what the button says, in the reader's language */
    NoteDialog(String action, Consumer<String> deed) {
        setHeaderTitle(getTranslation("followup.note.title"));
        addClassName("note-dialog");
        var note = new TextArea(getTranslation("followup.field.note"));
        note.setManualValidation(true);
        note.setMinRows(3);
        note.setWidthFull();
        note.setAutofocus(true);
        add(note);
        var refusals = new Refusals().on("note", note);
        var confirm = new Button(action, click -> {
            if (refusals.attempt(() -> deed.accept(note.getValue()))) {
                close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(getTranslation("followup.action.cancel"), click -> close()), confirm);
    }
}
