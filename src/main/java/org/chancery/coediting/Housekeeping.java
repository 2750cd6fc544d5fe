package org.chancery.coediting;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Comes round the rooms: who may still be there, what is to be told and to be compacted, which rooms are empty. */
@Component
class Housekeeping implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration ANNOUNCE = Duration.ofMillis(100);
    private static final Duration COMPACT = Duration.ofSeconds(1);
    private static final Duration RECHECK = Duration.ofMillis(50);
    private static final int ERRANDS = 6;

    private final Rooms rooms;
    private final RoomCare care;
    private final AccessWatch watch;
    private final CoeditingSettings settings;
    private volatile @Nullable ScheduledExecutorService threads;

    Housekeeping(Rooms rooms, RoomCare care, AccessWatch watch, CoeditingSettings settings) {
        this.rooms = rooms;
        this.care = care;
        this.watch = watch;
        this.settings = settings;
    }

    @Override
    public void start() {
        // A thread for each errand: none waits for a database that is away for another one.
        var executor = Executors.newScheduledThreadPool(
                ERRANDS, Thread.ofPlatform().name("coediting-care-", 1).daemon().factory());
        every(executor, settings.recheck(), watch::checkSessions);
        every(executor, settings.recheck(), () -> watch.checkAccess(rooms.all()));
        every(executor, RECHECK, () -> watch.checkAccess(care.takeRechecks()));
        every(executor, ANNOUNCE, care::announce);
        every(executor, COMPACT, () -> {
            care.compact();
            rooms.tidy();
        });
        every(executor, settings.silence().dividedBy(3), watch::ping);
        threads = executor;
    }

    static void every(ScheduledExecutorService executor, Duration delay, Runnable errand) {
        executor.scheduleWithFixedDelay(
                () -> {
                    try {
                        errand.run();
                    } catch (RuntimeException e) {
                        LOG.warn("Comes round again: {}", e.toString());
                    } catch (Error e) {
                        // An errand that fails is not done any more, and nobody would look after access.
                        LOG.error("Comes round again after a failure", e);
                    }
                },
                delay.toMillis(),
                delay.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        var executor = threads;
        threads = null;
        if (executor != null) {
            rooms.all()
                    .forEach(room -> room.connections()
                            .forEach(connection -> connection.wire().close(CloseCodes.SYNC_AFRESH, "restart")));
            executor.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }
}
