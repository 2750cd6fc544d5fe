package org.chancery.coediting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chancery.base.Marking;
import org.chancery.coediting.ClientMessage.ClientState;
import org.chancery.security.Actor;
import org.chancery.security.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import tools.jackson.databind.json.JsonMapper;

class AwarenessTest {

    private static final CoeditingSettings SETTINGS = TestSettings.DEFAULT;

    private final Awareness awareness = new Awareness(new JsonMapper(), SETTINGS);
    private final Connection salma = connection("Salma");
    private final Connection youssef = connection("Youssef");

    @Test
    void namesAreTheServersAndTheRestIsTheClients() {
        var told = awareness.tell(salma, List.of(new ClientState(1, 0, "{\"user\":{\"name\":\"X\"},\"cursor\":[1]}")));
        assertThat(told)
                .singleElement()
                .satisfies(state -> assertThat(state.state())
                        .contains(
                                "\"name\":\"Salma\"",
                                "\"cursor\":[1]",
                                salma.user().value().toString())
                        .doesNotContain("X"));
    }

    @Test
    void echoOfOthersIsPassedOver() {
        awareness.tell(salma, List.of(state(1, 5)));
        assertThat(awareness.tell(youssef, List.of(state(1, 5), state(1, 6), gone(1, 7))))
                .isEmpty();
        awareness.leave(salma);
        assertThat(awareness.tell(youssef, List.of(state(1, 5), gone(1, 6)))).isEmpty();
        assertThat(awareness.all()).isEmpty();
    }

    @Test
    void oldNewsAreNoNews() {
        awareness.tell(salma, List.of(state(1, 5)));
        assertThat(awareness.tell(salma, List.of(state(1, 5)))).isEmpty();
        assertThat(awareness.tell(salma, List.of(state(1, 6)))).hasSize(1);
    }

    @Test
    void whoComesBackIsSeenThoughItsClockStoodStill() {
        awareness.tell(salma, List.of(state(1, 5)));
        long left = awareness.leave(salma).getFirst().clock();
        var again = new Connection(actorOf(salma), new MockHttpSession(), new FakeWire(), AccessLevel.WRITE);
        assertThat(awareness.tell(again, List.of(state(1, 5))))
                .singleElement()
                .satisfies(state -> assertThat(state.clock()).isGreaterThan(left));
        long told = awareness.all().getFirst().clock();
        assertThat(awareness.tell(again, List.of(state(1, told)))).isEmpty();
        assertThat(awareness.tell(again, List.of(state(1, told + 1)))).hasSize(1);
    }

    @Test
    void whoLeavesIsGoneForAll() {
        awareness.tell(salma, List.of(state(1, 5)));
        assertThat(awareness.tell(salma, List.of(gone(1, 5)))).containsExactly(gone(1, 6));
        assertThat(awareness.leave(salma)).isEmpty();
    }

    @Test
    void cursorsHaveTheirLimits() {
        String longest = "{\"a\":\"" + "x".repeat(SETTINGS.maxAwarenessBytes() - 8) + "\"}";
        assertThat(awareness.tell(salma, List.of(new ClientState(1, 1, longest))))
                .hasSize(1);
        assertRefused(new ClientState(1, 2, longest + " "));
        assertRefused(new ClientState(1, 2, "[]"));
        assertRefused(new ClientState(1, 2, "{"));
        for (int i = 2; i <= SETTINGS.maxAwarenessClients(); i++) {
            awareness.tell(salma, List.of(state(i, 1)));
        }
        assertRefused(state(99, 1));
        assertThat(awareness.tell(youssef, List.of(state(100, 1L << 53)))).isEmpty();
        assertThat(awareness.tell(youssef, comingsAndGoings(2 * SETTINGS.maxAwarenessClients())))
                .hasSize(4 * SETTINGS.maxAwarenessClients());
        assertThatThrownBy(() -> awareness.tell(youssef, comingsAndGoings(2 * SETTINGS.maxAwarenessClients() + 1)))
                .isInstanceOf(Violation.class);
    }

    private static List<ClientState> comingsAndGoings(int count) {
        return LongStream.range(1_000, 1_000 + count)
                .boxed()
                .flatMap(client -> Stream.of(state(client, 1), gone(client, 2)))
                .toList();
    }

    @Test
    void whoRepeatsAllCursorsOfAFullRoomIsHeard() {
        for (int i = 0; i < ClientMessage.MAX_STATES / SETTINGS.maxAwarenessClients(); i++) {
            var other = connection("Other " + i);
            for (int j = 0; j < SETTINGS.maxAwarenessClients(); j++) {
                awareness.tell(other, List.of(state(i * 10L + j, 1)));
            }
        }
        assertThat(awareness.tell(salma, awareness.all())).isEmpty();
    }

    @Test
    void whatIsKeptBackForTheOthersHasItsLimit() {
        awareness.hold(awareness.tell(salma, List.of(state(1, 1))));
        for (int i = 2; i <= Awareness.MAX_HELD; i++) {
            awareness.hold(awareness.tell(youssef, List.of(state(i, 1), gone(i, 2))));
        }
        var visitor = connection("Visitor");
        awareness.hold(awareness.tell(visitor, List.of(state(Awareness.MAX_HELD + 1, 1))));
        assertThat(awareness.release())
                .hasSize(Awareness.MAX_HELD)
                .extracting(ClientState::client)
                .contains(1L, Awareness.MAX_HELD + 1L)
                .doesNotContain(2L);
        assertThat(awareness.release()).isEmpty();
    }

    private void assertRefused(ClientState state) {
        assertThatThrownBy(() -> awareness.tell(salma, List.of(state))).isInstanceOf(Violation.class);
    }

    private static ClientState state(long client, long clock) {
        return new ClientState(client, clock, "{}");
    }

    private static ClientState gone(long client, long clock) {
        return new ClientState(client, clock, "null");
    }

    private static Connection connection(String name) {
        return new Connection(
                actor(new UserId(UUID.randomUUID()), name), new MockHttpSession(), new FakeWire(), AccessLevel.WRITE);
    }

    private static Actor actorOf(Connection connection) {
        return actor(connection.user(), connection.name());
    }

    private static Actor actor(UserId id, String name) {
        return new Actor(id, name.toLowerCase(Locale.ROOT), name, Set.of(), Marking.SECRET, Set.of());
    }
}
