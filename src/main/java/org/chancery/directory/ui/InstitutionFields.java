package org.chancery.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import org.chancery.base.ui.Refusals;
import org.chancery.base.ui.SharedForm;
import org.chancery.directory.InstitutionForm;

/** The three inputs that say what an institution is. */
class InstitutionFields {

    private final TextField name = line("directory.institution.name");
    private final TextField shortName = line("directory.institution.shortName");
    private final CountryField country = new CountryField(UI.getCurrent().getTranslation("directory.country"));

    InstitutionFields(InstitutionForm form) {
        name.addClassName("wide");
        name.setRequiredIndicatorVisible(true);
        name.setValue(form.name());
        shortName.setValue(form.shortName() == null ? "" : form.shortName());
        country.setRequiredIndicatorVisible(true);
        country.choose(form.country());
    }

    SmallForm form(SerializableRunnable save, SerializableRunnable cancel) {
        name.focus();
        return new SmallForm(save, cancel, name, shortName, country);
    }

    Refusals refusals() {
        return new Refusals().on("name", name).on("shortName", shortName).on("country", country);
    }

    SharedForm<InstitutionForm> shared(InstitutionForm seen) {
        return new SharedForm<>(seen)
                .on("name", name, InstitutionForm::name)
                .on("shortName", shortName, InstitutionForm::shortName)
                .on("country", country, InstitutionForm::country, country::choose, country::words);
    }

    InstitutionForm value() {
        return new InstitutionForm(name.getValue(), shortName.getValue(), country.code());
    }

    private static TextField line(String key) {
        var field = new TextField(UI.getCurrent().getTranslation(key));
        field.setManualValidation(true);
        return field;
    }
}
