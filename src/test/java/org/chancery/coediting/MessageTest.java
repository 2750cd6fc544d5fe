package org.chancery.coediting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.chancery.yjs.StateVector;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessageTest {

    @AutoClose
    private final YjsClients npm = new YjsClients("ws://127.0.0.1/");

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 127, 128, 255, 16383, 16384, 1L << 31, (1L << 32) + 7, (1L << 53) - 1})
    void numbersAreWrittenAndReadAsByNpm(long number) {
        byte[] npms = encode("encoding.writeVarUint(e, " + number + ")");
        assertThat(new MessageWriter().varUint(number).toByteArray()).isEqualTo(npms);
        assertThat(new MessageReader(npms).varUint()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "é", "محضر", "👋🏽", "\u0000"})
    void textsAreWrittenAndReadAsByNpm(String text) {
        byte[] npms = encode("encoding.writeVarString(e, " + new JsonMapper().writeValueAsString(text) + ")");
        assertThat(new MessageWriter().string(text).toByteArray()).isEqualTo(npms);
        assertThat(new MessageReader(npms).string()).isEqualTo(text);
    }

    @Test
    void messagesAreThoseOfTheProtocol() {
        assertThat(ServerMessage.asks(new StateVector(Map.of(5L, 300))))
                .isEqualTo(encode("encoding.writeVarUint(e, 0); encoding.writeVarUint(e, 0);"
                        + "encoding.writeVarUint8Array(e, Y.encodeStateVector(new Map([[5, 300]])))"));
        assertThat(ServerMessage.update(new byte[] {0, 0}))
                .isEqualTo(encode("encoding.writeVarUint(e, 0); encoding.writeVarUint(e, 2);"
                        + "encoding.writeVarUint8Array(e, new Uint8Array(2))"));
        assertThat(ServerMessage.denied("no"))
                .isEqualTo(encode("encoding.writeVarUint(e, 2); encoding.writeVarUint(e, 0);"
                        + "encoding.writeVarString(e, 'no')"));
        assertThat(ServerMessage.access(AccessLevel.WRITE)).containsExactly(101, 2);
        assertThat(ServerMessage.committed(StateVector.EMPTY, 3)).containsExactly(100, 1, 0, 3);
    }

    @Test
    void whatClientsSayIsUnderstood() {
        assertThat(ClientMessage.read(new byte[] {0, 0, 1, 0})).isEqualTo(new ClientMessage.Asks(StateVector.EMPTY));
        assertThat(ClientMessage.read(new byte[] {0, 1, 2, 0, 0}))
                .isInstanceOfSatisfying(
                        ClientMessage.Writes.class,
                        writes -> assertThat(writes.answer()).isTrue());
        assertThat(ClientMessage.read(new byte[] {3})).isInstanceOf(ClientMessage.AsksForAwareness.class);
        assertThat(ClientMessage.read(new byte[] {100, 1})).isInstanceOf(ClientMessage.Unknown.class);
    }

    @Test
    void whatIsNoMessageIsRefused() {
        for (byte[] message : new byte[][] {
            {},
            {0},
            {0, 0},
            {0, 3, 0},
            {0, 2, 5, 1},
            {0, 0, 1, 9},
            {1, 1, 100},
            {1, 4, 1, 1, 1, 5},
            {-1, -1, -1, -1, -1, -1, -1, -1, 1}
        }) {
            assertThatThrownBy(() -> ClientMessage.read(message))
                    .as(Arrays.toString(message))
                    .isInstanceOf(Violation.class);
        }
    }

    @Test
    void statesInOneMessageHaveTheirLimit() {
        assertThat(ClientMessage.read(states(ClientMessage.MAX_STATES)))
                .isInstanceOfSatisfying(
                        ClientMessage.Tells.class,
                        tells -> assertThat(tells.states()).hasSize(ClientMessage.MAX_STATES));
        assertThatThrownBy(() -> ClientMessage.read(states(ClientMessage.MAX_STATES + 1)))
                .isInstanceOf(Violation.class);
    }

    private static byte[] states(int count) {
        var content = new MessageWriter().varUint(count);
        for (int i = 0; i < count; i++) {
            content.varUint(i).varUint(1).string("null");
        }
        return new MessageWriter()
                .varUint(ClientMessage.AWARENESS)
                .bytes(content.toByteArray())
                .toByteArray();
    }

    private byte[] encode(String script) {
        var numbers = npm.run(
                "const e = encoding.createEncoder(); " + script + "; return Array.from(encoding.toUint8Array(e))");
        byte[] bytes = new byte[numbers.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) numbers.get(i).asInt();
        }
        return bytes;
    }
}
