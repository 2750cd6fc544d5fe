package org.chancery.coediting;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chancery.base.Marking;
import org.chancery.coediting.ClientMessage.ClientState;
import org.chancery.security.Actor;
import org.chancery.security.UserId;
import org.chancery.testing.Effort;
import org.springframework.mock.web.MockHttpSession;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bytes that claim to be cursors, of two people by turns. With every build it runs what is kept in the resources. */
class AwarenessFuzzTest {

    private static final Duration MAX_TIME = Duration.ofSeconds(2);

    /** One character may open an object of JSON; the server's own words about each person come on top. */
    private static final int BYTES_PER_BYTE = 2_000;

    private static final JsonMapper JSON = new JsonMapper();

    private final Awareness awareness = new Awareness(JSON, TestSettings.DEFAULT);
    private final List<Connection> people = List.of(person("salma"), person("youssef"));
    private final Map<Long, ClientState> told = new HashMap<>();

    @FuzzTest
    void nobodySpeaksInAnothersNameWhateverTheyTell(byte[] input) {
        Effort.onceClassesAreLoaded(() -> new AwarenessFuzzTest().run(input));
    }

    private void run(byte[] input) {
        int position = 0;
        for (int turn = 0; position < input.length && turn < 12; turn++) {
            int length = Math.min(input.length - position - 1, input[position] & 0xff);
            byte[] content = new byte[length];
            System.arraycopy(input, position + 1, content, 0, length);
            position += 1 + length;
            int who = turn % people.size();
            Effort.within((1 << 19) + (long) BYTES_PER_BYTE * input.length, MAX_TIME, () -> tell(who, content));
        }
        for (Connection person : people) {
            awareness.leave(person);
        }
        assertThat(awareness.all()).isEmpty();
    }

    private void tell(int who, byte[] content) {
        Connection from = people.get(who);
        List<ClientState> news = new ArrayList<>();
        try {
            var message = new MessageWriter()
                    .varUint(ClientMessage.AWARENESS)
                    .bytes(content)
                    .toByteArray();
            if (ClientMessage.read(message) instanceof ClientMessage.Tells tells) {
                news.addAll(awareness.tell(from, tells.states()));
            }
        } catch (Violation violation) {
            assertThat(violation.code()).isEqualTo(CloseCodes.REFUSED);
            // Its line is closed.
            news.addAll(awareness.leave(from));
        }
        for (ClientState state : news) {
            check(from, state);
        }
    }

    private void check(Connection from, ClientState state) {
        ClientState before = told.put(state.client(), state);
        assertThat(before == null || before.clock() < state.clock())
                .as("clocks ascend")
                .isTrue();
        if (!state.state().equals("null")) {
            assertThat(JSON.readTree(state.state()))
                    .isInstanceOfSatisfying(
                            ObjectNode.class,
                            object -> assertThat(object.at("/user/id").asString())
                                    .isEqualTo(from.user().value().toString()));
        }
    }

    private static Connection person(String name) {
        return new Connection(actor(name), new MockHttpSession(), new FakeWire(), AccessLevel.WRITE);
    }

    private static Actor actor(String name) {
        return new Actor(new UserId(UUID.randomUUID()), name, name, Set.of(), Marking.SECRET, Set.of());
    }
}
