package org.chancery.yjs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Throws rubbish at a document: random bytes, and valid updates with random damage.
 *
 * <p>{@code -Dyjs.fuzz.seconds} sets how long, {@code -Dyjs.fuzz.seed} the first seed.
 */
class DecoderFuzzTest {

    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("yjs.fuzz.seconds", 4));
    private static final long FIRST_SEED = Long.getLong("yjs.fuzz.seed", 1);

    private static final YLimits LIMITS = new YLimits(20_000, 2_000, 10_000, 20, 20, 20_000, 200, 20_000);

    /** A byte may announce an item, the largest thing per byte read; decoding and placing copy it a few times. */
    private static final long MAX_BYTES_ALLOCATED = 4_000_000;

    private static final Duration MAX_TIME = Duration.ofSeconds(5);

    private final List<byte[]> valid = validUpdates();

    @Test
    void rubbishIsRefusedWithTheRefusalOnlyAndChangesNothing() {
        long end = System.nanoTime() + TIME.toNanos();
        int refused = 0;
        int accepted = 0;
        for (long seed = FIRST_SEED; System.nanoTime() < end || refused == 0 || accepted == 0; seed++) {
            try {
                if (throwRubbish(new Random(seed))) {
                    accepted++;
                } else {
                    refused++;
                }
            } catch (Throwable failure) {
                throw new AssertionError("-Dyjs.fuzz.seed=" + seed, failure);
            }
        }
        assertThat(refused).isPositive();
        assertThat(accepted).as("some damage is harmless").isPositive();
    }

    /** Several onto the same document, so that they meet each other's remains. */
    private boolean throwRubbish(Random random) {
        YDoc doc = new YDoc(LIMITS);
        doc.apply(valid.get(random.nextInt(valid.size())));
        boolean accepted = false;
        for (int i = 0; i < 6; i++) {
            byte[] update = random.nextInt(8) == 0 ? randomBytes(random) : damaged(random);
            byte[] before = doc.encodeState();
            long allocatedBefore = allocated();
            long start = System.nanoTime();
            try {
                doc.apply(update);
                accepted = true;
            } catch (UpdateRefused refused) {
                assertThat(doc.encodeState()).isEqualTo(before);
            }
            assertThat(System.nanoTime() - start).isLessThan(MAX_TIME.toNanos());
            assertThat(allocated() - allocatedBefore).isLessThan(MAX_BYTES_ALLOCATED);
        }
        readAll(doc);
        YDoc copy = new YDoc();
        copy.apply(doc.encodeState());
        // Damaged twins of what waits may block each other here and not there: what waits may have come further.
        assertThat(copy.stateVector().covers(doc.stateVector())).isTrue();
        assertThat(doc.isWaiting() || copy.stateVector().equals(doc.stateVector()))
                .isTrue();
        return accepted;
    }

    private static void readAll(YDoc doc) {
        for (String root : doc.rootNames()) {
            assertThat(doc.text(root).toDelta()).isNotNull();
            assertThat(doc.map(root).toJson()).isNotNull();
            assertThat(doc.array(root).toJson()).isNotNull();
            assertThat(ProseMirrorJson.of(doc.xml(root))).startsWith("{");
            assertThat(Html.of(doc.xml(root))).isNotNull();
            assertThat(PlainText.of(doc.xml(root))).isNotNull();
        }
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static byte[] randomBytes(Random random) {
        byte[] bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);
        for (int i = 0; i < bytes.length; i++) {
            if (random.nextBoolean()) {
                bytes[i] &= 0x0f;
            }
        }
        return bytes;
    }

    private byte[] damaged(Random random) {
        byte[] bytes = valid.get(random.nextInt(valid.size())).clone();
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt();
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes[at] += (byte) (random.nextInt(3) - 1);
                case 3 -> bytes = spliced(bytes, at, valid.get(random.nextInt(valid.size())), random);
                default -> {
                    byte[] shorter = new byte[bytes.length - 1];
                    System.arraycopy(bytes, 0, shorter, 0, at);
                    System.arraycopy(bytes, at + 1, shorter, at, shorter.length - at);
                    bytes = shorter.length == 0 ? bytes : shorter;
                }
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int at, byte[] other, Random random) {
        int from = random.nextInt(other.length);
        int length = Math.min(other.length - from, random.nextInt(40));
        byte[] longer = new byte[bytes.length + length];
        System.arraycopy(bytes, 0, longer, 0, at);
        System.arraycopy(other, from, longer, at, length);
        System.arraycopy(bytes, at, longer, at + length, bytes.length - at);
        return longer;
    }

    private static List<byte[]> validUpdates() {
        List<byte[]> updates = new ArrayList<>();
        for (int client = 1; client <= 4; client++) {
            YDoc doc = new YDoc();
            updates.forEach(doc::apply);
            doc.writeAs(client);
            updates.add(doc.edit(() -> SampleEdits.write(doc)));
            updates.add(doc.edit(() -> SampleEdits.change(doc)));
            updates.add(doc.encodeState());
        }
        updates.add(Updates.nested(9, 15));
        updates.add(Updates.ofClient(8, 0, 2, out -> {
            Updates.rootText(out, "a");
            Updates.numbers(out, GapStruct.REF, 3);
        }));
        return updates;
    }
}
