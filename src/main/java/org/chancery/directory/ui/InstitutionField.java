package org.chancery.directory.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Optional;
import org.chancery.directory.Country;
import org.chancery.directory.InstitutionDetails;
import org.chancery.directory.InstitutionFilter;
import org.chancery.directory.InstitutionId;
import org.chancery.directory.InstitutionService;
import org.jspecify.annotations.Nullable;

/** Chooses an institution by part of its name or short name, fetching only what is looked at. */
public class InstitutionField extends ComboBox<InstitutionDetails> {

    private final transient InstitutionService institutions;

    /** @param label already in the reader's language */
    public InstitutionField(String label, InstitutionService institutions) {
        super(label);
        this.institutions = institutions;
        setItemsPageable((pageable, typed) -> institutions
                .search(new InstitutionFilter(typed == null ? "" : typed, null, false), pageable)
                .getContent());
        setItemLabelGenerator(InstitutionDetails::name);
        setRenderer(LitRenderer.<InstitutionDetails>of(
                        "<div class=\"directory-option\"><span>${item.name}</span><span>${item.country}</span></div>")
                .withProperty("name", InstitutionDetails::name)
                .withProperty(
                        "country",
                        institution ->
                                Country.of(institution.country(), getLocale()).name()));
        setManualValidation(true);
    }

    /** The chosen institution. */
    public @Nullable InstitutionId id() {
        return getOptionalValue().map(InstitutionDetails::id).orElse(null);
    }

    /** Chooses the institution of an id, or nothing. */
    public void choose(@Nullable InstitutionId id) {
        setValue(Optional.ofNullable(id).map(institutions::details).orElse(null));
    }
}
