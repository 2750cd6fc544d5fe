package org.chancery.directory.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Optional;
import org.chancery.base.Folding;
import org.chancery.directory.Country;
import org.jspecify.annotations.Nullable;

/** Chooses a country by part of its name in the reader's language, with or without accents, or by its code. */
public class CountryField extends ComboBox<Country> {

    /** @param label already in the reader's language */
    public CountryField(String label) {
        super(label);
        setItems(
                (country, typed) -> Folding.fold(country.name()).contains(Folding.fold(typed.strip()))
                        || country.code().equalsIgnoreCase(typed.strip()),
                Country.all(getLocale()));
        setItemLabelGenerator(Country::name);
        setManualValidation(true);
    }

    /** The chosen country's ISO 3166-1 alpha-2 code. */
    public @Nullable String code() {
        return getOptionalValue().map(Country::code).orElse(null);
    }

    /** Chooses the country of a code; a code that is none chooses nothing. */
    public void choose(@Nullable String code) {
        setValue(Optional.ofNullable(code)
                .map(given -> Country.of(given, getLocale()))
                .orElse(null));
    }

    /** The name of the country of a code. */
    public String words(String code) {
        return Country.of(code, getLocale()).name();
    }
}
