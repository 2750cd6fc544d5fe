package org.chancery.coediting;

/** Lets so many messages pass at once and so many per second in the long run; not safe for several threads. */
final class TokenBucket {

    private static final long SECOND = 1_000_000_000;

    private final long nanosPerToken;
    private final long nanosInBurst;
    private long paidUntil;

    TokenBucket(int perSecond, int burst, long now) {
        this.nanosPerToken = SECOND / perSecond;
        this.nanosInBurst = nanosPerToken * burst;
        this.paidUntil = now;
    }

    /**
     * Takes tokens, in advance if need be.
     *
     * @param now a reading of {@link System#nanoTime}
     * @return nanoseconds to wait before the next message, 0 or less if there is no need to
     */
    long take(int tokens, long now) {
        if (paidUntil - now < 0) {
            paidUntil = now;
        }
        paidUntil += tokens * nanosPerToken;
        return paidUntil - nanosInBurst - now;
    }
}
