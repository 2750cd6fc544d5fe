package org.chancery.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import org.chancery.base.ui.PartialDateField;
import org.chancery.base.ui.Refusals;
import org.chancery.directory.PersonId;
import org.chancery.directory.PositionDetails;
import org.chancery.directory.PositionForm;
import org.jspecify.annotations.Nullable;

/** The form of one position, standing in the place of that position. */
class PositionEditor extends Div {

    private final transient PersonPanels services;
    private final PersonId person;
    private final transient @Nullable PositionDetails position;
    private final SerializableRunnable stored;

    private final TextField title;
    private final NewInstitutionField institution;
    private final IntegerField rank;
    private final PartialDateField from = new PartialDateField(getTranslation("directory.position.from"));
    private final PartialDateField until = new PartialDateField(getTranslation("directory.position.until"));
    private final transient Refusals refusals;

    PositionEditor(
            PersonPanels services,
            PersonId person,
            @Nullable PositionDetails position,
            SerializableRunnable stored,
            SerializableRunnable cancelled) {
        this.services = services;
        this.person = person;
        this.position = position;
        this.stored = stored;
        title = PersonFields.title(position == null ? "" : position.title());
        rank = PersonFields.rank(position == null ? PositionForm.USUAL_RANK : position.precedenceRank());
        institution = new NewInstitutionField(services.institutions());
        until.setHelperText(getTranslation("directory.position.until.help"));
        if (position != null) {
            institution.choose(position.institution().id());
            from.setValue(position.heldFrom());
            until.setValue(position.heldUntil());
        }
        refusals = new Refusals()
                .on("title", title)
                .on("institution", institution.field())
                .on("name", institution.field())
                .on("country", institution.country())
                .on("precedenceRank", rank)
                .on("heldFrom", from)
                .on("heldUntil", until);
        add(new SmallForm(this::save, cancelled, title, institution.field(), institution.country(), from, until, rank));
        title.focus();
    }

    private void save() {
        if (from.isInvalid() || until.isInvalid() && until.getValue() == null) {
            // A date that could not be read must not be taken for one that was not given.
            return;
        }
        var done = refusals.attempt(() -> {
            var form = new PositionForm(
                    institution.idOrCreated(),
                    title.getValue(),
                    rank.getValue() == null ? 0 : rank.getValue(),
                    from.getValue(),
                    until.getValue());
            if (position == null) {
                services.positions().add(person, form);
            } else {
                services.positions().change(position.id(), form);
            }
        });
        if (done) {
            stored.run();
        }
    }
}
