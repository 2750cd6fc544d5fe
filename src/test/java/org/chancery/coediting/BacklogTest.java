package org.chancery.coediting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chancery.base.Marking;
import org.chancery.security.Actor;
import org.chancery.security.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

class BacklogTest {

    private static final int OF_ONE = 1_000;
    private static final int OF_ALL = 1_500;

    private final Backlog backlog =
            new Backlog(TestSettings.with(Map.of("max-unsaved-bytes-per-client", OF_ONE, "max-unsaved-bytes", OF_ALL)));
    private final FakeWire salmas = new FakeWire();
    private final FakeWire youssefs = new FakeWire();
    private final Connection salma = connection("salma", salmas);
    private final Connection youssef = connection("youssef", youssefs);

    @Test
    void whoHasTooMuchIsNotReadFromUntilHalfOfItIsSettled() {
        backlog.received(salma, OF_ONE);
        assertThat(salmas.isPaused()).isFalse();
        backlog.received(salma, 1);
        assertThat(salmas.isPaused()).isTrue();
        assertThat(youssefs.isPaused()).isFalse();
        backlog.settled(salma, OF_ONE / 2);
        assertThat(salmas.isPaused()).isTrue();
        backlog.settled(salma, 1);
        assertThat(salmas.isPaused()).isFalse();
    }

    @Test
    void allTogetherHaveALimitToo() {
        backlog.received(salma, OF_ALL / 2);
        backlog.received(youssef, OF_ALL / 2);
        assertThat(youssefs.isPaused()).isFalse();
        backlog.received(youssef, 1);
        assertThat(youssefs.isPaused()).isTrue();
        assertThat(salmas.isPaused()).isFalse();
        backlog.dropped(salma, OF_ALL / 2);
        assertThat(youssefs.isPaused()).isTrue();
        backlog.release(1);
        assertThat(youssefs.isPaused()).isFalse();
        assertThat(backlog.bytes()).isEqualTo(OF_ALL / 2);
    }

    private static Connection connection(String name, FakeWire wire) {
        var actor = new Actor(new UserId(UUID.randomUUID()), name, name, Set.of(), Marking.SECRET, Set.of());
        return new Connection(actor, new MockHttpSession(), wire, AccessLevel.WRITE);
    }
}
