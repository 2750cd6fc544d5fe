package org.chancery.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.chancery.base.ui.Refusals;
import org.chancery.directory.InstitutionDetails;
import org.chancery.directory.NewPerson;
import org.chancery.directory.PersonId;
import org.chancery.directory.PositionForm;

/** Takes in somebody new, with what they hold at present if that is known. */
class NewPersonPanel extends Div {

    NewPersonPanel(PersonPanels services, SerializableConsumer<PersonId> created, SerializableRunnable cancelled) {
        addClassName("directory-panel");
        var honorific = PersonFields.honorific("");
        var name = PersonFields.name("");
        var title = PersonFields.title("");
        title.setRequiredIndicatorVisible(false);
        var institution = new NewInstitutionField(services.institutions());
        var rank = PersonFields.rank(PositionForm.USUAL_RANK);
        var refusals = new Refusals()
                .on("name", name)
                .on("honorific", honorific)
                .on("title", title)
                .on("institution", institution.field())
                .on("country", institution.country())
                .on("precedenceRank", rank);
        SerializableRunnable save = () -> {
            var known = institution.field().getOptionalValue();
            refusals.ask(() -> services.lookup()
                            .createInPlace(new NewPerson(
                                    name.getValue(),
                                    honorific.getValue(),
                                    title.getValue(),
                                    known.map(InstitutionDetails::name).orElse(institution.typed()),
                                    known.map(InstitutionDetails::country)
                                            .orElse(institution.country().code()),
                                    rank.getValue() == null ? 0 : rank.getValue())))
                    .ifPresent(created);
        };
        add(
                new H2(getTranslation("directory.person.add")),
                new SmallForm(
                        save, cancelled, name, title, institution.field(), institution.country(), honorific, rank));
        name.focus();
    }
}
