package org.chancery.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderedIdsTest {

    @Test
    void idsOfOneMillisecondSortInTheOrderTheyWereGiven() {
        assertThat(Stream.generate(OrderedIds::next).limit(10_000).map(UUID::toString))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void idsAreOfVersionSeven() {
        assertThat(OrderedIds.next().version()).isEqualTo(7);
    }
}
