package org.chancery.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.chancery.directory.InstitutionForm;
import org.chancery.directory.InstitutionId;
import org.chancery.directory.InstitutionService;

/** Takes in an institution. */
class NewInstitutionPanel extends Div {

    NewInstitutionPanel(
            InstitutionService institutions,
            SerializableConsumer<InstitutionId> created,
            SerializableRunnable cancelled) {
        addClassName("directory-panel");
        var fields = new InstitutionFields(new InstitutionForm("", null, null));
        var refusals = fields.refusals();
        add(
                new H2(getTranslation("directory.institution.add")),
                fields.form(
                        () -> refusals.ask(() -> institutions.create(fields.value()))
                                .ifPresent(created),
                        cancelled));
    }
}
