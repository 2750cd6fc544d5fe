package org.chancery.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.approval.TextDiff.Fate.ADDED;
import static org.chancery.approval.TextDiff.Fate.KEPT;
import static org.chancery.approval.TextDiff.Fate.REMOVED;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chancery.approval.TextDiff.Fate;
import org.chancery.approval.TextDiff.Piece;
import org.junit.jupiter.api.Test;

class TextDiffTest {

    @Test
    void changedWordStandsAmongThoseThatStayed() {
        assertThat(TextDiff.of("They reviewed the calendar.", "They confirmed the calendar."))
                .containsExactly(
                        new Piece(KEPT, "They "),
                        new Piece(REMOVED, "reviewed"),
                        new Piece(ADDED, "confirmed"),
                        new Piece(KEPT, " the calendar."));
    }

    @Test
    void emptyTextsHaveNoPieces() {
        assertThat(TextDiff.of("", "")).isEmpty();
        assertThat(TextDiff.of("", "New")).containsExactly(new Piece(ADDED, "New"));
        assertThat(TextDiff.of("Old", "")).containsExactly(new Piece(REMOVED, "Old"));
        assertThat(TextDiff.of("Same", "Same")).containsExactly(new Piece(KEPT, "Same"));
    }

    @Test
    void piecesMakeUpBothTexts() {
        String before = "one two three\n\nfour السلام five";
        String after = "one three\nfour five السلام six";
        var pieces = TextDiff.of(before, after);
        assertThat(text(pieces, KEPT, REMOVED)).isEqualTo(before);
        assertThat(text(pieces, KEPT, ADDED)).isEqualTo(after);
    }

    @Test
    void longTextsThatDifferThroughoutAreReplacedAsAWhole() {
        String before = words("a", 5000);
        String after = words("b", 5000);
        assertThat(TextDiff.of(before, after)).hasSizeLessThan(20_000);
        assertThat(text(TextDiff.of(before, after), KEPT, ADDED)).isEqualTo(after);
    }

    private static String words(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.joining(" "));
    }

    private static String text(List<Piece> pieces, Fate... fates) {
        return pieces.stream()
                .filter(piece -> List.of(fates).contains(piece.fate()))
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
