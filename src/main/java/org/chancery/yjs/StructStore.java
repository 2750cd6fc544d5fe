package org.chancery.yjs;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The structs of a document by client. */
final class StructStore {

    private final Map<Long, ClientStructs> clients = new HashMap<>();

    private @Nullable ClientStructs latest;

    @Nullable
    ClientStructs of(long client) {
        ClientStructs structs = latest;
        if (structs == null || structs.client != client) {
            structs = clients.get(client);
            if (structs != null) {
                latest = structs;
            }
        }
        return structs;
    }

    ClientStructs ofKnown(long client) {
        ClientStructs structs = of(client);
        if (structs == null) {
            throw new IllegalStateException("unknown client");
        }
        return structs;
    }

    ClientStructs ofNew(long client) {
        ClientStructs structs = of(client);
        if (structs == null) {
            structs = new ClientStructs(client);
            clients.put(client, structs);
            latest = structs;
        }
        return structs;
    }

    void remove(long client) {
        clients.remove(client);
        latest = null;
    }

    int state(long client) {
        ClientStructs structs = of(client);
        return structs == null ? 0 : structs.state();
    }

    boolean contains(long client, int clock) {
        return clock < state(client);
    }

    /** The struct with that clock, which must be there. */
    Struct find(long client, int clock) {
        ClientStructs structs = ofKnown(client);
        return structs.get(structs.indexOf(clock));
    }

    void replace(Item item, ForgottenStruct by) {
        ClientStructs structs = ofKnown(item.client);
        structs.set(structs.indexOf(item.clock), by);
    }

    Collection<ClientStructs> all() {
        return clients.values();
    }

    /** Highest client first: the order of the format, which also eases merging. */
    List<ClientStructs> descending() {
        return clients.values().stream()
                .sorted(Comparator.comparingLong((ClientStructs structs) -> structs.client)
                        .reversed())
                .toList();
    }

    int structCount() {
        int count = 0;
        for (ClientStructs structs : clients.values()) {
            count += structs.size();
        }
        return count;
    }
}
