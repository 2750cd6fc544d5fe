package org.chancery.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.chancery.base.Refusal;
import org.junit.jupiter.api.Test;

class SetUpCodeTest {

    private final SetUpCode code = new SetUpCode();

    @Test
    void theCodeOpensHoweverItIsTyped() {
        assertThat(code.current()).matches("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}");
        assertThatNoException().isThrownBy(() -> code.require(code.current()));
        assertThatNoException()
                .isThrownBy(
                        () -> code.require(" " + code.current().toLowerCase().replace("-", "")));
    }

    @Test
    void anythingElseDoesNot() {
        assertRefused("", "security.refusal.setUpCode");
        assertRefused(code.current() + "A", "security.refusal.setUpCode");
        assertRefused(code.current().substring(1), "security.refusal.setUpCode");
    }

    @Test
    void everyStartHasACodeOfItsOwn() {
        assertThat(new SetUpCode().current()).isNotEqualTo(code.current());
    }

    @Test
    void afterTooManyTriesTheCodeIsAnother() {
        String first = code.current();
        for (int tries = 1; tries < SetUpCode.MAX_TRIES; tries++) {
            assertRefused("WRONG", "security.refusal.setUpCode");
        }
        assertThat(code.current()).isEqualTo(first);
        assertRefused("WRONG", "security.refusal.setUpCodeTries");
        assertRefused(first, "security.refusal.setUpCode");
    }

    @Test
    void theCodeServesOnce() {
        String first = code.current();
        code.use();
        assertRefused(first, "security.refusal.setUpCode");
    }

    private void assertRefused(String typed, String key) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> code.require(typed))
                .satisfies(refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo(key);
                    assertThat(refusal.field()).isEqualTo("setUpCode");
                });
    }
}
