package org.chancery.yjs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.yjs.DecodedUpdate.Block;
import org.chancery.yjs.WaitingUpdates.Waiting;

/** Writes updates: of a document, of one transaction, or of structs that have to wait. */
final class UpdateWriter {

    private final ByteWriter out = new ByteWriter();

    private UpdateWriter() {}

    /** What a replica in that state lacks of the document, what waits in it included. */
    static byte[] difference(Replica replica, StateVector state) {
        UpdateWriter writer = new UpdateWriter();
        if (replica.waiting.isEmpty()) {
            writer.writeStored(replica.store, state);
        } else {
            writer.writeWithWaiting(replica, state);
        }
        IdRanges deletes = deletes(replica.store);
        deletes.addAll(replica.waitingDeletes);
        deletes.normalize();
        deletes.write(writer.out);
        return writer.out.toByteArray();
    }

    /** What a transaction did, once it is committed. */
    static byte[] changes(Transaction transaction) {
        UpdateWriter writer = new UpdateWriter();
        List<ClientStructs> touched = transaction.touched.stream()
                .sorted(Comparator.comparingLong((ClientStructs structs) -> structs.client)
                        .reversed())
                .toList();
        writer.out.writeVarUint(touched.size());
        for (ClientStructs structs : touched) {
            writer.writeStored(structs, structs.clockBefore);
        }
        transaction.deletes.write(writer.out);
        return writer.out.toByteArray();
    }

    /** Structs alone. */
    static byte[] aside(Map<Long, List<Struct>> aside) {
        UpdateWriter writer = new UpdateWriter();
        writer.out.writeVarUint(aside.size());
        aside.forEach((client, structs) -> writer.writeAll(client, structs, structs.getFirst().clock));
        writer.out.writeVarUint(0);
        return writer.out.toByteArray();
    }

    private void writeStored(StructStore store, StateVector state) {
        List<ClientStructs> lacking = store.descending().stream()
                .filter(structs -> structs.state() > state.clock(structs.client))
                .toList();
        out.writeVarUint(lacking.size());
        for (ClientStructs structs : lacking) {
            writeStored(structs, state.clock(structs.client));
        }
    }

    private void writeStored(ClientStructs structs, int from) {
        int first = structs.indexOf(from);
        out.writeVarUint(structs.size() - first);
        out.writeVarUint(structs.client);
        out.writeVarUint(from);
        structs.get(first).write(out, from - structs.get(first).clock);
        for (int i = first + 1; i < structs.size(); i++) {
            structs.get(i).write(out, 0);
        }
    }

    private void writeWithWaiting(Replica replica, StateVector state) {
        Map<Long, List<Struct>> lacking = new TreeMap<>(Comparator.reverseOrder());
        for (ClientStructs structs : replica.store.all()) {
            List<Struct> stored = new ArrayList<>();
            int from = state.clock(structs.client);
            for (int i = from < structs.state() ? structs.indexOf(from) : structs.size(); i < structs.size(); i++) {
                stored.add(structs.get(i));
            }
            lacking.put(structs.client, stored);
        }
        waiting(replica)
                .forEach((client, structs) -> addWaiting(
                        lacking.computeIfAbsent(client, unknown -> new ArrayList<>()),
                        structs,
                        Math.max(replica.store.state(client), state.clock(client))));
        lacking.values().removeIf(List::isEmpty);
        out.writeVarUint(lacking.size());
        lacking.forEach((client, structs) ->
                writeAll(client, structs, Math.max(structs.getFirst().clock, state.clock(client))));
    }

    private static Map<Long, List<Struct>> waiting(Replica replica) {
        Map<Long, List<Struct>> waiting = new HashMap<>();
        for (Waiting update : replica.waiting.all()) {
            for (Block block :
                    DecodedUpdate.decode(update.bytes(), replica.limits).blocks()) {
                waiting.computeIfAbsent(block.client, client -> new ArrayList<>())
                        .addAll(block.structs());
            }
        }
        waiting.values().forEach(structs -> {
            structs.removeIf(GapStruct.class::isInstance);
            structs.sort(Comparator.comparingInt(struct -> struct.clock));
        });
        return waiting;
    }

    private static void addWaiting(List<Struct> lacking, List<Struct> waiting, int from) {
        int next = from;
        for (Struct struct : waiting) {
            if (struct.clock > next && !lacking.isEmpty()) {
                lacking.add(new GapStruct(struct.client, next, struct.clock - next));
            }
            if (struct.end() > next) {
                lacking.add(struct);
                next = struct.end();
            }
        }
    }

    private void writeAll(long client, List<Struct> structs, int from) {
        out.writeVarUint(structs.size());
        out.writeVarUint(client);
        out.writeVarUint(from);
        int next = from;
        for (Struct struct : structs) {
            struct.write(out, next - struct.clock);
            next = struct.end();
        }
    }

    private static IdRanges deletes(StructStore store) {
        IdRanges deletes = new IdRanges();
        for (ClientStructs structs : store.all()) {
            for (int i = 0; i < structs.size(); i++) {
                if (structs.get(i).isDeleted()) {
                    int clock = structs.get(i).clock;
                    while (i + 1 < structs.size() && structs.get(i + 1).isDeleted()) {
                        i++;
                    }
                    deletes.add(structs.client, clock, structs.get(i).end());
                }
            }
        }
        return deletes;
    }
}
