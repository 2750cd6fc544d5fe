package org.chancery.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void ignoresCaseAccentsAndVowelSigns() {
        assertThat(Folding.fold("Tiébilé DRAMÉ")).isEqualTo("tiebile drame");
        assertThat(Folding.fold("Côte d’Ivoire")).isEqualTo("cote d'ivoire");
        assertThat(Folding.fold("مُحَمَّد")).isEqualTo("محمد");
        assertThat(Folding.fold("أحمـــد")).isEqualTo("احمد");
        assertThat(Folding.fold("İstanbul")).isEqualTo("istanbul");
    }

    @Test
    void neverGrowsLongerThanTheText() {
        String hard = "İ\u0958\u0344\uFB2Cẞ한글";
        assertThat(Folding.fold(hard).length()).isLessThanOrEqualTo(hard.length());
    }

    @Test
    void readsTheWordsOfASearch() {
        assertThat(Folding.words("  Foreign\tAffairs ")).containsExactly("foreign", "affairs");
        assertThat(Folding.words("   ")).isEmpty();
        assertThat(Folding.words("a b c d e f g h i j")).hasSize(Folding.MAX_WORDS);
    }
}
