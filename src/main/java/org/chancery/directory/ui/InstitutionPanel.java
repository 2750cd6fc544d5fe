package org.chancery.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import org.chancery.base.ui.AppIcon;
import org.chancery.base.ui.Toasts;
import org.chancery.directory.Country;
import org.chancery.directory.InstitutionDetails;
import org.chancery.directory.InstitutionId;
import org.chancery.directory.InstitutionService;

/** An institution: what it is, what it came from and became, and who is there. */
class InstitutionPanel extends Div {

    private final transient InstitutionService institutions;
    private final InstitutionId id;
    private final boolean officer;
    private final SerializableRunnable changed;
    private final Div identity = new Div();

    InstitutionPanel(InstitutionPanels services, InstitutionId id, boolean officer, SerializableRunnable changed) {
        this.institutions = services.institutions();
        this.id = id;
        this.officer = officer;
        this.changed = changed;
        addClassName("directory-panel");
        identity.addClassName("directory-identity");
        add(
                identity,
                new SuccessionPanel(services, id, officer, changed),
                new InstitutionPeoplePanel(services.people().persons(), id));
        services.people().others(panel -> panel.about(id)).forEach(this::add);
        display();
    }

    private void display() {
        var institution = institutions.details(id);
        identity.removeAll();
        identity.add(new H2(institution.name()));
        if (institution.archived()) {
            var chip = new Span(getTranslation("directory.archived"));
            chip.addClassNames("chip", "warning");
            identity.add(chip);
        }
        var country = Country.of(institution.country(), getLocale()).name();
        var about = new Paragraph(
                institution.shortName() == null
                        ? country
                        : getTranslation("directory.institution.about", institution.shortName(), country));
        about.addClassName("muted");
        identity.add(about);
        if (officer) {
            identity.add(actions(institution));
        }
    }

    private Div actions(InstitutionDetails institution) {
        var edit = new Button(getTranslation("directory.edit"), AppIcon.EDIT.create(), click -> edit(institution));
        edit.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var archive = institution.archived()
                ? new Button(getTranslation("directory.unarchive"), AppIcon.RESTORE.create(), click -> unarchive())
                : new Button(
                        getTranslation("directory.archive"), AppIcon.ARCHIVE.create(), click -> archive(institution));
        archive.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        var actions = new Div(edit, archive);
        actions.addClassName("directory-actions");
        return actions;
    }

    private void edit(InstitutionDetails institution) {
        var fields = new InstitutionFields(institution.form());
        var form = fields.shared(institution.form());
        identity.removeAll();
        identity.add(fields.form(
                () -> {
                    if (form.save(fields::value, (seen, wanted) -> institutions.change(id, seen, wanted))) {
                        stored();
                    }
                },
                this::display));
    }

    private void archive(InstitutionDetails institution) {
        institutions.archive(id);
        stored();
        Toasts.undoable(getTranslation("directory.archived.done", institution.name()), this::unarchive);
    }

    private void unarchive() {
        institutions.unarchive(id);
        stored();
    }

    private void stored() {
        display();
        changed.run();
    }
}
