package org.chancery.testing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What a piece of work of one thread costs. */
public final class Effort {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Effort() {}

    /** Something took more than it may. */
    static final class TooMuch extends AssertionError {

        private static final long serialVersionUID = 1L;

        TooMuch(String message) {
            super(message);
        }
    }

    /**
     * Does the work, and fails if it takes too much.
     *
     * @param maxBytes most bytes that it may allocate, whether they are still in use or not
     * @param maxTime most processor time that it may take
     */
    public static void within(long maxBytes, Duration maxTime, Runnable work) {
        long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
        long timeBefore = THREADS.getCurrentThreadCpuTime();
        work.run();
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
        long time = THREADS.getCurrentThreadCpuTime() - timeBefore;
        if (bytes > maxBytes) {
            throw new TooMuch(bytes + " bytes allocated, at most " + maxBytes + " are allowed");
        }
        if (time > maxTime.toNanos()) {
            throw new TooMuch(Duration.ofNanos(time) + " of processor time, at most " + maxTime + " is allowed");
        }
    }

    /**
     * Does all of it, with its own calls of {@link #within}, and once more if something took too much: the first time may
     * have loaded classes, the second one tells.
     */
    public static void onceClassesAreLoaded(Runnable whole) {
        try {
            whole.run();
        } catch (TooMuch perhapsLoading) {
            whole.run();
        }
    }
}
