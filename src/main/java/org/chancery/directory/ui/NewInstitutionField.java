package org.chancery.directory.ui;

import java.io.Serializable;
import org.chancery.directory.InstitutionForm;
import org.chancery.directory.InstitutionId;
import org.chancery.directory.InstitutionService;
import org.jspecify.annotations.Nullable;

/** Chooses an institution or names one that is not in the directory yet, which then needs a country. */
class NewInstitutionField implements Serializable {

    private final transient InstitutionService institutions;
    private final InstitutionField field;
    private final CountryField country;
    private @Nullable String typed;

    NewInstitutionField(InstitutionService institutions) {
        this.institutions = institutions;
        field = new InstitutionField("", institutions);
        field.setLabel(field.getTranslation("directory.institution"));
        field.setHelperText(field.getTranslation("directory.institution.help"));
        field.addClassName("wide");
        country = new CountryField(field.getTranslation("directory.country"));
        country.setVisible(false);
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(set -> {
            typed = set.getDetail();
            country.setVisible(true);
            country.focus();
        });
        field.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                typed = null;
                country.setVisible(false);
            }
        });
    }

    InstitutionField field() {
        return field;
    }

    CountryField country() {
        return country;
    }

    void choose(@Nullable InstitutionId id) {
        field.choose(id);
    }

    /** What was typed where it names no institution of the directory. */
    @Nullable
    String typed() {
        return field.getValue() == null ? typed : null;
    }

    @Nullable
    InstitutionId idOrCreated() {
        String name = typed();
        if (name == null || name.isBlank()) {
            return field.id();
        }
        var id = institutions.create(new InstitutionForm(name, null, country.code()));
        field.choose(id);
        return id;
    }
}
