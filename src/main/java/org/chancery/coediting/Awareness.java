package org.chancery.coediting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.coediting.ClientMessage.ClientState;
import org.chancery.security.UserId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The cursors in one room. Who somebody is, is said by the server: whatever a client claims in {@code user} is written
 * over. Guarded by the lock of its room.
 */
final class Awareness {

    private static final String LEFT = "null";

    /** Leaves room for counting on: clients fail at numbers beyond 2^53. */
    private static final long MAX_CLOCK = 1L << 52;

    /** So many are remembered after they have left, that nobody's echo brings them back. */
    private static final int MAX_GONE = 500;

    /** So many are kept back for the others; beyond it they do not hear of some who have come and gone meanwhile. */
    static final int MAX_HELD = 1_000;

    /** Each Yjs client of a connection may leave and come again in one message; nobody has more to tell of itself. */
    private static final int CHANGES_PER_CLIENT = 2;

    private final JsonMapper json;
    private final CoeditingSettings settings;
    private final Map<Long, Present> present = new LinkedHashMap<>();
    private final Map<Long, Gone> gone = new LinkedHashMap<>();

    /** What the others are yet to be told, the last of each. */
    private final Map<Long, ClientState> held = new LinkedHashMap<>();

    private record Present(Connection owner, long heard, ClientState told) {}

    private record Gone(UserId user, long clock) {}

    Awareness(JsonMapper json, CoeditingSettings settings) {
        this.json = json;
        this.settings = settings;
    }

    List<ClientState> all() {
        return present.values().stream().map(Present::told).toList();
    }

    /**
     * Takes in what a client tells of itself. What it tells of others is passed over: standard clients repeat all they
     * hear.
     *
     * @return what the others are to be told
     * @throws Violation if a state is too large or no JSON object, or there are too many, or too many change at once
     */
    List<ClientState> tell(Connection from, List<ClientState> states) {
        // Before any of it is read, and before anybody who leaves in it has left.
        if (states.stream().filter(state -> mayTell(from, state)).count()
                > (long) CHANGES_PER_CLIENT * settings.maxAwarenessClients()) {
            throw Violation.malformed("too many cursors that change at once");
        }
        List<ClientState> news = new ArrayList<>();
        for (ClientState state : states) {
            if (mayTell(from, state)) {
                (state.state().equals(LEFT) ? leave(state.client()) : arrive(from, state)).ifPresent(news::add);
            }
        }
        return news;
    }

    /** All of a client's cursors go with it. */
    List<ClientState> leave(Connection connection) {
        var clients = present.entrySet().stream()
                .filter(entry -> entry.getValue().owner() == connection)
                .map(Map.Entry::getKey)
                .toList();
        return clients.stream().map(this::leave).flatMap(Optional::stream).toList();
    }

    /** Keeps back what the others are to be told, the last of each: of all who are here, and of some who have left. */
    void hold(List<ClientState> states) {
        states.forEach(state -> {
            held.remove(state.client());
            held.put(state.client(), state);
        });
        if (held.size() > MAX_HELD) {
            int surplus = held.size() - MAX_HELD;
            List<Long> left = held.keySet().stream()
                    .filter(client -> !present.containsKey(client))
                    .limit(surplus)
                    .toList();
            held.keySet().removeAll(left);
        }
    }

    /** What was kept back, which it is no more. */
    List<ClientState> release() {
        var all = List.copyOf(held.values());
        held.clear();
        return all;
    }

    private boolean mayTell(Connection from, ClientState state) {
        if (state.clock() > MAX_CLOCK) {
            return false;
        }
        Present known = present.get(state.client());
        if (known != null) {
            return known.owner() == from
                    // Standard clients repeat what they hear of themselves, too, when our count was ahead of theirs.
                    ? state.clock() > known.heard()
                                    && state.clock() != known.told().clock()
                            || state.state().equals(LEFT)
                    // The same window on a new line, while the old one has not been given up.
                    : known.owner().user().equals(from.user())
                            && state.clock() > known.told().clock();
        }
        Gone before = gone.get(state.client());
        return !state.state().equals(LEFT) && (before == null || before.user().equals(from.user()));
    }

    private Optional<ClientState> arrive(Connection from, ClientState state) {
        long clock = state.clock();
        Present known = present.get(state.client());
        if (known == null) {
            requireRoom(from);
            Gone before = gone.remove(state.client());
            // The others have heard of its leaving under a higher clock than it knows.
            clock = before == null ? clock : Math.max(clock, before.clock() + 1);
        } else {
            clock = Math.max(clock, known.told().clock() + 1);
        }
        var told = new ClientState(state.client(), clock, identified(from, state.state()));
        present.put(state.client(), new Present(from, state.clock(), told));
        return Optional.of(told);
    }

    private void requireRoom(Connection from) {
        long held =
                present.values().stream().filter(state -> state.owner() == from).count();
        if (held >= settings.maxAwarenessClients()) {
            throw Violation.malformed("too many cursors");
        }
    }

    private Optional<ClientState> leave(long client) {
        Present left = present.remove(client);
        if (left == null) {
            return Optional.empty();
        }
        long clock = left.told().clock() + 1;
        if (gone.size() >= MAX_GONE) {
            gone.remove(gone.keySet().iterator().next());
        }
        gone.put(client, new Gone(left.owner().user(), clock));
        return Optional.of(new ClientState(client, clock, LEFT));
    }

    private String identified(Connection from, String state) {
        if (state.length() > settings.maxAwarenessBytes()) {
            throw Violation.malformed("cursor of " + state.length() + " characters");
        }
        ObjectNode object = read(state);
        if (object == null) {
            throw Violation.malformed("cursor is no JSON object");
        }
        var color = UserColor.of(from.user());
        object.putObject("user")
                .put("id", from.user().value().toString())
                .put("name", from.name())
                .put("color", color.hex())
                .put("colorIndex", color.index());
        return json.writeValueAsString(object);
    }

    private @Nullable ObjectNode read(String state) {
        try {
            return json.readTree(state) instanceof ObjectNode object ? object : null;
        } catch (JacksonException e) {
            return null;
        }
    }
}
