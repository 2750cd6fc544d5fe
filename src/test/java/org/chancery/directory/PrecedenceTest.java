package org.chancery.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.base.PartialDate;
import org.junit.jupiter.api.Test;

class PrecedenceTest {

    @Test
    void ranksFirstThenSeniorityThenName() {
        var head = new Precedence(1, null, "Zoe");
        var senior = new Precedence(10, PartialDate.year(2015), "Zoe");
        var junior = new Precedence(10, PartialDate.month(2018, 3), "Anna");
        var first = new Precedence(10, null, "Élodie");
        var second = new Precedence(10, null, "Fatou");
        assertThat(Stream.of(second, first, junior, senior, head).sorted())
                .containsExactly(head, senior, junior, first, second);
    }

    @Test
    void somebodyWithoutAPositionGoesLast() {
        var nobody = new PersonSuggestion(new PersonId(UUID.randomUUID()), "Aaron", null, null);
        assertThat(Precedence.of(nobody)).isGreaterThan(new Precedence(Precedence.MAX_RANK - 1, null, "Zoe"));
    }
}
