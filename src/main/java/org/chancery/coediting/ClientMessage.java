package org.chancery.coediting;

import java.util.ArrayList;
import java.util.List;
import org.chancery.yjs.StateVector;
import org.chancery.yjs.UpdateRefused;

/** What a client says, in the protocol of y-websocket. */
sealed interface ClientMessage {

    int SYNC = 0;
    int AWARENESS = 1;
    int AUTH = 2;
    int QUERY_AWARENESS = 3;

    int STEP_1 = 0;
    int STEP_2 = 1;
    int UPDATE = 2;

    /** Most states in one message: clients that are asked repeat those of all who are in the room. */
    int MAX_STATES = 1_000;

    /** Asks for what it lacks. */
    record Asks(StateVector state) implements ClientMessage {}

    /**
     * Writes.
     *
     * @param answer whether it answers to our question for what we lack, to which clients add all deletions
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Writes(byte[] update, boolean answer) implements ClientMessage {}

    /** Tells of cursors, its own and, as y-websocket does, all others it has just heard of. */
    record Tells(List<ClientState> states) implements ClientMessage {}

    /** Asks for all cursors. */
    record AsksForAwareness() implements ClientMessage {}

    /** Something that this server does not know, to be passed over like y-websocket does. */
    record Unknown() implements ClientMessage {}

    /** @param state JSON, {@code null} in it for a client that has left */
    record ClientState(long client, long clock, String state) {}

    /**
     * Reads a message.
     *
     * @throws Violation if it is none
     */
    static ClientMessage read(byte[] message) {
        var in = new MessageReader(message);
        return switch ((int) Math.min(in.varUint(), Integer.MAX_VALUE)) {
            case SYNC -> sync(in);
            case AWARENESS -> new Tells(states(new MessageReader(in.bytes())));
            case QUERY_AWARENESS -> new AsksForAwareness();
            default -> new Unknown();
        };
    }

    private static ClientMessage sync(MessageReader in) {
        int step = (int) Math.min(in.varUint(), Integer.MAX_VALUE);
        byte[] content = in.bytes();
        return switch (step) {
            case STEP_1 -> new Asks(state(content));
            case STEP_2 -> new Writes(content, true);
            case UPDATE -> new Writes(content, false);
            default -> throw Violation.malformed("unknown step of sync");
        };
    }

    private static StateVector state(byte[] content) {
        try {
            return StateVector.decode(content);
        } catch (UpdateRefused refused) {
            throw Violation.malformed(String.valueOf(refused.getMessage()));
        }
    }

    private static List<ClientState> states(MessageReader in) {
        long count = in.varUint();
        // Each takes three bytes at least.
        if (count > in.remaining() / 3) {
            throw Violation.malformed("more states announced than there are");
        }
        if (count > MAX_STATES) {
            throw Violation.malformed(count + " cursors");
        }
        List<ClientState> states = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            states.add(new ClientState(in.varUint(), in.varUint(), in.string()));
        }
        return states;
    }
}
