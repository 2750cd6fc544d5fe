package org.chancery.yjs;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import org.chancery.testing.Effort;

/** Bytes that claim to say how much somebody has, and what they get for it. See {@link UpdateFuzzTest}. */
class StateVectorFuzzTest {

    private static final Duration MAX_TIME = Duration.ofSeconds(5);

    @FuzzTest
    void whoeverSaysWhatTheyHaveGetsWhatTheyLack(byte[] bytes) {
        Effort.onceClassesAreLoaded(() -> answerAll(FuzzInput.of(bytes)));
    }

    private static void answerAll(FuzzInput input) {
        YDoc doc = FuzzDocuments.choose(input.choice());
        byte[] before = doc.encodeState();
        for (byte[] vector : input.parts()) {
            Effort.within(FuzzDocuments.allowance(vector.length + before.length), MAX_TIME, () -> {
                try {
                    StateVector state = StateVector.decode(vector);
                    assertThat(StateVector.decode(state.encode())).isEqualTo(state);
                    // Whoever has the rest comes to all of it.
                    YDoc other = new YDoc();
                    other.apply(doc.encodeDifference(state));
                    other.apply(before);
                    assertThat(other.stateVector()).isEqualTo(doc.stateVector());
                } catch (UpdateRefused refused) {
                    assertThat(refused.reason()).isNotNull();
                }
            });
        }
        assertThat(doc.encodeState()).isEqualTo(before);
    }
}
