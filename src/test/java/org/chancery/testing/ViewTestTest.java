package org.chancery.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.chancery.security.Actor;
import org.chancery.security.CurrentUser;
import org.junit.jupiter.api.Test;

class ViewTestTest extends ViewTest {

    private final CurrentUser currentUser;

    ViewTestTest(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Test
    void whatRunsOnThePageInAnotherThreadRunsAsItsReader() throws Exception {
        var reader = new CompletableFuture<Optional<Actor>>();
        var ui = UI.getCurrent();
        var session = VaadinSession.getCurrent();
        session.unlock();
        try {
            CompletableFuture.runAsync(() -> ui.access(() -> reader.complete(currentUser.find())))
                    .get();
        } finally {
            session.lock();
        }
        assertThat(reader.join()).map(Actor::username).hasValue("officer");
    }

    @Test
    void othersActElsewhereThanOnThePage() {
        var other = people.officer("other", post);
        assertThat(people.as(other, currentUser::find)).map(Actor::username).hasValue("other");
        assertThat(currentUser.find()).map(Actor::username).hasValue("officer");
        assertThat(UI.getCurrent()).isNotNull();
    }
}
