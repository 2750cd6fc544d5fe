package org.chancery.yjs;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import org.chancery.testing.Effort;

/**
 * Bytes that claim to be updates, one after the other onto the same document. With every build it runs what is kept in
 * the resources, {@code ./mvnw -Pnightly test} looks for more.
 */
class UpdateFuzzTest {

    private static final Duration MAX_TIME = Duration.ofSeconds(5);

    @FuzzTest
    void updatesAreTakenInOrRefusedWithoutTrace(byte[] bytes) {
        Effort.onceClassesAreLoaded(() -> applyAll(FuzzInput.of(bytes)));
    }

    private static void applyAll(FuzzInput input) {
        YDoc doc = FuzzDocuments.choose(input.choice());
        for (byte[] update : input.parts()) {
            byte[] before = doc.encodeState();
            Effort.within(FuzzDocuments.allowance(update.length + before.length), MAX_TIME, () -> {
                try {
                    doc.apply(update);
                } catch (UpdateRefused refused) {
                    assertThat(doc.encodeState()).isEqualTo(before);
                }
            });
        }
        readAll(doc);
        YDoc copy = new YDoc();
        copy.apply(doc.encodeState());
        // Damaged twins of what waits may block each other here and not there: what waits may have come further.
        assertThat(copy.stateVector().covers(doc.stateVector())).isTrue();
        if (!doc.isWaiting()) {
            assertThat(copy.stateVector()).isEqualTo(doc.stateVector());
        }
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
}
