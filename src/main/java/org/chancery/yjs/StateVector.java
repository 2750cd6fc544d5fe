package org.chancery.yjs;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * How much of each client's work a replica has: the next clock expected per client.
 *
 * @param clocks next clock per client, 1 or more; a client that is absent has contributed nothing
 */
public record StateVector(Map<Long, Integer> clocks) {

    /** What a replica has that has nothing. */
    public static final StateVector EMPTY = new StateVector(Map.of());

    /** Copies the map and leaves out zeros. */
    public StateVector {
        Map<Long, Integer> present = new HashMap<>(clocks);
        present.values().removeIf(clock -> clock <= 0);
        clocks = Map.copyOf(present);
    }

    /** The next clock expected from a client; 0 if it has contributed nothing. */
    public int clock(long client) {
        return clocks.getOrDefault(client, 0);
    }

    /** Whether a replica in this state has everything that one in the other state has, deletions aside. */
    public boolean covers(StateVector other) {
        return other.clocks.entrySet().stream().allMatch(entry -> clock(entry.getKey()) >= entry.getValue());
    }

    /** The bytes that Yjs calls an encoded state vector. */
    public byte[] encode() {
        ByteWriter out = new ByteWriter();
        out.writeVarUint(clocks.size());
        clocks.entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByKey(Comparator.reverseOrder()))
                .forEach(entry -> {
                    out.writeVarUint(entry.getKey());
                    out.writeVarUint(entry.getValue());
                });
        return out.toByteArray();
    }

    /**
     * Reads an encoded state vector, with the default limits.
     *
     * @throws UpdateRefused if it is malformed or too large
     */
    public static StateVector decode(byte[] bytes) {
        return decode(bytes, YLimits.DEFAULT);
    }

    /**
     * Reads an encoded state vector.
     *
     * @throws UpdateRefused if it is malformed or too large
     */
    public static StateVector decode(byte[] bytes, YLimits limits) {
        if (bytes.length > limits.maxUpdateBytes()) {
            throw UpdateRefused.tooLarge("state vector of " + bytes.length + " bytes");
        }
        ByteReader in = new ByteReader(bytes);
        int count = in.readCount(2);
        Map<Long, Integer> clocks = new HashMap<>();
        for (int i = 0; i < count; i++) {
            clocks.put(in.readVarUint(), in.readVarUint31());
        }
        if (in.remaining() > 0) {
            throw UpdateRefused.malformed("bytes after the end");
        }
        return new StateVector(clocks);
    }
}
