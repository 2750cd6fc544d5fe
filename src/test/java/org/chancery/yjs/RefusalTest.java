package org.chancery.yjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.chancery.yjs.Updates.numbers;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import org.chancery.yjs.UpdateRefused.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefusalTest {

    private static final long WRITER = 7;

    private static final YLimits NARROW = new YLimits(10_000, 50, 100, 5, 4, 200, 3, 100);

    private YDoc doc;

    @BeforeEach
    void write() {
        doc = new YDoc(NARROW);
        doc.writeAs(WRITER);
        doc.text("text").insert(0, "minutes 😀");
        doc.map("map").set("key", 1);
    }

    private void assertRefused(byte[] update, Reason reason) {
        byte[] before = doc.encodeState();
        assertThatExceptionOfType(UpdateRefused.class)
                .isThrownBy(() -> doc.apply(update))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
        assertThat(doc.encodeState()).isEqualTo(before);
        assertThat(doc.isWaiting()).isFalse();
    }

    private void assertMalformed(Consumer<ByteWriter> content) {
        assertRefused(Updates.ofClient(1, 0, 1, content), Reason.MALFORMED);
    }

    @Test
    void nothingAtAllIsRefused() {
        assertRefused(new byte[0], Reason.MALFORMED);
    }

    @Test
    void everyUpdateCutShortIsRefused() {
        byte[] whole = doc.encodeState();
        for (int length = 0; length < whole.length; length++) {
            assertRefused(Arrays.copyOf(whole, length), Reason.MALFORMED);
        }
    }

    @Test
    void bytesAfterTheEndAreRefused() {
        byte[] whole = doc.encodeState();
        assertRefused(Arrays.copyOf(whole, whole.length + 1), Reason.MALFORMED);
    }

    @Test
    void unknownSortsOfContentAreRefused() {
        for (int ref = 11; ref < 32; ref++) {
            int unknown = ref;
            assertMalformed(out -> {
                out.writeByte(unknown);
                numbers(out, 1, 1, 1, 1, 1);
            });
        }
    }

    @Test
    void unknownSharedTypeIsRefused() {
        assertMalformed(out -> {
            out.writeByte(TypeContent.REF);
            out.writeVarUint(1);
            out.writeString("a");
            out.writeVarUint(7);
        });
    }

    @Test
    void contentOfLengthZeroIsRefused() {
        assertMalformed(out -> Updates.rootText(out, ""));
        assertMalformed(out -> numbers(out, 0, 0));
        assertMalformed(out -> numbers(out, GapStruct.REF, 0));
        assertMalformed(out -> {
            out.writeByte(ValuesContent.ANY_REF);
            out.writeVarUint(1);
            out.writeString("a");
            out.writeVarUint(0);
        });
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
        assertMalformed(out -> {
            out.writeByte(StringContent.REF);
            out.writeVarUint(1);
            out.writeString("text");
            out.writeBytes(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80});
        });
    }

    @Test
    void embedThatIsNotJsonIsRefused() {
        for (String text :
                new String[] {"", "{", "{\"a\":}", "nul", "01", "1.", "\"\n\"", "[1,]", "{}{}", "-", "\"\\u12g4\""}) {
            assertMalformed(out -> {
                out.writeByte(SingleContent.EMBED_REF);
                out.writeVarUint(1);
                out.writeString("text");
                out.writeString(text);
            });
        }
    }

    @Test
    void itemThatBuildsOnItselfOrItsFutureIsRefused() {
        assertMalformed(out -> Updates.textAfter(out, 1, 0, "x"));
        assertMalformed(out -> Updates.textAfter(out, 1, 9, "x"));
        assertMalformed(out -> Updates.typeWithin(out, 1, 0, Kind.MAP));
    }

    @Test
    void sameClientTwiceIsRefused() {
        assertRefused(
                Updates.bytes(out -> {
                    numbers(out, 2, 1, 1, 0, 0, 1, 1, 1, 1, 0, 1, 0);
                }),
                Reason.MALFORMED);
    }

    @Test
    void announcedCountsBeyondTheBytesAreRefusedAtOnce() {
        assertRefused(Updates.bytes(out -> numbers(out, 1L << 40)), Reason.MALFORMED);
        assertRefused(Updates.bytes(out -> numbers(out, 1, 1L << 40, 1, 0)), Reason.MALFORMED);
        assertRefused(Updates.bytes(out -> numbers(out, 0, 1L << 40)), Reason.MALFORMED);
        assertRefused(Updates.bytes(out -> numbers(out, 0, 1, 5, 1L << 40)), Reason.MALFORMED);
        assertMalformed(out -> {
            out.writeByte(ValuesContent.ANY_REF);
            out.writeVarUint(1);
            out.writeString("a");
            out.writeVarUint(1L << 40);
        });
    }

    @Test
    void integersBeyondFiftyThreeBitsAreRefused() {
        byte[] endless = new byte[20];
        Arrays.fill(endless, (byte) 0xff);
        assertRefused(endless, Reason.MALFORMED);
    }

    @Test
    void clocksBeyondThirtyOneBitsAreRefused() {
        assertRefused(Updates.ofClient(1, 0, 1, out -> numbers(out, 0, 1L << 31)), Reason.TOO_LARGE);
        assertRefused(Updates.ofClient(1, 0, 2, out -> numbers(out, 0, Integer.MAX_VALUE, 0, 1)), Reason.TOO_LARGE);
        assertRefused(Updates.deleting(1, Integer.MAX_VALUE, 1), Reason.TOO_LARGE);
    }

    @Test
    void updateLongerThanTheLimitIsRefused() {
        assertRefused(new byte[10_001], Reason.TOO_LARGE);
    }

    @Test
    void moreStructsThanTheLimitAreRefused() {
        assertRefused(
                Updates.ofClient(1, 0, 51, out -> {
                    for (int i = 0; i < 51; i++) {
                        numbers(out, 0, 1);
                    }
                }),
                Reason.TOO_LARGE);
    }

    @Test
    void moreStructsThanTheDocumentMayHoldAreRefused() {
        // Types are never merged; the highest client first finds its places at once.
        doc.apply(types(3, 48));
        doc.apply(types(2, 48));
        assertRefused(types(1, 5), Reason.TOO_LARGE);
    }

    private static byte[] types(long client, int count) {
        return Updates.ofClient(client, 0, count, out -> {
            for (int i = 0; i < count; i++) {
                Updates.rootType(out, Kind.MAP);
            }
        });
    }

    @Test
    void typesNestedDeeperThanTheLimitAreRefused() {
        assertRefused(Updates.nested(1, 6), Reason.TOO_DEEP);
        doc.apply(Updates.nested(1, 5));
        assertThat(doc.array("array").toJson()).hasToString("[[[[[[]]]]]]");
    }

    @Test
    void typeNestedTooDeepByAnUpdateThatWaitedIsDroppedWithoutHarmToOthers() {
        YDoc author = new YDoc();
        author.writeAs(1);
        byte[] first = author.edit(() -> author.array("array").insertArray(0));
        byte[] rest = author.edit(() -> {
            YArray array = (YArray) author.array("array").get(0);
            for (int i = 0; i < 8; i++) {
                array = array.insertArray(0);
            }
        });
        assertThat(doc.apply(rest).waiting()).isTrue();
        assertThat(doc.apply(first).waiting()).isFalse();
        assertThat(doc.array("array").toJson()).hasToString("[[]]");
    }

    @Test
    void valuesNestedDeeperThanTheLimitAreRefused() {
        assertRefused(
                Updates.ofClient(1, 0, 1, out -> {
                    out.writeByte(ValuesContent.ANY_REF);
                    out.writeVarUint(1);
                    out.writeString("a");
                    out.writeVarUint(1);
                    for (int i = 0; i < 4_000; i++) {
                        out.writeByte(117);
                        out.writeByte(1);
                    }
                }),
                Reason.TOO_DEEP);
        assertRefused(
                Updates.ofClient(1, 0, 1, out -> {
                    out.writeByte(SingleContent.EMBED_REF);
                    out.writeVarUint(1);
                    out.writeString("a");
                    out.writeString("[".repeat(5) + "]".repeat(5));
                }),
                Reason.TOO_DEEP);
    }

    @Test
    void moreWaitingThanTheLimitIsRefused() {
        assertRefused(
                Updates.ofClient(1, 5, 1, out -> Updates.rootText(out, "x".repeat(300))), Reason.TOO_MUCH_WAITING);
    }

    @Test
    void moreWaitingDeletionsThanTheLimitAreRefused() {
        assertRefused(Updates.bytes(out -> numbers(out, 0, 1, 99, 4, 0, 1, 2, 1, 4, 1, 6, 1)), Reason.TOO_MUCH_WAITING);
    }

    @Test
    void insertionsThatTakeTooLongToPlaceAreRefused() {
        doc.apply(types(2, 40));
        assertRefused(types(3, 10), Reason.TOO_COSTLY);
        assertThat(doc.array("array").size()).isEqualTo(40);
    }

    @Test
    void brokenStateVectorIsRefused() {
        assertThatExceptionOfType(UpdateRefused.class)
                .isThrownBy(() -> StateVector.decode(new byte[] {2, 1, 1}))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.MALFORMED));
        assertThatExceptionOfType(UpdateRefused.class).isThrownBy(() -> StateVector.decode(new byte[] {0, 0}));
        assertThatExceptionOfType(UpdateRefused.class).isThrownBy(() -> StateVector.decode(new byte[] {(byte) 0xff}));
    }

    @Test
    void itemsThatWaitForEachOtherHarmNobody() {
        byte[] circle = Updates.bytes(out -> {
            numbers(out, 2, 2, 11, 0);
            Updates.textAfter(out, 12, 0, "a");
            Updates.textAfter(out, 12, 1, "b");
            numbers(out, 2, 12, 0);
            Updates.textAfter(out, 11, 1, "c");
            Updates.textAfter(out, 11, 0, "d");
            numbers(out, 0);
        });
        assertThat(doc.apply(circle).waiting()).isTrue();
        assertThat(doc.text("text")).hasToString("minutes 😀");
        doc.apply(Updates.ofClient(13, 0, 1, out -> Updates.rootText(out, "x")));
        assertThat(doc.text("text").length()).isEqualTo(11);
    }

    @Test
    void itemWithinSomethingThatIsNoTypeIsForgotten() {
        byte[] within = Updates.ofClient(1, 0, 1, out -> Updates.typeWithin(out, WRITER, 0, Kind.TEXT));
        assertThat(doc.apply(within).waiting()).isFalse();
        assertThat(doc.stateVector().clock(1)).isEqualTo(1);
        assertThat(doc.text("text")).hasToString("minutes 😀");
    }

    @Test
    void editThatThrowsChangesNothing() {
        byte[] before = doc.encodeState();
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> doc.edit(() -> {
                    doc.text("text").delete(0, 7);
                    doc.map("map").set("key", 2);
                    doc.xml("xml").appendElement("paragraph").appendText("lost");
                    doc.text("text").delete(0, 99);
                }));
        assertThat(doc.encodeState()).isEqualTo(before);
        assertThat(doc.text("text")).hasToString("minutes 😀");
        assertThat(doc.text("text").length()).isEqualTo(10);
        assertThat(doc.map("map").get("key")).isEqualTo(1L);
        assertThat(doc.xml("xml").size()).isZero();
    }

    @Test
    void surrogatePairIsNeverCutByOwnEdits() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> doc.text("text").insert(9, "x"));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> doc.text("text").delete(8, 1));
        assertThat(doc.text("text")).hasToString("minutes 😀");
    }

    @Test
    void refusedUpdateDoesNotLeaveAnEmojiCut() {
        assertRefused(
                Updates.bytes(out -> {
                    // To the right of the first half, and then something that cannot be kept.
                    numbers(out, 1, 1, 1, 0);
                    Updates.textAfter(out, WRITER, 8, "x");
                    numbers(out, 2, 99, 4, 0, 1, 2, 1, 4, 1, 6, 1, WRITER, 1, 9, 1);
                }),
                Reason.TOO_MUCH_WAITING);
        assertThat(doc.text("text")).hasToString("minutes 😀");
    }

    @Test
    void updateThatCutsLongContentToPiecesTakesNoTime() {
        YDoc large = new YDoc();
        large.apply(Updates.ofClient(1, 0, 2, out -> {
            Updates.rootText(out, "😀".repeat(250_000));
            out.writeByte(ValuesContent.ANY_REF);
            Updates.numbers(out, 1);
            out.writeString("array");
            out.writeVarUint(500_000);
            for (int i = 0; i < 500_000; i++) {
                out.writeByte(127);
            }
        }));
        byte[] everyOther = Updates.bytes(out -> {
            numbers(out, 0, 1, 1, 500_000);
            for (int i = 0; i < 500_000; i++) {
                numbers(out, 2L * i, 1);
            }
        });
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> large.apply(everyOther));
        assertThat(large.text("text")).hasToString("\uFFFD".repeat(250_000));
        assertThat(large.array("array").size()).isEqualTo(250_000);
    }

    @Test
    void whatWaitsAndNeverEndsDoesNotHoldUpTheWriterItWaitsFor() {
        YDoc writer = new YDoc();
        writer.writeAs(3);
        byte[] awaited = writer.edit(() -> writer.text("text").append("at last"));
        YDoc waiting = new YDoc();
        // Each struct of one needs the one before of the other: they can only go on by turns.
        int turns = 20_000;
        waiting.apply(Updates.ofClient(1, 0, turns, out -> {
            for (int i = 0; i < turns; i++) {
                Updates.textAfter(out, i == 0 ? 3 : 2, Math.max(i - 1, 0), "a");
            }
        }));
        waiting.apply(Updates.ofClient(2, 0, turns, out -> {
            for (int i = 0; i < turns; i++) {
                Updates.textAfter(out, 1, i, "b");
            }
        }));
        assertThat(waiting.isWaiting()).isTrue();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> waiting.apply(awaited));
        assertThat(waiting.text("text")).hasToString("at last");
    }
}
