package dev.ackademy.live.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = 1_000_000_000;

    private final Pace pace = new Pace(10, 30, 0);

    private int allowed(long at, int tries) {
        int allowed = 0;
        for (int i = 0; i < tries; i++) {
            allowed += pace.allows(at) ? 1 : 0;
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
            assertThat(pace.allows(i * SECOND / 10)).isTrue();
        }
    }

    @Test
    void a_rest_gathers_no_more_than_one_burst() {
        assertThat(allowed(3_600 * SECOND, 100)).isEqualTo(30);
    }
}
