package org.chancery.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.chancery.base.ui.SaveState;
import org.chancery.testing.ViewTest;
import org.junit.jupiter.api.Test;

class SaveTrackerTest extends ViewTest {

    private final SaveState sign = new SaveState();
    private final SaveTracker tracker = new SaveTracker(sign);
    private final List<String> done = new ArrayList<>();

    @Test
    void deedWaitsForWhatIsStillInTheBrowser() {
        var fetching = new CompletableFuture<String>();
        tracker.joined(new Line(fetching));
        tracker.afterFetching(() -> done.add("submitted"));
        assertThat(done).isEmpty();
        fetching.complete("words");
        assertThat(done).containsExactly("submitted");
    }

    @Test
    void whatCannotBeFetchedHoldsUpNothing() {
        tracker.joined(new Line(CompletableFuture.failedFuture(new IllegalStateException("no such function"))));
        tracker.afterFetching(() -> done.add("submitted"));
        assertThat(done).containsExactly("submitted");
    }

    @Test
    void whatFailsAfterFetchingIsTold() {
        var told = new ArrayList<Throwable>();
        VaadinSession.getCurrent().setErrorHandler(event -> told.add(event.getThrowable()));
        var failure = new IllegalStateException("the database is away");
        tracker.afterClosing(() -> {
            throw failure;
        });
        assertThat(told).containsExactly(failure);
    }

    /** A page that ends with the server has no texts any more. */
    @Test
    void whatTheSignSaysAlreadyIsNotBuiltAgain() {
        tracker.saving("an input");
        tracker.saved("an input");
        var words = sign.getChildren().toList();
        assertThat(words).isNotEmpty();
        tracker.forget("an input");
        assertThat(sign.getChildren()).containsExactlyElementsOf(words);
        tracker.failed("an input");
        assertThat(sign.getChildren()).doesNotContainAnyElementsOf(words);
    }

    private record Line(CompletableFuture<String> fetching) implements Typed {

        @Override
        public String label() {
            return "A line";
        }

        @Override
        public String text() {
            return "";
        }

        @Override
        public boolean isOwnWordsOnly() {
            return true;
        }

        @Override
        public CompletableFuture<?> fetch() {
            return fetching;
        }

        @Override
        public CompletableFuture<?> close() {
            return fetching;
        }

        @Override
        public boolean isAttached() {
            return true;
        }
    }
}
