package dev.ackademy.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private static final long SECOND = 1_000_000_000;

    private final AtomicLong now = new AtomicLong();
    private final TokenBucket bucket = new TokenBucket(10, 30, now::get);

    private int allowed(long at, int tries) {
        now.set(at);
        int allowed = 0;
        for (int i = 0; i < tries; i++) {
            allowed += bucket.allows() ? 1 : 0;
        }
        return allowed;
    }

    @Test
    void a_burst_is_bounded_and_then_the_pace_counts() {
        assertThat(allowed(0, 100)).isEqualTo(30);
        assertThat(allowed(SECOND, 100)).isEqualTo(10);
        assertThat(allowed(SECOND, 100)).isZero();
    }

    @Test
    void who_keeps_the_pace_is_never_stopped() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(allowed(i * SECOND / 10, 1)).isEqualTo(1);
        }
    }

    @Test
    void a_rest_gathers_no_more_than_one_burst() {
        assertThat(allowed(3_600 * SECOND, 100)).isEqualTo(30);
    }

    @Test
    void a_clock_that_is_set_back_takes_nothing_away() {
        assertThat(allowed(SECOND, 10)).isEqualTo(10);
        assertThat(allowed(0, 100)).isEqualTo(20);
    }
}
