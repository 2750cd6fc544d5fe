package org.chancery.coediting;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import org.chancery.testing.Effort;

/** Bytes that claim to be a message of a client. With every build it runs what is kept in the resources. */
class MessageFuzzTest {

    private static final Duration MAX_TIME = Duration.ofSeconds(2);

    /** The smallest cursor takes three bytes and becomes a record with an empty text, a clock of a state two bytes. */
    private static final int BYTES_PER_BYTE = 200;

    @FuzzTest
    void messagesAreUnderstoodOrRefused(byte[] message) {
        long allowance = (1 << 16) + (long) BYTES_PER_BYTE * message.length;
        Effort.onceClassesAreLoaded(() -> Effort.within(allowance, MAX_TIME, () -> {
            try {
                readAndWrite(message);
            } catch (Violation violation) {
                assertThat(violation.code()).isEqualTo(CloseCodes.REFUSED);
            }
        }));
    }

    /** What is understood can be passed on, and is understood the same there. */
    private static void readAndWrite(byte[] message) {
        switch (ClientMessage.read(message)) {
            case ClientMessage.Asks asks ->
                assertThat(ClientMessage.read(ServerMessage.asks(asks.state()))).isEqualTo(asks);
            case ClientMessage.Writes writes -> assertThat(writes.update()).hasSizeLessThan(message.length);
            case ClientMessage.Tells tells ->
                assertThat(ClientMessage.read(ServerMessage.awareness(tells.states())))
                        .isEqualTo(tells);
            case ClientMessage.AsksForAwareness asks ->
                assertThat(message[0] & 0x7f).isEqualTo(3);
            case ClientMessage.Unknown unknown -> assertThat(message).isNotEmpty();
        }
    }
}
