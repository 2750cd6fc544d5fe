package org.chancery.coediting;

import java.util.List;
import org.chancery.yjs.StateVector;

/**
 * What the server says, in the protocol of y-websocket and with two messages of our own, which its clients pass over:
 * docs/decisions/0040.
 */
final class ServerMessage {

    static final int COMMITTED = 100;
    static final int ACCESS = 101;

    private static final int PERMISSION_DENIED = 0;

    private ServerMessage() {}

    /** Asks for what the server lacks. */
    static byte[] asks(StateVector state) {
        return sync(ClientMessage.STEP_1, state.encode());
    }

    /** What the client lacked. */
    static byte[] answers(byte[] difference) {
        return sync(ClientMessage.STEP_2, difference);
    }

    /** Something that somebody wrote. */
    static byte[] update(byte[] update) {
        return sync(ClientMessage.UPDATE, update);
    }

    private static byte[] sync(int step, byte[] content) {
        return new MessageWriter()
                .varUint(ClientMessage.SYNC)
                .varUint(step)
                .bytes(content)
                .toByteArray();
    }

    /** Cursors and names. */
    static byte[] awareness(List<ClientMessage.ClientState> states) {
        var content = new MessageWriter().varUint(states.size());
        states.forEach(
                state -> content.varUint(state.client()).varUint(state.clock()).string(state.state()));
        return new MessageWriter()
                .varUint(ClientMessage.AWARENESS)
                .bytes(content.toByteArray())
                .toByteArray();
    }

    /** An update was not taken. */
    static byte[] denied(String reason) {
        return new MessageWriter()
                .varUint(ClientMessage.AUTH)
                .varUint(PERMISSION_DENIED)
                .string(reason)
                .toByteArray();
    }

    /**
     * What of the client's own is on disk.
     *
     * @param clocks of its Yjs clients
     * @param messages how many of its updates on this connection, answers to our question included, are settled;
     *     deletions have no clock and are known by it alone
     */
    static byte[] committed(StateVector clocks, long messages) {
        return new MessageWriter()
                .varUint(COMMITTED)
                .bytes(clocks.encode())
                .varUint(messages)
                .toByteArray();
    }

    /** What the client may do from now on: 0 nothing, 1 read, 2 write. */
    static byte[] access(AccessLevel level) {
        return new MessageWriter().varUint(ACCESS).varUint(level.ordinal()).toByteArray();
    }
}
