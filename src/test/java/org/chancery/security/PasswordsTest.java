package org.chancery.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.chancery.base.Refusal;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    @Test
    void tenCharactersAreEnough() {
        assertThat(Passwords.acceptable("a b c d e ")).isEqualTo("a b c d e ");
    }

    @Test
    void nineAreNot() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Passwords.acceptable("123456789"))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("password"));
    }

    @Test
    void charactersCountAndNotTheirHalves() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Passwords.acceptable("\ud83d\ude00".repeat(9)));
        assertThat(Passwords.acceptable("\ud83d\ude00".repeat(10))).isNotEmpty();
    }

    @Test
    void whatTheHashWouldCutOffIsRefused() {
        assertThat(Passwords.acceptable("x".repeat(72))).hasSize(72);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Passwords.acceptable("x".repeat(73)));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Passwords.acceptable("é".repeat(37)));
    }
}
