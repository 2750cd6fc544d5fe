package org.chancery.meeting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.chancery.meeting.MeetingChanged;
import org.chancery.meeting.MeetingChanged.Part;
import org.chancery.meeting.MeetingId;
import org.chancery.security.UserId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells every page that shows a meeting which parts of it were changed, once the change is stored. */
@Component
class MeetingUpdates {

    private final Map<MeetingId, List<Page>> pages = new ConcurrentHashMap<>();
    private final Executor executor;

    MeetingUpdates(@Qualifier("applicationTaskExecutor") Executor executor) {
        this.executor = executor;
    }

    /**
     * Runs {@code listener} in the UI after changes to the meeting, with the parts and who changed each last; changes that
     * come close together are told at once.
     */
    Registration register(MeetingId meeting, UI ui, Consumer<Map<Part, UserId>> listener) {
        var page = new Page(ui, listener);
        pages.compute(meeting, (id, present) -> {
            List<Page> more = present == null ? new CopyOnWriteArrayList<>() : present;
            more.add(page);
            return more;
        });
        return () -> pages.computeIfPresent(meeting, (id, present) -> {
            present.remove(page);
            return present.isEmpty() ? null : present;
        });
    }

    /** In another thread: that of the writer still carries its transaction and security, and must not wait for others. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(MeetingChanged event) {
        var affected = pages.getOrDefault(event.meeting(), List.of());
        if (!affected.isEmpty()) {
            executor.execute(() -> affected.forEach(page -> page.tell(event.part(), event.by())));
        }
    }

    private static final class Page {

        private final UI ui;
        private final Consumer<Map<Part, UserId>> listener;
        private final Map<Part, UserId> untold = new EnumMap<>(Part.class);

        private Page(UI ui, Consumer<Map<Part, UserId>> listener) {
            this.ui = ui;
            this.listener = listener;
        }

        private void tell(Part part, UserId by) {
            synchronized (untold) {
                boolean alreadyOnItsWay = !untold.isEmpty();
                untold.put(part, by);
                if (alreadyOnItsWay) {
                    return;
                }
            }
            ui.accessLater(() -> listener.accept(take()), () -> {}).run();
        }

        private Map<Part, UserId> take() {
            synchronized (untold) {
                var told = new EnumMap<>(untold);
                untold.clear();
                return told;
            }
        }
    }
}
