package org.chancery.coediting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private static final long SECOND = 1_000_000_000;

    private final TokenBucket bucket = new TokenBucket(10, 20, 0);

    @Test
    void burstPassesAndOneMoreWaits() {
        for (int i = 0; i < 20; i++) {
            assertThat(bucket.take(1, 0)).isLessThanOrEqualTo(0);
        }
        assertThat(bucket.take(1, 0)).isEqualTo(SECOND / 10);
        assertThat(bucket.take(5, 0)).isEqualTo(6 * SECOND / 10);
    }

    @Test
    void restFillsTheBucketAndNoMore() {
        bucket.take(20, 0);
        assertThat(bucket.take(20, 100 * SECOND)).isLessThanOrEqualTo(0);
        assertThat(bucket.take(1, 100 * SECOND)).isPositive();
    }

    @Test
    void clockOfTheMachineMayPassItsEnd() {
        long nearEnd = Long.MAX_VALUE - SECOND;
        var late = new TokenBucket(10, 20, nearEnd);
        assertThat(late.take(1, nearEnd + 2 * SECOND)).isLessThanOrEqualTo(0);
    }
}
