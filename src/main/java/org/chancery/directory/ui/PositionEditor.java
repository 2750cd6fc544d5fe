package org.chancery.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import org.chancery.base.ui.PartialDateField;
import org.chancery.base.ui.SharedForm;
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
    private final transient SharedForm<PositionForm> form;

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
        var seen = position == null ? new PositionForm(null, "", PositionForm.USUAL_RANK, null, null) : position.form();
        title = PersonFields.title(seen.title());
        rank = PersonFields.rank(seen.precedenceRank());
        institution = new NewInstitutionField(services.institutions());
        until.setHelperText(getTranslation("directory.position.until.help"));
        institution.choose(seen.institution());
        from.setValue(seen.heldFrom());
        until.setValue(seen.heldUntil());
        form = new SharedForm<>(seen)
                .on("title", title, PositionForm::title)
                .on(
                        "institution",
                        institution.field(),
                        PositionForm::institution,
                        institution::choose,
                        institution.field()::words)
                .on("precedenceRank", rank, PositionForm::precedenceRank, rank::setValue, String::valueOf)
                .on("heldFrom", from, PositionForm::heldFrom, from::setValue, from::words)
                .on("heldUntil", until, PositionForm::heldUntil, until::setValue, until::words)
                .refusing("name", institution.field())
                .refusing("country", institution.country());
        add(new SmallForm(this::save, cancelled, title, institution.field(), institution.country(), from, until, rank));
        title.focus();
    }

    private void save() {
        if (!from.isUnreadable() && !until.isUnreadable() && form.save(this::value, this::store)) {
            stored.run();
        }
    }

    private PositionForm value() {
        return new PositionForm(
                institution.idOrCreated(),
                title.getValue(),
                rank.getValue() == null ? 0 : rank.getValue(),
                from.getValue(),
                until.getValue());
    }

    private void store(PositionForm seen, PositionForm wanted) {
        if (position == null) {
            services.positions().add(person, wanted);
        } else {
            services.positions().change(position.id(), seen, wanted);
        }
    }
}
