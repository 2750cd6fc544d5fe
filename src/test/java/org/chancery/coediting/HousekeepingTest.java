package org.chancery.coediting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HousekeepingTest {

    static List<Throwable> failures() {
        return List.of(new IllegalStateException("away"), new OutOfMemoryError("full"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void errandThatFailsIsDoneAgain(Throwable failure) throws InterruptedException {
        var times = new CountDownLatch(3);
        try (var executor = Executors.newSingleThreadScheduledExecutor()) {
            Housekeeping.every(executor, Duration.ofMillis(1), () -> {
                times.countDown();
                throwIt(failure);
            });
            assertThat(times.await(20, TimeUnit.SECONDS)).isTrue();
            executor.shutdownNow();
        }
    }

    private static void throwIt(Throwable failure) {
        switch (failure) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalArgumentException(failure);
        }
    }
}
