package org.chancery.yjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chancery.yjs.ReferenceYjs.History;
import org.junit.jupiter.api.Test;

class RollbackTest {

    private static final YLimits NO_WAITING_DELETES =
            new YLimits(1 << 20, 100_000, 100_000, 100, 64, 1 << 20, 0, 100_000);

    /** Its deletion of unknown content is found out last, when all else is in place. */
    private static final byte[] POISON = Updates.deleting(999, 3, 2);

    @Test
    void refusedAtTheLastMomentLeavesEverythingAsItWas() {
        List<Integer> sizes = new ArrayList<>();
        try (ReferenceYjs yjs = ReferenceYjs.start()) {
            for (long seed = 50_000; seed < 50_025; seed++) {
                sizes.add(refuseAndGoOn(yjs.history(seed, 60), new Random(seed)));
            }
        }
        assertThat(sizes).as("bytes refused").allMatch(size -> size > POISON.length);
    }

    private static int refuseAndGoOn(History history, Random random) {
        YDoc doc = new YDoc(NO_WAITING_DELETES);
        int half = random.nextInt(history.updates().size());
        history.updates().subList(0, half).forEach(doc::apply);
        byte[] before = doc.encodeState();
        String dump = Dump.of(doc);

        byte[] poisoned = poisonedDifference(history, doc.stateVector());
        assertThatExceptionOfType(UpdateRefused.class).isThrownBy(() -> doc.apply(poisoned));

        assertThat(doc.encodeState()).isEqualTo(before);
        assertThat(Dump.of(doc)).isEqualTo(dump);
        history.updates().subList(half, history.updates().size()).forEach(doc::apply);
        assertThat(doc.encodeState()).isEqualTo(history.content().state());
        assertThat(Dump.of(doc)).isEqualTo(history.content().dump());
        return poisoned.length;
    }

    private static byte[] poisonedDifference(History history, StateVector state) {
        YDoc whole = new YDoc();
        history.updates().forEach(whole::apply);
        whole.apply(POISON);
        return whole.encodeDifference(state);
    }
}
