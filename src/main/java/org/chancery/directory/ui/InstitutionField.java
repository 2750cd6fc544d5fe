package org.chancery.directory.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Optional;
import org.chancery.directory.Country;
import org.chancery.directory.InstitutionDetails;
import org.chancery.directory.InstitutionId;
import org.chancery.directory.InstitutionService;
import org.jspecify.annotations.Nullable;

/**
 * Chooses an institution by part of its name or short name, fetching only what is looked at; those of the past can
 * be chosen too and are marked as such, because a position may have been held there.
 */
public class InstitutionField extends ComboBox<InstitutionDetails> {

    private final transient InstitutionService institutions;

    /** @param label already in the reader's language */
    public InstitutionField(String label, InstitutionService institutions) {
        super(label);
        this.institutions = institutions;
        setItemsPageable((pageable, typed) ->
                institutions.known(typed == null ? "" : typed, pageable).getContent());
        setItemLabelGenerator(InstitutionDetails::name);
        setRenderer(LitRenderer.<InstitutionDetails>of(
                        "<div class=\"directory-option\"><span>${item.name}</span><span>${item.country}${item.past}</span></div>")
                .withProperty("name", InstitutionDetails::name)
                .withProperty(
                        "country",
                        institution ->
                                Country.of(institution.country(), getLocale()).name())
                .withProperty("past", this::past));
        setManualValidation(true);
    }

    private String past(InstitutionDetails institution) {
        var successor = institution.successor();
        if (successor != null) {
            return " · " + getTranslation("directory.institution.nowCalled", successor.name());
        }
        return institution.closed() ? " · " + getTranslation("directory.institution.closed") : "";
    }

    /** The chosen institution. */
    public @Nullable InstitutionId id() {
        return getOptionalValue().map(InstitutionDetails::id).orElse(null);
    }

    /** Chooses the institution of an id, or nothing. */
    public void choose(@Nullable InstitutionId id) {
        setValue(Optional.ofNullable(id).map(institutions::details).orElse(null));
    }

    /** The name of the institution of an id. */
    public String words(InstitutionId id) {
        return institutions.details(id).name();
    }
}
