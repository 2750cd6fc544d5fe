package org.chancery.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.chancery.base.Refusal;
import org.junit.jupiter.api.Test;

class CountryTest {

    @Test
    void isNamedInTheLanguageOfTheReader() {
        assertThat(Country.of("MA", Locale.ENGLISH).name()).isEqualTo("Morocco");
        assertThat(Country.of("MA", Locale.FRENCH).name()).isEqualTo("Maroc");
        assertThat(Country.of("MA", Locale.of("ar")).name()).isEqualTo("المغرب");
    }

    @Test
    void listStandsInTheOrderOfTheReadersAlphabet() {
        var names = Country.all(Locale.FRENCH).stream().map(Country::name).toList();
        assertThat(names.indexOf("Égypte")).isBetween(1, names.indexOf("Finlande"));
        assertThat(names).hasSizeGreaterThan(240).doesNotHaveDuplicates();
    }

    @Test
    void codeIsTakenInAnyCaseAndRefusedWhenThereIsNone() {
        assertThat(Country.code(" ml ", "country")).isEqualTo("ML");
        for (String none : new String[] {"XX", "MLI", "", null}) {
            assertThatThrownBy(() -> Country.code(none, "country"))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.field()).isEqualTo("country"));
        }
    }
}
