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

    private final SaveTracker tracker = new SaveTracker(new SaveState());
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
