package org.chancery.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.SharedForm;
import org.chancery.base.ui.Toasts;
import org.chancery.directory.PersonDetails;
import org.chancery.directory.PersonForm;
import org.chancery.directory.PersonId;

/** A person as in a good address book: name, notes and career, each changed where it stands. */
class PersonPanel extends Div {

    private final transient PersonPanels services;
    private final PersonId id;
    private final boolean officer;
    private final SerializableRunnable changed;
    private final Div identity = new Div();

    PersonPanel(PersonPanels services, PersonId id, boolean officer, SerializableRunnable changed) {
        this.services = services;
        this.id = id;
        this.officer = officer;
        this.changed = changed;
        addClassName("directory-panel");
        identity.addClassName("directory-identity");
        add(identity, new CareerPanel(services, id, officer, changed));
        services.others(panel -> panel.about(id)).forEach(this::add);
        display();
    }

    private void display() {
        var person = services.persons().details(id);
        identity.removeAll();
        identity.addClassName("displayed");
        if (person.honorific() != null) {
            var honorific = new Span(person.honorific());
            honorific.addClassName("directory-honorific");
            identity.add(honorific);
        }
        identity.add(new H2(person.name()));
        if (person.archived()) {
            var chip = new Span(getTranslation("directory.archived"));
            chip.addClassNames("chip", "warning");
            identity.add(chip);
        }
        if (!person.notes().isEmpty()) {
            var notes = new Paragraph(person.notes());
            notes.addClassName("directory-notes");
            identity.add(notes);
        }
        if (officer) {
            identity.add(actions(person));
        }
    }

    private Div actions(PersonDetails person) {
        var edit = new Button(getTranslation("directory.edit"), AppIcon.EDIT.create(), click -> edit(person));
        edit.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var archive = person.archived()
                ? new Button(
                        getTranslation("directory.unarchive"), AppIcon.RESTORE.create(), click -> unarchive(person))
                : new Button(getTranslation("directory.archive"), AppIcon.ARCHIVE.create(), click -> archive(person));
        archive.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        var actions = new Div(edit, archive);
        actions.addClassName("directory-actions");
        return actions;
    }

    private void edit(PersonDetails person) {
        var name = PersonFields.name(person.name());
        var honorific = PersonFields.honorific(person.honorific());
        var notes = PersonFields.notes(person.notes());
        var form = new SharedForm<>(person.form())
                .on("name", name, PersonForm::name)
                .on("honorific", honorific, PersonForm::honorific)
                .on("notes", notes, PersonForm::notes);
        SerializableRunnable save = () -> {
            if (form.save(
                    () -> new PersonForm(name.getValue(), honorific.getValue(), notes.getValue()),
                    (seen, wanted) -> services.persons().change(id, seen, wanted))) {
                stored();
            }
        };
        identity.removeAll();
        identity.add(new SmallForm(save, this::display, honorific, name, notes));
        name.focus();
    }

    private void archive(PersonDetails person) {
        services.persons().archive(id);
        stored();
        Toasts.undoable(getTranslation("directory.archived.done", person.name()), () -> unarchive(person));
    }

    private void unarchive(PersonDetails person) {
        services.persons().unarchive(person.id());
        stored();
    }

    private void stored() {
        display();
        changed.run();
    }
}
