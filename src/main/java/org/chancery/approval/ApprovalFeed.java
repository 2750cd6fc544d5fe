package org.chancery.approval;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.chancery.base.PostId;
import org.chancery.security.UserId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells open pages that notices or inboxes changed. Listeners learn only that they should read again, which they do with
 * their own reader's permissions; they are called after the commit, in another thread.
 */
@Component
public class ApprovalFeed {

    private final Map<UUID, Set<Runnable>> readers = new ConcurrentHashMap<>();
    private final List<Consumer<PostId>> inboxes = new CopyOnWriteArrayList<>();
    private final Executor executor;

    ApprovalFeed(@Qualifier("applicationTaskExecutor") Executor executor) {
        this.executor = executor;
    }

    /** Calls {@code listener} whenever the notices of the user changed, until the result is run. */
    public Runnable onNotices(UserId user, Runnable listener) {
        readers.compute(user.value(), (id, listeners) -> {
            Set<Runnable> all = listeners == null ? ConcurrentHashMap.newKeySet() : listeners;
            all.add(listener);
            return all;
        });
        return () -> readers.computeIfPresent(user.value(), (id, listeners) -> {
            listeners.remove(listener);
            return listeners.isEmpty() ? null : listeners;
        });
    }

    /** Calls {@code listener} with the post whenever an inbox changed, until the result is run. */
    public Runnable onInbox(Consumer<PostId> listener) {
        inboxes.add(listener);
        return () -> inboxes.remove(listener);
    }

    @TransactionalEventListener
    void on(NoticesChanged event) {
        event.users().stream()
                .flatMap(user -> readers.getOrDefault(user, Set.of()).stream())
                .forEach(executor::execute);
    }

    @TransactionalEventListener
    void on(InboxChanged event) {
        inboxes.forEach(listener -> executor.execute(() -> listener.accept(event.post())));
    }
}
