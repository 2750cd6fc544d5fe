package org.chancery.coediting;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * The one thread that puts on disk what is written, in all rooms: what arrives during one commit shares the next. While
 * the database is away it tries again and again, in order; a single room that cannot be written is given up.
 */
@Component
class Committer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);

    /** A document that somebody else has locked comes again after so long: other locks last a few milliseconds. */
    private static final Duration LOCKED = Duration.ofMillis(3);

    private static final Duration FIRST_RETRY = Duration.ofMillis(20);
    private static final Duration LAST_RETRY = Duration.ofSeconds(1);

    /** A room is given up after so many failures while others can be written. */
    private static final int MAX_FAILURES = 8;

    private final CommitQueue queue;
    private final Appender appender;
    private final CoeditingSettings settings;
    private final Map<Room, Integer> failures = new HashMap<>();
    private Duration retry = FIRST_RETRY;
    private volatile @Nullable Thread thread;

    Committer(CommitQueue queue, Appender appender, CoeditingSettings settings) {
        this.queue = queue;
        this.appender = appender;
        this.settings = settings;
    }

    @Override
    public void start() {
        queue.start();
        // It runs for as long as it is this one, so it is known before it starts.
        var started = Thread.ofPlatform().name("coediting-commits").daemon().unstarted(this::run);
        thread = started;
        started.start();
    }

    /** What was received is written first, if the database is there. */
    @Override
    public void stop() {
        long until = System.nanoTime() + settings.settle().toNanos();
        while (!queue.isEmpty() && System.nanoTime() - until < 0) {
            pause(LOCKED);
        }
        Thread running = thread;
        thread = null;
        if (running != null) {
            queue.stop();
            try {
                running.join(settings.settle());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (Thread.currentThread() == thread) {
            try {
                queue.await();
                pause(settings.gather());
                commit(queue.take());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                // Nothing may end this thread while there are writers, not even a lack of memory.
                LOG.error("Commits go on after a failure", e);
            }
        }
    }

    /** Commits what the rooms have, and brings back to the queue what could not be. */
    void commit(List<Room> rooms) {
        var batches = rooms.stream().map(Room::batch).filter(Objects::nonNull).toList();
        if (batches.isEmpty()) {
            return;
        }
        RuntimeException failure = append(batches);
        if (failure == null) {
            return;
        }
        boolean anyDone = false;
        boolean isAway = failure instanceof CannotCreateTransactionException;
        for (int i = 0; !isAway && batches.size() > 1 && i < batches.size(); i++) {
            // One of them may be at fault: each by itself then.
            anyDone |= append(List.of(batches.get(i))) == null;
        }
        var failed = batches.stream()
                .filter(batch -> failures.containsKey(batch.room()))
                .toList();
        for (Batch batch : failed) {
            if (failures.getOrDefault(batch.room(), 0) > MAX_FAILURES && (anyDone || isThere())) {
                LOG.error("{} cannot be written", batch.document(), failure);
                failures.remove(batch.room());
                batch.room().giveUp(CloseCodes.FAILURE, "cannot be written");
            } else {
                batch.room().catchUp();
            }
        }
        if (!anyDone) {
            LOG.warn("{} documents wait for the database: {}", batches.size(), failure.toString());
            pause(retry);
            retry = retry.multipliedBy(2).compareTo(LAST_RETRY) < 0 ? retry.multipliedBy(2) : LAST_RETRY;
        }
    }

    private boolean isThere() {
        try {
            appender.append(List.of());
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private @Nullable RuntimeException append(List<Batch> batches) {
        Map<DocumentId, Batch.Outcome> outcomes;
        try {
            outcomes = appender.append(batches);
        } catch (RuntimeException e) {
            batches.forEach(batch -> failures.merge(batch.room(), 1, Integer::sum));
            return e;
        }
        retry = FIRST_RETRY;
        boolean anyLocked = false;
        for (Batch batch : batches) {
            failures.remove(batch.room());
            var outcome = outcomes.get(batch.document());
            if (outcome != null) {
                batch.room().settle(batch, outcome);
            } else {
                anyLocked = true;
                batch.room().catchUp();
            }
        }
        if (anyLocked && outcomes.isEmpty()) {
            pause(LOCKED);
        }
        return null;
    }

    private static void pause(Duration duration) {
        LockSupport.parkNanos(TimeUnit.NANOSECONDS.convert(duration));
    }
}
