package org.chancery.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @Test
    void aLineAtTheLimitPasses() {
        assertThat(Texts.line("x".repeat(20), 20, "name")).hasSize(20);
    }

    @Test
    void aLinePastTheLimitIsRefusedWithItsField() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Texts.line("x".repeat(21), 20, "name"))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo("name");
                    assertThat(refusal.messageKey()).isEqualTo("base.refusal.tooLong");
                    assertThat(refusal.arguments()).containsExactly(20, 21);
                });
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "\t\n", "\u0000\u0007"})
    void aMissingLineIsRefused(String text) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Texts.line(text, 20, "name"))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("base.refusal.required"));
        assertThat(Texts.optionalLine(text, 20, "name")).isEmpty();
    }

    @Test
    void aLineHasNoLineBreaksAndNoSpaceAround() {
        assertThat(Texts.line("  Embassy\r\n of   Mali ", 40, "name")).isEqualTo("Embassy of Mali");
    }

    @Test
    void controlCharactersAndHalvesOfPairsDisappear() {
        assertThat(Texts.block("a\u0000b\u001bc\ud83dd", 40, "text")).isEqualTo("abcd");
        assertThat(Texts.block("\ud83d\ude00", 40, "text")).isEqualTo("\ud83d\ude00");
    }

    @Test
    void composedAndDecomposedLettersAreOneText() {
        assertThat(Texts.line("Me\u0301moire", 40, "name")).isEqualTo("M\u00e9moire");
    }

    @Test
    void aBlockKeepsItsLines() {
        assertThat(Texts.block("one\r\ntwo\rthree\n\n", 40, "text")).isEqualTo("one\ntwo\nthree");
        assertThat(Texts.block(null, 40, "text")).isEmpty();
    }

    @Test
    void aBlockPastTheLimitIsRefused() {
        assertThat(Texts.block("x".repeat(5), 5, "text")).hasSize(5);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Texts.block("x".repeat(6), 5, "text"));
    }
}
