package org.chancery.yjs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.chancery.yjs.ReferenceYjs.Content;
import org.chancery.yjs.ReferenceYjs.History;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Three to five clients of the real Yjs write at random, and the Java document has to come to the same.
 *
 * <p>{@code -Dyjs.histories=10000} sets how many histories, {@code -Dyjs.seed} the seed of the first.
 */
class RandomHistoriesTest {

    private static final int HISTORIES = Integer.getInteger("yjs.histories", 200);
    private static final long FIRST_SEED = Long.getLong("yjs.seed", 1);

    private static ReferenceYjs yjs;

    @BeforeAll
    static void start() {
        yjs = ReferenceYjs.start();
    }

    @AfterAll
    static void stop() {
        yjs.close();
    }

    @Test
    void everyHistoryComesToTheContentOfTheRealYjs() {
        System.out.println("Histories of -Dyjs.seed=" + FIRST_SEED + " and the next, " + HISTORIES + " in all");
        for (long seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed++) {
            try {
                compare(seed);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("history with -Dyjs.histories=1 -Dyjs.seed=" + seed, failure);
            }
        }
    }

    /** Something waited for ever, was merged in another order, waited for ever when merged, was merged in another order. */
    @ParameterizedTest
    @ValueSource(longs = {2611280759L, 2611283234L, 2611285069L, 103147L})
    void historyThatOnceFailedIsRight(long seed) {
        compare(seed);
    }

    private static void compare(long seed) {
        Random random = new Random(seed);
        History history = yjs.history(seed, 20 + random.nextInt(100));
        YDoc inOrder = applyInOrder(history);
        YDoc shuffled = applyShuffled(history.updates(), random);
        assertThat(shuffled.isWaiting()).as("something waits for ever").isFalse();
        assertSameContent(shuffled, history.content());
        YDoc merged = applyShuffled(mergedAtRandom(history.updates(), random), random);
        assertThat(merged.isWaiting()).as("something waits for ever").isFalse();
        assertSameContent(merged, history.content());
        assertLoads(shuffled.encodeState(), history.content());
        assertThat(inOrder.encodeState()).isEqualTo(history.content().state());
        assertDifference(history, inOrder, random);
    }

    private static YDoc applyInOrder(History history) {
        YDoc doc = new YDoc();
        history.updates().forEach(update -> {
            assertThat(doc.apply(update).waiting()).as("causal order").isFalse();
        });
        assertSameContent(doc, history.content());
        return doc;
    }

    /** What may have gathered while a line was cut: any of them, not only neighbours, hence with gaps between. */
    private static List<byte[]> mergedAtRandom(List<byte[]> updates, Random random) {
        List<byte[]> some =
                updates.stream().filter(update -> random.nextInt(3) == 0).toList();
        List<byte[]> all = new ArrayList<>(updates);
        all.removeAll(some);
        all.addAll(some.isEmpty() ? some : List.of(yjs.merge(some)));
        return all;
    }

    private static YDoc applyShuffled(List<byte[]> history, Random random) {
        List<byte[]> updates = new ArrayList<>(history);
        history.stream().filter(update -> random.nextInt(4) == 0).forEach(updates::add);
        Collections.shuffle(updates, random);
        YDoc doc = new YDoc();
        int reload = random.nextInt(updates.size());
        for (int i = 0; i < updates.size(); i++) {
            doc.apply(updates.get(i));
            if (i == reload) {
                // What waits survives a restart.
                YDoc reloaded = new YDoc();
                reloaded.apply(doc.encodeState());
                doc = reloaded;
            }
        }
        return doc;
    }

    private static void assertSameContent(YDoc doc, Content expected) {
        assertThat(Dump.of(doc)).isEqualTo(expected.dump());
        assertThat(Dump.of(doc.xml("editor"))).isEqualTo(expected.editor());
        assertThat(doc.text("text").toString()).isEqualTo(expected.plain());
        assertThat(Dump.normalized(ProseMirrorJson.of(doc.xml("editor"))))
                .isEqualTo(Dump.normalized(expected.prosemirror()));
        assertThat(doc.stateVector().encode()).isEqualTo(expected.vector());
    }

    private static void assertLoads(byte[] state, Content expected) {
        Content loaded = yjs.load(state);
        assertThat(loaded.dump()).isEqualTo(expected.dump());
        assertThat(loaded.editor()).isEqualTo(expected.editor());
        assertThat(loaded.plain()).isEqualTo(expected.plain());
        assertThat(Dump.normalized(loaded.prosemirror())).isEqualTo(Dump.normalized(expected.prosemirror()));
        assertThat(loaded.vector()).isEqualTo(expected.vector());
        assertThat(loaded.waiting()).isFalse();
    }

    private static void assertDifference(History history, YDoc whole, Random random) {
        YDoc behind = new YDoc();
        history.updates().subList(0, random.nextInt(history.updates().size())).forEach(behind::apply);
        byte[] difference = whole.encodeDifference(behind.stateVector());
        assertThat(difference)
                .isEqualTo(
                        yjs.difference(history.updates(), behind.stateVector().encode()));
        behind.apply(difference);
        assertSameContent(behind, history.content());
    }
}
