package org.chancery.coediting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chancery.security.UserId;
import org.junit.jupiter.api.Test;

class PresenceTest {

    private final Presence presence = new Presence();
    private final DocumentId document = new DocumentId(UUID.randomUUID());
    private final UserId salma = new UserId(UUID.randomUUID());
    private final UserId youssef = new UserId(UUID.randomUUID());

    @Test
    void everybodyIsToldWhoComesAndGoes() {
        List<List<Visitor>> told = new ArrayList<>();
        presence.enter(document, new Visitor(salma, "Salma", AccessLevel.WRITE), told::add);
        var leave = presence.enter(document, new Visitor(youssef, "Youssef", AccessLevel.READ), visitors -> {});
        leave.run();
        assertThat(told)
                .extracting(visitors -> visitors.stream().map(Visitor::name).toList())
                .containsExactly(List.of("Salma"), List.of("Salma", "Youssef"), List.of("Salma"));
    }

    @Test
    void someoneWithTwoTabsCountsOnceWithTheHigherAccess() {
        presence.enter(document, new Visitor(salma, "Salma", AccessLevel.READ), visitors -> {});
        var leave = presence.enter(document, new Visitor(salma, "Salma", AccessLevel.WRITE), visitors -> {});
        assertThat(presence.visitors(document)).containsExactly(new Visitor(salma, "Salma", AccessLevel.WRITE));
        leave.run();
        assertThat(presence.visitors(document)).containsExactly(new Visitor(salma, "Salma", AccessLevel.READ));
    }

    @Test
    void leavingTwiceIsLeavingOnce() {
        presence.enter(document, new Visitor(salma, "Salma", AccessLevel.WRITE), visitors -> {});
        var leave = presence.enter(document, new Visitor(youssef, "Youssef", AccessLevel.READ), visitors -> {});
        leave.run();
        leave.run();
        assertThat(presence.visitors(document)).hasSize(1);
    }

    @Test
    void visitorsOfOneDocumentAreNotThoseOfAnother() {
        presence.enter(document, new Visitor(salma, "Salma", AccessLevel.WRITE), visitors -> {});
        assertThat(presence.visitors(new DocumentId(UUID.randomUUID()))).isEmpty();
    }
}
